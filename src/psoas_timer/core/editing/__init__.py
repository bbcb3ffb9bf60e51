"""Editing a routine as pure values: the draft, what can be done to it, undo, and what is wrong.

Files of drafts and routines live in services.content.
"""
