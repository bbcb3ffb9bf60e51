"""The rules of guided routines: values and pure functions.

No Qt, no files, no clock, no logging live here.
"""
