"""Which kind an exercise is that only its name tells of: always a guess."""

import re

from psoas_timer.core.content.kinds import Kind

_WORDS: tuple[tuple[Kind, str], ...] = (
    (Kind.STRETCH, r"stretch|dehn|mobili|rotation|flexor|opener|pigeon|butterfly|cat|cobra"),
    (Kind.HEAT, r"\bheat|\bhot\b|warm (?:pack|bottle|bag|compress)|wheat bag|w[aä]rm"),
    (Kind.PRESSURE, r"pressure|trigger|\bpress on|ischemic|compression"),
    (Kind.MASSAGE, r"massage|\bball\b|foam|\broll(?:er|ing)?\b|massieren"),
    (Kind.BREATHING, r"breath|atm(?:en|ung)|inhale"),
    (Kind.POSTURE, r"\bwalk|posture|\bsit tall|haltung|gehen"),
    (Kind.REST, r"\brest|relax|savasana|\blie\b|lying (?:flat|still)|\bice\b|cold pack"),
)
_PATTERNS = tuple((kind, re.compile(words)) for kind, words in _WORDS)


def guessed_kind(name: str, *, is_counted: bool) -> Kind:
    """The kind by the first word that tells; else strength where reps are counted, or a stretch."""
    for kind, pattern in _PATTERNS:
        if pattern.search(name):
            return kind
    return Kind.STRENGTH if is_counted else Kind.STRETCH
