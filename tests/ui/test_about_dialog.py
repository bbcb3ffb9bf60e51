"""About: what it is, whose parts it has, where the data lies, and the ways to it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import psoas_timer
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.practice import Practice
from psoas_timer.ui.about_dialog import AboutDialog
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person

Open = Callable[[Practice], MainWindow]


def test_it_names_version_licences_and_every_folder(
    person: Person, theme: Theme, qtbot: QtBot
) -> None:
    opened = []
    places = person.practice.places
    words = person.practice.library.catalogue.safety
    dialog = AboutDialog(theme, places, words, show_folder=opened.append)
    qtbot.addWidget(dialog)
    told = "\n".join(each.text() for each in dialog.findChildren(QLabel))
    for part in (psoas_timer.__version__, "MIT", "SIL Open Font", "ISC", "Apache", "LGPL", "CC0"):
        assert part in told
    assert words.disclaimer in told
    wanted = {assets_dir(), places.routines, places.sounds, places.data, places.config}
    assert wanted <= dialog.folder_buttons.keys()
    for button in dialog.folder_buttons.values():
        button.click()
    assert opened == list(dialog.folder_buttons)


def test_every_part_with_a_licence_of_its_own_is_told() -> None:
    """The dialog sums up the files beside the parts; a new sort of part must not be left out."""
    parts = {path.parent.name for path in assets_dir().rglob("*") if "LICENSE" in path.name.upper()}
    parts |= {path.parent.name for path in assets_dir().rglob("OFL.txt")}
    assert parts == {"fonts", "icons", "sounds", "voice"}


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_it_is_reached_from_the_keys_and_from_settings(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    QTest.keyClick(window.frame.shell, Qt.Key.Key_F1)
    keys = window.findChild(KeysDialog)
    assert keys is not None
    keys.about_button.click()
    first = window.findChild(AboutDialog)
    assert first is not None
    first.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(AboutDialog) is None
    assert window.navigation is not None
    window.navigation.open("settings")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    page.about_button.click()
    assert window.findChild(AboutDialog) is not None
