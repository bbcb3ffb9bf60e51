"""The editor of routines: its page, strip, list of steps, and the form of the chosen part."""
