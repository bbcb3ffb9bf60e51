"""One run through a routine: its timeline, its cues, and the state that steps through them.

No clock lives here.
"""
