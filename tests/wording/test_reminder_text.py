"""Reminders ask kindly, with what is offered or without."""

import pytest

from psoas_timer.core.reminders.rules import ReminderKind
from psoas_timer.wording.reminder_text import reminder_text
from psoas_timer.wording.templates.reminders import TEMPLATES
from tests.builders import a_routine


def test_what_is_offered_is_named_with_its_length():
    text = reminder_text(ReminderKind.DAILY, a_routine(name="Morning"))
    assert text == "A few minutes for yourself? Morning takes 30 s."


@pytest.mark.parametrize("kind", ReminderKind)
def test_where_nothing_suits_it_still_asks(kind: ReminderKind):
    assert reminder_text(kind, None).endswith("?")


def test_nobody_is_blamed():
    words = " ".join(TEMPLATES.values()).casefold()
    assert not [bad for bad in ("miss", "lose", "lost", "streak", "must", "forg") if bad in words]
