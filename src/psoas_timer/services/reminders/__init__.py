"""Reminders: where front ends ask which is due, and what is remembered of them."""
