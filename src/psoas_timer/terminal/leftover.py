"""Asks what to do about a session that a stopped program left unfinished."""

from enum import Enum, auto

from psoas_timer.core.messages import Message, message
from psoas_timer.services.practice import Practice
from psoas_timer.services.session.unfinished import Unfinished
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.keys import Key
from psoas_timer.terminal.safety import tell_safety
from psoas_timer.terminal.troubles import Troubles
from psoas_timer.wording.durations import clock_text

_GO_ON = ("c", " ", Key.ENTER)
_LEAVE = ("q", Key.ESCAPE, Key.INTERRUPT, Key.TERMINATE)
_ANSWERS = (*_GO_ON, "s", "d", *_LEAVE)


class Decision(Enum):
    """What is to happen now."""

    BEGIN = auto()
    """Start what was asked for."""
    CONTINUE = auto()
    """Lead through the session that is with the runner again, paused."""
    LEAVE = auto()
    """Do nothing; the unfinished session stays for another time."""


def settle_leftover(practice: Practice, console: Console) -> Decision:
    """Do with an unfinished session as the person says; with nobody to ask, save it."""
    left = practice.unfinished()
    if left is None:
        return Decision.BEGIN
    console.tell(_about(left))
    key = (
        console.answer(message("terminal.leftover.ask"), _ANSWERS)
        if console.is_conversation
        else "s"
    )
    if key == "d":
        key = console.answer(message("terminal.leftover.sure"), ("y", "n", *_LEAVE))
    if key in _LEAVE:
        return Decision.LEAVE
    if key == "y":
        practice.discard_unfinished()
        return Decision.BEGIN
    if key in _GO_ON:
        if practice.continue_unfinished():
            return Decision.CONTINUE
        console.tell(message("terminal.leftover.changed"))
    troubles = Troubles(practice.problems)
    practice.record_unfinished()
    tell_safety(practice, console, troubles, "terminal.leftover")
    return Decision.BEGIN


def _about(left: Unfinished) -> Message:
    return message(
        "terminal.leftover.about",
        name=left.routine_name,
        position=clock_text(left.position_ms),
        total=clock_text(left.total_ms),
        day=left.started.strftime("%Y-%m-%d"),
        time=left.started.strftime("%H:%M"),
    )
