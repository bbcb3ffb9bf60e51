"""Turns messages, problems and durations into English sentences, ready to be translated.

Both front ends use it; what there is to say lives in the core and the services.
"""
