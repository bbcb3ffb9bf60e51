"""Psoas Timer: guided routines for somebody lying on a mat. Only the version lives here."""

__version__ = "0.1.0"
