"""Wakes the painting of a running session, as seldom as can be. It measures no time itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from psoas_timer.core.session.pace import breath_at, movement_at
from psoas_timer.core.session.state import Session, Status
from psoas_timer.ui.session.frame_schedule import next_frame_ms, next_second_ms

CHECK_LOOK_MS = 250
"""How often a sound check looks whether the output has opened: the check is short."""


class Pacer:
    """Calls `frame` when a picture of the session is out of date; never while nothing moves."""

    def __init__(self, frame: Callable[[], None], parent: QObject) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(frame)

    @property
    def is_armed(self) -> bool:
        """Tell whether a frame is to come."""
        return self._timer.isActive()

    def arm(self, session: Session, now_ms: int, head_steps: int, mark_steps: int = 0) -> None:
        """Come again when this session looks different; not at all if it stands still."""
        wait_ms = frame_wait_ms(session, now_ms, head_steps, mark_steps)
        if wait_ms is None:
            self._timer.stop()
        else:
            self._timer.start(wait_ms)

    def stop(self) -> None:
        """Come no more."""
        self._timer.stop()


def frame_wait_ms(
    session: Session, now_ms: int, head_steps: int, mark_steps: int = 0
) -> int | None:
    """Milliseconds until the session looks different, or None while it stands still.

    `mark_steps` is the way of a breath's or movement's mark in its present phase, in steps.
    """
    match session.status:
        case Status.RUNNING:
            left_ms = session.segment_left_ms(now_ms)
            waits_ms = (
                next_frame_ms(left_ms, session.segment.duration_ms, head_steps),
                _mark_wait_ms(session, now_ms, mark_steps),
            )
            return min((wait_ms for wait_ms in waits_ms if wait_ms is not None), default=None)
        case Status.WAITING:
            return next_second_ms(session.waited_ms(now_ms))
        case Status.COUNT_IN:
            return next_second_ms(max(now_ms - session.anchor_ms, 0))
        case Status.SOUND_CHECK:
            return CHECK_LOOK_MS
        case _:
            return None


def _mark_wait_ms(session: Session, now_ms: int, steps: int) -> int | None:
    """The same for the mark alone; a breath has seconds of its own, which are never missed."""
    moment = breath_at(session, now_ms) or movement_at(session, now_ms)
    if moment is None:
        return None
    return next_frame_ms(moment.length_ms - moment.into_ms, moment.length_ms, steps)
