"""Asks for a rating before and after a session, where the person wants to be asked.

What ratings are a reason for is reckoned in core.practice.
"""

from dataclasses import replace

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import VALUES, Moment
from psoas_timer.core.practice.seek_help import Reason, is_strong
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.keys import Key
from psoas_timer.terminal.pain import tell_help
from psoas_timer.wording.rating_text import card_text

_ASK = message("ratings.terminal.ask")
_CARD = message("ratings.terminal.card")

_NUMBERS = {str(value): value for value in range(VALUES.low, VALUES.high)} | {"x": VALUES.high}
_SKIP = (Key.ENTER, Key.ESCAPE)
_STOP = "d"
_LEAVE = (Key.INTERRUPT, Key.TERMINATE)
_NOT_NOW = ("q", Key.ESCAPE, *_LEAVE)


def may_begin(practice: Practice, console: Console) -> bool:
    """Tell the card that is due; False if the person would rather not begin.

    That is asked where sessions kept making it worse.
    """
    ratings = practice.ratings
    reason = ratings.reason_at_start() or ratings.weekly_reason()
    if reason is None:
        return True
    ratings.card_shown()
    console.out.prose(card_text(reason))
    if reason is not Reason.WORSE_AFTER or not console.is_conversation:
        return True
    while True:
        key = console.answer(_CARD, (Key.ENTER, "h", *_NOT_NOW))
        if key != "h":
            return key == Key.ENTER
        tell_help(console.out, practice.library.catalogue.safety)


def ask_before(practice: Practice, console: Console) -> bool:
    """Ask for the rating of the session that is to begin; False for Ctrl+C: it does not begin."""
    practice.ratings.not_rated()
    return _ask(practice, console, Moment.BEFORE) not in _LEAVE


def ask_after(practice: Practice, console: Console) -> None:
    """Ask for the rating of the session that has ended, and say what a high one is a reason for."""
    record = practice.runner.record
    key = _ask(practice, console, Moment.AFTER, None if record is None else record.id)
    value = _NUMBERS.get(key)
    if value is None or not is_strong(value):
        return
    reason = practice.ratings.reason_after(value)
    if reason is None:
        console.tell(message("ratings.gentle_next"))
        return
    practice.ratings.card_shown()
    console.out.prose(card_text(reason))


def _ask(
    practice: Practice, console: Console, moment: Moment, session_id: str | None = None
) -> str:
    """Ask and keep the answer; gives the key, "" where nobody is to be asked."""
    if not (practice.settings.asks_ratings and console.is_conversation):
        return ""
    console.tell(message("ratings.question"))
    key = console.answer(_ASK, (*_NUMBERS, *_SKIP, _STOP, *_LEAVE))
    if key == _STOP:
        practice.change_settings(replace(practice.settings, asks_ratings=False))
        file = str(practice.places.settings_file)
        console.tell(message("ratings.terminal.stopped", file=file))
    elif key in _NUMBERS:
        practice.ratings.rate(_NUMBERS[key], moment, session_id)
        if practice.ratings.problem is not None:
            console.name_problem(practice.ratings.problem)
    return key
