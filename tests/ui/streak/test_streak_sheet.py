"""The streak day by day in the window: what each day was, corrections, and years of days."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.streak.day_row import DayRow
from psoas_timer.ui.streak.streak_sheet import StreakSheet
from tests.builders import a_record
from tests.ui.conftest import Person, shown, texts

Open = Callable[[Practice], MainWindow]
OpenSheet = Callable[[], StreakSheet]


def practised(person: Person, *days_ago: int) -> None:
    """A finished session in the morning, so many days before today."""
    store = SqliteHistory(
        person.practice.places.history_file, person.practice.places.unsaved_sessions, person.clock
    )
    for ago in days_ago:
        started = person.clock.local - timedelta(days=ago)
        store.add(
            a_record(
                id=f"{ago} days ago",
                started=started,
                practice_date=started.date(),
                outcome=Outcome.FINISHED,
                held_ms=400_000,
            )
        )
    store.close()


def row(sheet: StreakSheet, day: date) -> DayRow:
    return next(found for each in sheet.sections if (found := each.row_of(day)) is not None)


def test_every_day_is_told_with_its_state_and_reason(person: Person, open_sheet: OpenSheet) -> None:
    person.clock.local += timedelta(days=10)  # Thursday 12 March
    practised(person, 5, 3, 1)
    sheet = open_sheet()
    told = texts(sheet)
    assert "3 days" in told
    assert "Today is still open; a short session keeps your streak." in told
    assert "You hold no freeze. 4 more days that count bring one." in told
    assert row(sheet, date(2026, 3, 7)).accessibleName() == (
        "Saturday 7 March: done, 6:40 of 2:00, day 1 in a row"
    )
    assert row(sheet, date(2026, 3, 8)).accessibleName() == (
        "Sunday 8 March: rest, a planned day of rest keeps your streak"
    )
    assert (
        "frozen, a freeze kept your streak; left: 0"
        in row(sheet, date(2026, 3, 10)).accessibleName()
    )


def test_a_missed_day_is_noted_as_practised_and_taken_back_by_the_same_button(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 4, 3, 0)
    sheet = open_sheet()
    missed = row(sheet, date(2026, 2, 28))
    assert "Sat 28 Feb · frozen" in texts(missed)
    assert missed.button.accessibleName() == "I practised on Saturday 28 February"
    missed.button.setFocus()
    QTest.keyClick(missed.button, Qt.Key.Key_Return)
    assert "Sat 28 Feb · done, noted by you" in texts(missed)
    assert "4 days" in texts(sheet)
    assert QApplication.focusWidget() is missed.button
    assert missed.button.text() == "Take back"

    missed.button.click()
    assert "Sat 28 Feb · frozen" in texts(missed)
    assert "3 days" in texts(sheet)


def test_a_mark_is_still_there_and_can_be_taken_back_another_day(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 2)
    row(open_sheet(), date(2026, 3, 2)).button.click()
    person.clock.local += timedelta(days=1)
    later = row(open_sheet(), date(2026, 3, 2))
    assert "Mon 2 Mar · done, noted by you" in texts(later)
    later.button.click()
    assert "Mon 2 Mar · frozen" in texts(later)


def test_a_day_that_counts_by_itself_has_no_button(person: Person, open_sheet: OpenSheet) -> None:
    practised(person, 0)
    assert not row(open_sheet(), date(2026, 3, 2)).button.isVisible()


def test_up_and_down_read_the_days_and_enter_notes_one(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 40, 1)
    sheet = open_sheet()
    sheet.sections[0].head.setFocus()
    for _ in range(1):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    today = row(sheet, date(2026, 3, 2))
    assert QApplication.focusWidget() is today
    QTest.keyClick(today, Qt.Key.Key_Return)
    assert "noted by you" in today.accessibleName()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is sheet.sections[1].head
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    done = row(sheet, date(2026, 3, 1))
    assert QApplication.focusWidget() is done
    QTest.keyClick(done, Qt.Key.Key_Return)
    assert sheet.sections[0].head.isChecked()
    assert "noted" not in done.accessibleName()


def test_a_month_that_has_just_begun_is_opened_with_the_one_before(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 90, 0)
    assert [len(section.rows) for section in open_sheet().sections] == [2, 28, 0, 0]


def test_tab_goes_from_above_to_below_also_after_a_month_was_opened(
    person: Person, open_sheet: OpenSheet
) -> None:
    person.clock.local += timedelta(days=10)
    practised(person, 14, 12, *range(11))
    sheet = open_sheet()
    february = sheet.sections[1]
    february.head.click()
    sheet.sections[0].head.setFocus()
    stops = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    missed = row(sheet, date(2026, 3, 1)).button, row(sheet, date(2026, 2, 27)).button
    assert stops == [missed[0], february.head, missed[1], sheet.earlier_day.offer_button]


def test_only_the_newest_month_has_rows_until_another_is_opened(
    person: Person, open_sheet: OpenSheet
) -> None:
    person.clock.local += timedelta(days=10)
    practised(person, 2_010, 0)
    sheet = open_sheet()
    assert len(sheet.sections) == 12
    assert [len(section.rows) for section in sheet.sections[:2]] == [12, 0]
    QTest.keyClick(sheet.sections[1].head, Qt.Key.Key_Space)
    assert len(sheet.sections[1].rows) == 28
    assert "0 of 28 days counted" in texts(sheet)

    sheet.earlier_button.click()
    assert len(sheet.sections) == 24
    assert QApplication.focusWidget() is sheet.sections[12].head
    for _ in range(4):
        sheet.earlier_button.click()
    assert not sheet.earlier_button.isVisible()
    sheet.sections[-1].head.click()
    assert sheet.sections[-1].rows[-1].day == date(2020, 9, 9)


def test_a_change_that_can_not_be_kept_is_said_and_changes_nothing(
    person: Person, open_sheet: OpenSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    practised(person, 2, 0)
    sheet = open_sheet()
    trouble = Problem(message("history.disk_full"))
    monkeypatch.setattr(person.practice.streak_desk, "correct", lambda day: trouble)
    yesterday = row(sheet, date(2026, 3, 1))
    yesterday.button.click()
    assert "The disk is full, so the history can't be written" in texts(sheet)
    assert "noted by you" not in yesterday.accessibleName()


def test_s_in_a_search_is_a_letter(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("settings")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S)
    assert window.frame.pages.currentWidget().search.text() == "s"
    assert not window.findChildren(StreakSheet)


def test_somebody_new_reads_what_begins_a_streak(open_sheet: OpenSheet) -> None:
    sheet = open_sheet()
    told = texts(sheet)
    assert "A new start" in told
    assert not any(text.startswith("0 ") for text in told)
    assert sheet.sections == []
    assert "The first day that counts will be the first line." in told


def test_a_history_that_can_not_be_read_is_said_and_told_as_nothing(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 0)
    person.practice.close()
    with closing(sqlite3.connect(person.practice.places.history_file)) as newer:
        newer.execute("PRAGMA user_version = 99")
    sheet = open_sheet()
    told = texts(sheet)
    assert told[:2] == ["Your streak", "Not known just now"]
    assert "written by a newer Psoas Timer" in " ".join(told)
    assert not sheet.pause_panel.isVisible()


def test_a_day_of_rest_that_was_taken_is_told_and_given_back(
    person: Person, open_sheet: OpenSheet
) -> None:
    practised(person, 0)
    person.practice.streak_desk.rest_on(date(2026, 3, 3))
    sheet = open_sheet()
    assert "Tomorrow is a day of rest; your streak stays as it is." in texts(sheet)
    sheet.top.rest_button.click()
    assert "Tomorrow is a day of rest; your streak stays as it is." not in texts(sheet)
    assert not person.practice.streak_desk.audit(date(2026, 3, 2)).rests_tomorrow


@pytest.mark.parametrize("by_key", [True, False])
def test_the_streak_on_today_opens_it_and_it_leads_to_its_settings(
    person: Person, open_window: Open, by_key: bool
) -> None:
    practised(person, 1)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("today")
    page = window.frame.pages.currentWidget()
    if by_key:
        QTest.keyClick(page, Qt.Key.Key_S)
    else:
        page.streak_button.click()
    sheet = shown(window, StreakSheet)
    row(sheet, date(2026, 3, 2)).button.click()
    sheet.settings_button.click()
    settings = window.frame.pages.currentWidget()
    assert isinstance(settings, SettingsPage)
    assert settings.resets["streak"].hasFocus()
    window.navigation.open("today")
    assert "2 days" in texts(page)
