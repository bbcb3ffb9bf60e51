"""When cues are really heard: a private sound server is recorded while the program plays on it.

Linux with PipeWire only; `server.py` says what has to be there.
"""
