"""What is said beside a field of the editor: why it is not as asked, and what was found there."""

from dataclasses import dataclass

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.editing.checks import Finding
from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Severity
from psoas_timer.ui.words import told, told_length, translate
from psoas_timer.wording.edit_text import edit_text

SECOND_MS, MINUTE_MS = 1_000, 60_000


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence, and how bad it is."""

    text: str
    severity: Severity = Severity.WARNING


def told_edit(said: Message) -> str:
    """A message of the editor as a sentence."""
    text = edit_text(said, translate)
    return text[:1].upper() + text[1:]


def remark_of(found: Finding) -> Remark:
    """One finding: what it is, and how to mend it."""
    what = told_edit(found.what)
    mend = "" if found.mend is None else f" ({edit_text(found.mend, translate)})"
    return Remark(f"{what}{mend}", found.severity)


def range_text(bounds: Bounds) -> str:
    """20–30 s, 10–15 min, or two lengths where they have no unit in common."""
    for unit_ms, key in ((MINUTE_MS, "minutes"), (SECOND_MS, "seconds")):
        low, low_rest = divmod(bounds.low, unit_ms)
        high, high_rest = divmod(bounds.high, unit_ms)
        if not low_rest and not high_rest and (unit_ms == MINUTE_MS or high < 100):
            return told(message(f"form.range.{key}", low=low, high=high))
    low_text, high_text = told_length(bounds.low), told_length(bounds.high)
    return told(message("form.range.lengths", low=low_text, high=high_text))


def spoken_length(length_ms: int) -> str:
    """30 seconds, 1 minute 30 seconds: written out, for screen readers."""
    minutes, seconds = divmod((length_ms + SECOND_MS // 2) // SECOND_MS, 60)
    parts = [_counted("minutes", minutes)] if minutes else []
    parts += [_counted("seconds", seconds)] if seconds or not minutes else []
    return " ".join(parts)


def _counted(unit: str, n: int) -> str:
    return told(message(f"form.spoken.{unit}.{'one' if n == 1 else 'many'}", n=n))
