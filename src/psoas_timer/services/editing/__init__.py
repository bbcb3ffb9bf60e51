"""Files of routines that are being edited: saved with their comments, and kept over a crash."""
