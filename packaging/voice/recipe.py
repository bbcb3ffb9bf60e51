"""With what, and how, the voice is made: in one line, which the name of each file depends on."""

PACKAGE = "hibari-tts"
VERSION = "0.2.1"

SPEED = 0.9
"""A little slower than the engine by itself: calmer, and single words are understood better."""

REVISION = 1
"""To be raised with any change in shaping.py or vorbis.py that should be heard in all files."""

RECIPE = f"{PACKAGE} {VERSION} at {SPEED}, {REVISION}"
