"""A session as it runs: who leads it, what is handed over to be heard, and its journal.

What happens when is decided in core.session; players of sound live in services.sound.
"""
