"""The day of rest that is offered at the end of a session that hurt."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.ui.session.session_view import SessionView
from tests.builders import a_step
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import A_DAY, Led

STEP = a_step(30, prep_s=10, switch_s=8, sides=Sides.BOTH)
TOMORROW = A_DAY + timedelta(days=1)


def stop_with_pain(open_view: Open, led: Led, after_s: float = 20) -> SessionView:
    view = open_view(STEP)
    led.run_for(after_s)
    press(view, Qt.Key.Key_X)
    press(view, Qt.Key.Key_Return)
    assert view.done.isVisible()
    return view


@pytest.mark.parametrize("after_s", [20, 2])
def test_after_pain_the_next_day_is_offered_as_rest_and_taken_by_one_press(
    open_view: Open, led: Led, after_s: float
) -> None:
    offer = stop_with_pain(open_view, led, after_s).done.rest_offer
    assert offer.isVisible()
    assert offer.line.text() == (
        "If you like, tomorrow is a day of rest. Your streak stays as it is then."
    )
    assert led.rests == frozenset()
    offer.button.click()
    assert led.rests == {TOMORROW}
    assert offer.line.text() == "Tomorrow is a day of rest; your streak stays as it is."


def test_it_is_undone_by_the_same_button(open_view: Open, led: Led) -> None:
    offer = stop_with_pain(open_view, led).done.rest_offer
    offer.button.click()
    offer.button.click()
    assert led.rests == frozenset()
    assert offer.button.text() == "Rest tomorrow"


def test_a_session_without_pain_offers_none(open_view: Open, led: Led) -> None:
    view = open_view(STEP)
    led.run_for(200)
    assert view.done.isVisible()
    assert not view.done.rest_offer.isVisible()


def test_who_hides_the_streak_is_not_asked(open_view: Open, led: Led) -> None:
    led.settings = replace(led.settings, shows_streak=False)
    assert not stop_with_pain(open_view, led).done.rest_offer.isVisible()


def test_why_it_can_not_be_kept_is_said(
    open_view: Open, led: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(led, "rest_on", lambda day: Problem(message("history.disk_full")))
    offer = stop_with_pain(open_view, led).done.rest_offer
    offer.button.click()
    assert offer.line.text() == "The disk is full, so the history can't be written"
    assert offer.button.text() == "Rest tomorrow"


def test_an_offer_of_yesterday_goes_away(
    open_view: Open, led: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(day: date) -> Problem | None:
        raise ValueError(f"{day} is not tomorrow")

    monkeypatch.setattr(led, "rest_on", too_late)
    offer = stop_with_pain(open_view, led).done.rest_offer
    offer.button.click()
    assert not offer.isVisible()
