"""Offers the next day as rest after a session that hurt. What that means lives in streak_desk."""

from datetime import timedelta

from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.keys import Key

_TAKE = "r"
_LEAVE = (Key.ENTER, Key.ESCAPE, Key.INTERRUPT, Key.TERMINATE)


def offer_rest(practice: Practice, console: Console) -> None:
    """Ask, where somebody is there and the streak is shown; any other answer changes nothing."""
    session, desk = practice.runner.session, practice.streak_desk
    hurts = session is not None and session.hurts
    is_shown = practice.settings.shows_streak and console.is_conversation
    if not (is_shown and desk.may_offer_rest(hurts=hurts)):
        return
    if console.answer(message("streak.rest_offer.ask"), (_TAKE, *_LEAVE)) != _TAKE:
        return
    problem = desk.rest_on(practice.today() + timedelta(days=1))
    if problem is None:
        console.tell(message("streak.rests_tomorrow"))
    else:
        console.name_problem(problem)
