"""Reminders as the window shows them."""
