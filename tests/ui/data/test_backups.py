"""Backups in the window: the door in Settings, the list, and restoring with the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.backups_sheet import BackupsSheet
from psoas_timer.ui.data.daily_backup import DailyBackup
from psoas_timer.ui.data.restore_sheet import RestoreSheet
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, shown, texts


def backed_up(person: Person) -> Backup:
    made = person.practice.backups.make(Reason.ASKED)
    assert isinstance(made, Backup)
    return made


@pytest.fixture
def backup(person: Person) -> Backup:
    """One of a person who has practised on two mornings."""
    person.practise_on("quick-release", 2)
    return backed_up(person)


@pytest.fixture
def open_sheet(person: Person, theme: Theme, qtbot: QtBot) -> Callable[[], BackupsSheet]:
    def opened(file: str = "") -> BackupsSheet:
        sheet = BackupsSheet(
            theme, person.practice, ask_for_file=lambda _parent, _title, chosen: chosen(file)
        )
        qtbot.addWidget(sheet)
        sheet.open()
        return sheet

    return opened


@pytest.fixture
def open_restoring(person: Person, theme: Theme, qtbot: QtBot) -> Callable[[Backup], RestoreSheet]:
    """Open a backup and wait until it is compared with what is here."""

    def opened(backup: Backup) -> RestoreSheet:
        sheet = RestoreSheet(theme, person.practice, backup)
        qtbot.addWidget(sheet)
        sheet.open()
        qtbot.waitUntil(sheet.restore_button.isEnabled)
        return sheet

    return opened


def test_settings_tell_of_the_latest_and_open_the_list(
    person: Person, backup: Backup, open_window: Callable[[Practice], MainWindow], qtbot: QtBot
) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("settings")
    page = shown(window, SettingsPage)
    page.search.setText("backups latest")
    assert page.backups.row is not None
    assert page.backups.row.isVisible()
    latest = "The latest: Wed 4 Mar 2026, 07:30 · 2 sessions on 2 days, the last on 3 March 2026; "
    assert any(text.startswith(latest) for text in texts(page))
    page.backups.row.button.click()
    sheet = shown(window, BackupsSheet)
    assert len(sheet.rows) == 1
    name = sheet.rows[0].button.accessibleName()
    assert name == "Restore the backup of Wed 4 Mar 2026, 07:30 · made by you…"


def test_one_is_made_and_listed(open_sheet: Callable[[], BackupsSheet], qtbot: QtBot) -> None:
    sheet = open_sheet()
    assert "No backups yet." in texts(sheet)
    sheet.make_button.click()
    assert sheet.note.text() == "Making a backup…"
    qtbot.waitUntil(lambda: len(sheet.rows) == 1)
    assert sheet.note.text() == "Backed up and checked."


def test_that_none_could_be_made_is_said(
    person: Person, open_sheet: Callable[[], BackupsSheet], qtbot: QtBot
) -> None:
    person.practice.backups.folder.touch()
    sheet = open_sheet()
    sheet.make_button.click()
    qtbot.waitUntil(lambda: "no backup could be made" in sheet.note.text().replace("\u200b", ""))


def test_what_would_change_is_told_and_then_done_and_undone(
    person: Person,
    backup: Backup,
    open_restoring: Callable[[Backup], RestoreSheet],
    qtbot: QtBot,
) -> None:
    person.do("desk-break")
    person.set(theme="dark")
    sheet = open_restoring(backup)
    told = texts(sheet)
    assert "• 1 session is only here and would go: Wed 4 Mar Desk movement break" in told
    assert "• Settings: the version of then" in told

    with qtbot.waitSignal(sheet.restored):
        sheet.restore_button.click()
        assert not sheet.close_button.isEnabled()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert sheet.isVisible()
    assert sheet.note.text() == "Done. What was here before is in the newest backup."
    assert person.practice.settings.theme == "system"
    assert len(person.practice.history.recent(9)) == 2
    assert not sheet.restore_button.isVisible()

    with qtbot.waitSignal(sheet.restored):
        sheet.undo_button.click()
    assert sheet.note.text() == "Everything is as it was before."
    assert person.practice.settings.theme == "dark"
    assert len(person.practice.history.recent(9)) == 3
    assert not sheet.undo_button.isVisible()


def test_only_the_history_if_the_tick_is_taken_away(
    person: Person,
    backup: Backup,
    open_restoring: Callable[[Backup], RestoreSheet],
    qtbot: QtBot,
) -> None:
    person.do("desk-break")
    person.set(theme="dark")
    sheet = open_restoring(backup)
    sheet.whole_box.click()
    assert not any(text.startswith("• Settings") for text in texts(sheet))
    with qtbot.waitSignal(sheet.restored):
        sheet.restore_button.click()
    assert person.practice.settings.theme == "dark"
    assert len(person.practice.history.recent(9)) == 2


def test_esc_changes_nothing(
    person: Person, backup: Backup, open_restoring: Callable[[Backup], RestoreSheet]
) -> None:
    person.do("desk-break")
    sheet = open_restoring(backup)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert len(person.practice.history.recent(9)) == 3


def test_not_while_a_session_is_left_open(
    person: Person,
    backup: Backup,
    open_restoring: Callable[[Backup], RestoreSheet],
    qtbot: QtBot,
) -> None:
    routine = person.practice.prepared("quick-release")
    assert routine is not None
    person.practice.begin(routine)
    person.ticker.run_for(20_000)
    sheet = open_restoring(backup)
    with qtbot.waitSignal(sheet.restored):
        sheet.restore_button.click()
    assert "a session is under way" in sheet.note.text().replace("\u200b", "")
    assert sheet.restore_button.isEnabled()


def test_a_file_from_elsewhere_is_opened(
    person: Person,
    backup: Backup,
    open_sheet: Callable[[str], BackupsSheet],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    stick = tmp_path / "stick.zip"
    stick.write_bytes(backup.file.read_bytes())
    sheet = open_sheet(str(stick))
    sheet.file_button.click()
    restoring = shown(sheet, RestoreSheet)
    qtbot.waitUntil(restoring.restore_button.isEnabled)
    restoring.reject()
    stick.write_bytes(b"photo")
    sheet.file_button.click()
    assert "this backup is damaged" in sheet.note.text().replace("\u200b", "")


def test_the_day_is_backed_up_beside_the_window(person: Person, theme: Theme, qtbot: QtBot) -> None:
    looked: list[str] = []
    daily = DailyBackup(person.practice, theme, lambda: looked.append("told"))
    daily.look()
    qtbot.waitUntil(lambda: not daily.is_making)
    assert len(person.practice.backups.listing()) == 1
    person.clock.local = person.clock.local.replace(day=3)
    folder = person.practice.backups.folder
    aside = folder.rename(folder.with_name("aside"))
    folder.touch()
    daily.look()
    qtbot.waitUntil(lambda: looked == ["told"])
    assert [p.what.key for p in person.practice.problems()] == ["backups.not_made"]
    folder.unlink()
    aside.rename(folder)
    daily.look()
    qtbot.waitUntil(lambda: looked == ["told", "told"])
    assert person.practice.problems() == ()
    daily.end()


def test_an_open_window_has_today_backed_up(
    person: Person,
    open_window: Callable[[Practice], MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("psoas_timer.ui.main_window.CALM_MS", 0)
    window = open_window(person.practice)
    qtbot.waitUntil(lambda: len(person.practice.backups.listing()) == 1)
    daily = window.findChild(DailyBackup)
    qtbot.waitUntil(lambda: not daily.is_making)


def test_a_session_is_not_disturbed(person: Person, theme: Theme, qtbot: QtBot) -> None:
    routine = person.practice.prepared("quick-release")
    assert routine is not None
    person.practice.begin(routine)
    daily = DailyBackup(person.practice, theme, lambda: None)
    daily.look()
    assert not daily.is_making
    person.ticker.run_for(routine.total_ms + 1)
    daily.look()
    qtbot.waitUntil(lambda: not daily.is_making)
    assert len(person.practice.backups.listing()) == 1
    daily.end()
