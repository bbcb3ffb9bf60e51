"""The front end for any terminal: the command line, its reports and a player. No Qt at all."""
