"""Settings: a control for each, in effect at once, and back again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.pages.setting_editors import choice_text
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person

Show = Callable[[Page], SettingsPage]


def test_each_setting_has_a_control_with_its_name(person: Person, theme: Theme, show: Show) -> None:
    page = show(SettingsPage(person.practice, theme))
    declared = specs(Settings)
    assert page.editors.keys() == declared.keys()
    for name, control in page.editors.items():
        assert control.accessibleName() == declared[name].label
        assert control.accessibleDescription() == declared[name].help


@pytest.mark.parametrize(
    ("name", "choice"),
    [(n, c) for n, spec in specs(Settings).items() for c in spec.choices],
)
def test_each_choice_has_words(name: str, choice: str) -> None:
    assert choice_text(name, choice)


def test_a_change_is_in_effect_and_kept(
    person: Person, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    page = show(SettingsPage(person.practice, theme))
    side, count_in, mute = (page.editors[n] for n in ("first_side", "count_in_s", "is_muted"))
    assert isinstance(side, QComboBox)
    assert isinstance(count_in, QSpinBox)
    assert isinstance(mute, QCheckBox)

    QTest.keyClick(side, Qt.Key.Key_Down)
    QTest.keyClick(count_in, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: mute.height() == mute.sizeHint().height())
    qtbot.mouseClick(mute, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))

    settings = person.practice.settings
    assert (settings.first_side, settings.count_in_s, settings.is_muted) == ("right", 4, True)
    assert 'first_side = "right"' in person.practice.places.settings_file.read_text("utf-8")


def test_a_default_length_can_be_set_and_left_to_the_routine(
    person: Person, theme: Theme, show: Show
) -> None:
    page = show(SettingsPage(person.practice, theme))
    stretch = page.editors["stretch_s"]
    assert isinstance(stretch, QSpinBox)
    assert stretch.text() == "as the routine says"
    QTest.keyClick(stretch, Qt.Key.Key_Up)
    assert person.practice.settings.stretch_s == 10
    QTest.keyClick(stretch, Qt.Key.Key_Down)
    assert person.practice.settings.stretch_s == 0


def test_reset_brings_one_group_back(
    person: Person, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    person.set(count_in_s=9, volume_percent=30)
    page = show(SettingsPage(person.practice, theme))
    qtbot.mouseClick(page.resets["practice"], Qt.MouseButton.LeftButton)
    assert person.practice.settings.count_in_s == Settings().count_in_s
    assert person.practice.settings.volume_percent == 30


def test_scrolling_past_a_number_leaves_it_alone(person: Person, theme: Theme, show: Show) -> None:
    page = show(SettingsPage(person.practice, theme))
    number = page.editors["count_in_s"]
    wheel = QWheelEvent(
        QPointF(5, 5),
        number.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, wheel)
    assert person.practice.settings.count_in_s == Settings().count_in_s
