"""The streak's window over nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.ui.streak.streak_sheet import StreakSheet
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person

OpenSheet = Callable[[], StreakSheet]


@pytest.fixture
def open_sheet(person: Person, theme: Theme, qtbot: QtBot) -> OpenSheet:
    def opened() -> StreakSheet:
        sheet = StreakSheet(theme, person.practice)
        qtbot.addWidget(sheet)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        sheet.show()
        with qtbot.waitActive(sheet):
            sheet.activateWindow()
        return sheet

    return opened
