"""How a text is handed to the engine: what the eye sees made into what the ear should hear."""

import re

READINGS = {
    "(I)": "one",
    "Bed-edge": "Bed edge",
    "Chair-edge": "Chair edge",
    "Foot-on-chair": "Foot on chair",
    "Knee hug": "[Knee](/nˈiː/) hug",
    "Lie face down": "Lie, face down",
    "Walk about": "[Walk](/wˈɑk/) about",
    "back, breathe": "back. Breathe",
    "down and turned": "down, and turned",
    "front of thigh": "front of the thigh",
    "let go": "let [go](/ɡˈO/)",
    "reset": "[reset](/ɹˈisˌɛt/)",
    "settle": "[settle](/sˈɛtᵊl/)",
}
"""What the engine would read as an initial, as one word, in one breath, or with another stress.

Between slashes stand phonemes in the engine's own alphabet. Which words need help was found with
a speech recogniser (docs/decisions/0007-voice.md).
"""

_ASIDE = re.compile(r" \(([^)/]+)\)(?=( ?))")


def reading(text: str) -> str:
    """The text as the engine should read it: a sentence, with pauses where it has brackets."""
    for seen, heard in READINGS.items():
        text = text.replace(seen, heard)
    text = _ASIDE.sub(lambda aside: f", {aside[1]}{',' * len(aside[2])}", text)
    return text if text[-1] in ".?" else f"{text}."
