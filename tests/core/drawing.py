"""Draws timelines, cues and events as short text, so that a test shows what it expects."""

from collections.abc import Iterable

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.events import (
    AlarmRepeated,
    CountInTick,
    CueDue,
    Eased,
    Extended,
    SegmentEnded,
    SegmentEntered,
    SessionEvent,
    WentAway,
)
from psoas_timer.core.session.timeline import Phase, Segment, Timeline

PLAIN_NAMES = ("Side bend", "Slow breath", "Knee lift")
"""Exercises of the builders. A prompt that says only such a name is left out of the drawing."""

LABELS = {Phase.PREPARE: "get ready", Phase.REST: "rest", Phase.SWITCH: "switch"}


def clock(ms: int) -> str:
    """An offset as m:ss, with milliseconds where there are any."""
    minutes, rest_ms = divmod(ms, 60_000)
    seconds, thousandths = divmod(rest_ms, 1_000)
    return f"{minutes}:{seconds:02d}" + (f".{thousandths:03d}" if thousandths else "")


def drawn(timeline: Timeline) -> str:
    """One line a step: offsets, ══ holds ══, ── what lies between ──, ▌ where it waits."""
    lines: list[str] = []
    for index, segment in enumerate(timeline.segments):
        if index == 0 or timeline.is_step_end(index - 1):
            lines.append(clock(segment.start_ms))
        line = "══" if segment.phase is Phase.HOLD else "──"
        gate = " ▌" if segment.waits else ""
        label = _label(segment, timeline.step_of(index).reps)
        lines[-1] += f"{gate} {line} {label} {line} {clock(segment.end_ms)}"
    return "\n".join(lines)


def heard(cues: Iterable[Cue]) -> str:
    """One line an instant: offset and what sounds at it, such as `0:02 count 3`."""
    lines: dict[int, list[str]] = {}
    for cue in filter(_is_drawn, cues):
        lines.setdefault(cue.at_ms, []).append(_sound(cue))
    return "\n".join(f"{clock(at_ms)} {' + '.join(words)}" for at_ms, words in lines.items())


def told(events: Iterable[SessionEvent], since_ms: int = 0) -> list[str]:
    """The events as words, each with its time since `since_ms`; segments by their index."""
    return [
        f"{clock(event.at_ms - since_ms)} {_words(event)}"
        for event in events
        if not isinstance(event, CueDue) or _is_drawn(event.cue)
    ]


def _is_drawn(cue: Cue) -> bool:
    return cue.text not in PLAIN_NAMES


def _label(segment: Segment, reps: int) -> str:
    if segment.phase is not Phase.HOLD:
        return LABELS[segment.phase]
    side = "" if segment.side is Side.NONE else f"{segment.side} "
    return f"{side}hold" + (f" {segment.rep}/{reps}" if reps > 1 else "")


def _sound(cue: Cue) -> str:
    if cue.name is CueName.COUNT:
        return f"count {cue.number}"
    if cue.name is CueName.PROMPT:
        return f"“{cue.text}”"
    return cue.name.value


def _words(event: SessionEvent) -> str:
    match event:
        case CueDue():
            return _sound(event.cue)
        case SegmentEntered():
            return f"enter {event.index}"
        case SegmentEnded():
            return f"{'end' if event.is_complete else 'break off'} {event.index}"
        case CountInTick() | AlarmRepeated():
            return f"{type(event).__name__} {event.number}"
        case Extended():
            return f"extended by {event.by_ms}"
        case Eased():
            return f"eased by {event.by_ms}"
        case WentAway():
            return f"away for {event.gap_ms}"
        case _:
            return type(event).__name__
