"""Exercises, breath patterns, routines and plans read from TOML, bundled and the person's own.

What they mean lives in core.content; nothing here writes a file.
"""
