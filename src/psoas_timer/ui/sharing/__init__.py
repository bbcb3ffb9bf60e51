"""Routines that come in, go out or are put away, in the window."""
