"""Changing the holds of a routine before it starts."""
