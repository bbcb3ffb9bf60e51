"""What was practised: session records, practice days and streaks.

Storing them lives in services.
"""
