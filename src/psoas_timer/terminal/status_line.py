"""The one line that shows where a session stands. Writing it lives in output.py."""

from psoas_timer.core.session.state import Session, Status
from psoas_timer.terminal.plain_text import columns
from psoas_timer.wording.session_text import SessionText, session_text

_SEPARATOR = " | "


def status_line(session: Session, now_ms: int, width: int) -> str:
    """What is going on, for how long, and what comes next, in at most `width` columns if possible.

    Where there is too little room, what can be heard or was said before is left out first; then
    the time comes before the state, but never before an alarm.
    """
    text = session_text(session, now_ms)
    parts = {
        "state": text.alarm or text.state,
        "time": _time(session, text),
        "breath": f"{text.breath} {text.breath_count}".strip() or text.movement,
        "side": text.side,
        "round": text.round,
        "name": text.name,
        "left": text.left_in_all,
        "next": f"{text.next_label} {text.next}",
    }
    for dispensable in ("name", "next", "round", "breath", "left"):
        if columns(_joined(parts)) <= width:
            return _joined(parts)
        del parts[dispensable]
    if columns(_joined(parts)) > width and not text.alarm:
        parts["state"] = parts.pop("state")  # behind the rest: what is cut off is known best
    return _joined(parts)


def next_change_ms(session: Session, now_ms: int) -> int | None:
    """The next instant at which the line shows another second; None while nothing moves.

    A count-in says each second by itself.
    """
    if session.status is Status.RUNNING:
        left_ms = session.segment_left_ms(now_ms)
        return now_ms + (left_ms - 1) % 1_000 + 1
    if session.status is Status.WAITING:
        return now_ms + 1_000 - session.waited_ms(now_ms) % 1_000
    return None


def _time(session: Session, text: SessionText) -> str:
    if session.status is Status.RUNNING:
        return f"{text.phase} {text.digits}"
    if session.status is Status.COUNT_IN:
        return text.digits_note
    return f"{text.digits} {text.digits_note}"


def _joined(parts: dict[str, str]) -> str:
    return _SEPARATOR.join(part for part in parts.values() if part)
