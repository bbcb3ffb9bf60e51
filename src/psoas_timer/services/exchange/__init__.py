"""The history in files of other programs and in our own: export, import, and looking beforehand.

Where the history itself lies is services.history.
"""
