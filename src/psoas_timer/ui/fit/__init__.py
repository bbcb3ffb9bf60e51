"""Fitting a routine into the minutes that there are, before it starts."""
