"""How the program's own sounds are made; run packaging/make_sounds.py. Playing is elsewhere."""
