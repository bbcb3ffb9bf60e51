"""When to get help, in sections: the signs by urgency, and the rules while a step runs.

The signs and rules are the content's; how they look is the front ends' business.
"""

from psoas_timer.core.content.safety import Safety, Urgency
from psoas_timer.core.messages import message
from psoas_timer.wording.say import Translate, say, untranslated

HelpSection = tuple[str, tuple[str, ...]]
"""A heading and the lines below it."""


TOLD_WHERE_IT_HURTS = frozenset({"sharp", "level", "unwell"})
"""The stop rules that fit every step (`assets/safety.toml`): few, to be read at once."""


def stop_rules(words: Safety) -> tuple[str, ...]:
    """What to read where something hurts, a rule each."""
    return tuple(rule.text for rule in words.stop_rules if rule.id in TOLD_WHERE_IT_HURTS)


def help_sections(words: Safety, translate: Translate = untranslated) -> tuple[HelpSection, ...]:
    """The sections in the order of their urgency; those without a line are left out."""
    sections = [
        (f"help.{urgency}", tuple(flag.text for flag in words.red_flags if flag.urgency is urgency))
        for urgency in Urgency
    ]
    sections.append(("help.practising", tuple(rule.text for rule in words.stop_rules)))
    return tuple((say(message(key), translate), lines) for key, lines in sections if lines)
