"""What a person answered for safety, and how a routine is led that minds it.

The questions live in core.content.safety; asking and remembering in services.care.
"""
