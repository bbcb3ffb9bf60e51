"""Asking a person the questions of safety and remembering the answers.

What follows from them is reckoned in core.care.
"""
