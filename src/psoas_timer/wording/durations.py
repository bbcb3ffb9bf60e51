"""Lengths of time as people read them. Measuring them lives in the core."""

from psoas_timer.core.messages import message
from psoas_timer.wording.say import Translate, say, untranslated


def up_to_second(length_ms: int) -> int:
    """A length of a running session in ms, rounded up as its countdown is.

    A part that was cut short seldom ends on a whole second; so each place says the same of it.
    """
    return -(-length_ms // 1_000) * 1_000


def clock_text(length_ms: int) -> str:
    """A length as on a clock: 0:07, 4:53, 1:02:03; rounded to the nearest second."""
    total_s = (length_ms + 500) // 1_000
    hours, minutes, seconds = total_s // 3_600, total_s // 60 % 60, total_s % 60
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def countdown_text(left_ms: int) -> str:
    """What is left of a segment, rounded up, so that 0 shows only when it is over.

    Below 100 s in plain seconds, above as on a clock.
    """
    left_s = -(-max(left_ms, 0) // 1_000)
    return str(left_s) if left_s < 100 else clock_text(left_s * 1_000)


def counted_length(left_ms: int, translate: Translate = untranslated) -> str:
    """The same as `countdown_text` with its unit where it is in plain seconds: 45 s, 4:53."""
    left = countdown_text(left_ms)
    return left if ":" in left else say(message("duration.seconds", s=left), translate)


def length_text(length_ms: int, translate: Translate = untranslated) -> str:
    """A length in words: 30 s, 10 min, 1 min 30 s, 2 h 5 min."""
    total_s = (length_ms + 500) // 1_000
    hours, minutes, seconds = total_s // 3_600, total_s // 60 % 60, total_s % 60
    if hours:
        return say(message("duration.hours_minutes", h=hours, min=minutes), translate)
    if not minutes:
        return say(message("duration.seconds", s=seconds), translate)
    if not seconds:
        return say(message("duration.minutes", min=minutes), translate)
    return say(message("duration.minutes_seconds", min=minutes, s=seconds), translate)
