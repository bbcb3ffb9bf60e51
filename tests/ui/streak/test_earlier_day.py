"""A day before all others is noted in the streak's own window, and taken back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.ui.streak.streak_sheet import StreakSheet
from tests.ui.conftest import Person, texts

OpenSheet = Callable[[], StreakSheet]


def noted(person: Person) -> set[date]:
    audit = person.practice.streak_desk.audit(date.min)
    return {each.day for each in audit.days if each.is_corrected}


def test_a_day_before_the_first_is_noted_and_taken_back(
    person: Person, open_sheet: OpenSheet
) -> None:
    person.practise_on("quick-release", 2)
    sheet = open_sheet()
    panel = sheet.earlier_day
    first = min(each.day for each in person.practice.streak_desk.audit(date.min).days)
    panel.offer_button.click()
    assert panel.day_box.day == first - timedelta(days=1)
    assert QApplication.focusWidget() is panel.day_box
    panel.day_box.setValue((first - timedelta(days=20)).toordinal())
    panel.note_button.click()
    assert noted(person) == {first - timedelta(days=20)}
    assert any("is noted as practised." in text for text in texts(sheet))
    assert QApplication.focusWidget() is panel.undo_button
    panel.undo_button.click()
    assert noted(person) == set()
    assert QApplication.focusWidget() is panel.offer_button


def test_somebody_new_may_note_today(person: Person, open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    sheet.earlier_day.offer_button.click()
    sheet.earlier_day.note_button.click()
    assert noted(person) == {person.practice.today()}
    assert len(sheet.sections) == 1


def test_a_day_that_is_typed_is_taken(person: Person, open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    sheet.earlier_day.offer_button.click()
    QTest.keyClicks(sheet.earlier_day.day_box, "2025-12-24")
    sheet.earlier_day.note_button.click()
    assert noted(person) == {date(2025, 12, 24)}


def test_it_is_in_sight_when_the_keyboard_comes_to_it(
    person: Person, open_sheet: OpenSheet, qtbot: QtBot
) -> None:
    person.practise_on("quick-release", 25)
    sheet = open_sheet()
    offer = sheet.earlier_day.offer_button
    assert offer.visibleRegion().isEmpty()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is offer
    assert not offer.visibleRegion().isEmpty()
    QTest.keyClick(offer, Qt.Key.Key_Space)
    cancel = sheet.earlier_day.cancel_button
    qtbot.waitUntil(lambda: not cancel.visibleRegion().isEmpty())


def test_cancel_changes_nothing(person: Person, open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    sheet.earlier_day.offer_button.click()
    sheet.earlier_day.cancel_button.click()
    assert noted(person) == set()
    assert sheet.earlier_day.offer_button.isVisible()


@pytest.mark.parametrize("how", ["correct", "take_back_correction"])
def test_that_it_could_not_be_kept_is_said(
    person: Person, open_sheet: OpenSheet, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    from psoas_timer.core.messages import message
    from psoas_timer.core.problems import Problem

    sheet = open_sheet()
    refused = Problem(message("history.disk_full"))
    if how == "take_back_correction":
        sheet.earlier_day.offer_button.click()
        sheet.earlier_day.note_button.click()
    monkeypatch.setattr(type(person.practice.streak_desk), how, lambda *_: refused)
    if how == "correct":
        sheet.earlier_day.offer_button.click()
        sheet.earlier_day.note_button.click()
    else:
        sheet.earlier_day.undo_button.click()
    assert any("disk is full" in text for text in texts(sheet))
