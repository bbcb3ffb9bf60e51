"""The history page: figures, days, minutes per side, and sessions with all that was done."""
