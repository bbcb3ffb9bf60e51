"""What the program tells its caller by its exit code; a contract with other programs."""

DONE = 0

DATA_PROBLEM = 1
"""Something is wrong in the person's data; the output names it."""

WRONG_USAGE = 2
"""The command line makes no sense."""

NONE_HERE = 3
"""There is no display, or no sound, where one was asked for."""
