"""What can be read where something hurts. Asking how it goes on lives in player.py."""

from psoas_timer.core.content.safety import Safety
from psoas_timer.core.messages import message
from psoas_timer.terminal.output import Output
from psoas_timer.wording.help_text import help_sections, stop_rules
from psoas_timer.wording.say import say


def tell_stop_rules(out: Output, words: Safety) -> None:
    """Say that the session stands, and when to stop."""
    out.prose(say(message("session.hurts.title")))
    for rule in stop_rules(words):
        out.prose(rule)
    out.prose(say(message("session.hurts.line")))


def tell_help(out: Output, words: Safety) -> None:
    """Write "When to get help"."""
    for heading, lines in help_sections(words):
        out.line()
        out.prose(heading)
        for line in lines:
            out.prose(f"- {line}")
    out.line()
