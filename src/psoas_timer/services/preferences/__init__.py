"""Small files of what the person prefers, kept with the comments that are in them.

What there is to prefer is declared in core.preferences.
"""
