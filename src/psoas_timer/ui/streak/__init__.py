"""The streak explained: every day with its reason, corrections, pauses, and rest that is offered.

The rules live in core.practice, their words in wording.streak_text.
"""
