"""What the program does with the outside world: files, SQLite, sound, clocks. No Qt lives here."""
