"""The voice: recorded clips, engines of this machine for what nobody recorded, and who says what.

When something may be said is decided in core.session.sayings; playing lives in services.sound.
"""
