"""Backups: making, checking, keeping few of them, comparing with what is here, and restoring.

The front ends ask in backup_desk.py; docs/backups.md says what a backup holds.
"""
