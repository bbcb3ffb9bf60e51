"""How the program's voice is recorded; run packaging/make_voice.py. Speaking is elsewhere."""
