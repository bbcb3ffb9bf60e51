"""Sessions of all time: the database, its migrations, and what waits to get into it.

What counts for a streak lives in core.practice.
"""
