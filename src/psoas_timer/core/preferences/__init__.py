"""What the person prefers: settings declared once each, and adjusted holds.

Storing them lives in services.
"""
