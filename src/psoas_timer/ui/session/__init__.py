"""The running session on the screen, its across-the-room form, and its end."""
