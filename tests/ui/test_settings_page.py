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
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.settings.setting_editors import choice_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person

Show = Callable[[Page], SettingsPage]
Opens = Callable[[], SettingsPage]


@pytest.fixture
def opens(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> Opens:
    """Opens the page with the settings as they are then."""
    return lambda: show(SettingsPage(person.practice, theme, figures))


def test_each_setting_has_a_control_with_its_name(person: Person, opens: Opens) -> None:
    page = opens()
    declared = specs(Settings)
    assert page.editors.keys() == declared.keys() - {"has_read_welcome", "routines_order"}
    for name, control in page.editors.items():
        if name != "cues_off":
            assert control.accessibleName() == declared[name].label
        assert control.accessibleDescription() == control.toolTip() != ""


def test_help_speaks_of_the_control_not_of_the_file(person: Person, opens: Opens) -> None:
    page = opens()
    assert " id" not in page.editors["weekly_plan"].accessibleDescription()
    assert page.editors["heat_s"].accessibleDescription().startswith("10 min to 15 min, ")


def test_the_search_leaves_what_it_finds(person: Person, opens: Opens) -> None:
    page = opens()
    QTest.keyClicks(page.search, "loud volume")
    visible = {name for name, control in page.editors.items() if control.isVisible()}
    assert visible == {"volume_percent"}
    assert not page.resets["look"].isVisible()


@pytest.mark.parametrize("words", ["theme", "high contrast", "look dark"])
def test_a_setting_is_found_by_what_it_may_be_and_by_other_names(opens: Opens, words: str) -> None:
    page = opens()
    page.search.setText(words)
    assert page.editors["theme"].isVisible()
    assert not page.editors["count_in_s"].isVisible()


def test_a_search_without_a_hit_shows_a_figure_and_the_way_back(opens: Opens) -> None:
    page = opens()
    assert not page.nothing.isVisible()
    page.search.setText("nothing like this")
    assert page.nothing.isVisible()
    assert not any(control.isVisible() for control in page.editors.values())
    page.nothing.button.click()
    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert not page.nothing.isVisible()
    assert all(control.isVisible() for control in page.editors.values())


def test_what_has_a_tick_sounds_though_the_file_names_what_does_not(
    person: Person, opens: Opens, qtbot: QtBot
) -> None:
    person.set(cues_off=("half", "beat"))
    page = opens()
    cues = page.editors["cues_off"]
    assert cues.accessibleName() == "Cues that sound"
    boxes = {box.text(): box for box in cues.findChildren(QCheckBox)}
    assert {text for text, box in boxes.items() if not box.isChecked()} == {"Half-way", "Beat"}
    for box in boxes.values():
        assert box.accessibleDescription() == box.toolTip() != ""

    boxes["Beat"].click()
    boxes["Rest"].click()
    assert person.practice.settings.cues_off == ("half", "rest")


def test_the_days_of_rest_are_ticked(person: Person, opens: Opens) -> None:
    page = opens()
    boxes = {box.text(): box for box in page.editors["rest_weekdays"].findChildren(QCheckBox)}
    assert [text for text, box in boxes.items() if box.isChecked()] == ["Sunday"]
    boxes["Wednesday"].click()
    assert person.practice.settings.rest_weekdays == ("wednesday", "sunday")
    boxes["Sunday"].click()
    boxes["Wednesday"].click()
    assert person.practice.settings.rest_weekdays == ()


def test_keys_for_scrolling_change_no_setting(person: Person, opens: Opens) -> None:
    opens().focus_first()
    before = person.practice.settings
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Up):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert person.practice.settings == before


def test_controls_stand_in_one_line(person: Person, opens: Opens, qtbot: QtBot) -> None:
    page = opens()
    fields = [c for c in page.editors.values() if isinstance(c, QComboBox | QSpinBox)]
    qtbot.waitUntil(lambda: len({f.mapTo(page, QPoint(0, 0)).x() for f in fields}) == 1)


def test_reset_of_the_look_does_not_bring_the_welcome_back(
    person: Person, opens: Opens, qtbot: QtBot
) -> None:
    person.set(theme="dark")
    page = opens()
    qtbot.mouseClick(page.resets["look"], Qt.MouseButton.LeftButton)
    assert person.practice.settings.theme == "system"
    assert person.practice.settings.has_read_welcome


@pytest.mark.parametrize(
    ("name", "choice"),
    [(n, c) for n, spec in specs(Settings).items() for c in spec.choices],
)
def test_each_choice_has_words(name: str, choice: str) -> None:
    assert choice_text(name, choice)


def test_a_change_is_in_effect_and_kept(person: Person, opens: Opens, qtbot: QtBot) -> None:
    page = opens()
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


def test_a_default_length_can_be_set_and_left_to_the_routine(person: Person, opens: Opens) -> None:
    page = opens()
    stretch = page.editors["stretch_s"]
    assert isinstance(stretch, QSpinBox)
    assert stretch.text() == "as the routine says"
    QTest.keyClick(stretch, Qt.Key.Key_Up)
    assert person.practice.settings.stretch_s == 10
    QTest.keyClick(stretch, Qt.Key.Key_Down)
    assert person.practice.settings.stretch_s == 0


def test_times_of_breaks_can_be_left_to_the_routine(person: Person, opens: Opens) -> None:
    page = opens()
    between = page.editors["break_every_min"]
    assert isinstance(between, QSpinBox)
    assert between.text() == "as the routine says"
    QTest.keyClick(between, Qt.Key.Key_Up)
    assert (between.text(), person.practice.settings.break_every_min) == ("1 min", 1)


def test_a_time_of_day_is_kept_as_it_is_written(person: Person, opens: Opens) -> None:
    page = opens()
    at = page.editors["remind_at"]
    QTest.keyClick(at, Qt.Key.Key_Down)
    assert person.practice.settings.remind_at == "17:45"


def test_reset_brings_one_group_back(person: Person, opens: Opens, qtbot: QtBot) -> None:
    person.set(count_in_s=9, volume_percent=30)
    page = opens()
    qtbot.mouseClick(page.resets["practice"], Qt.MouseButton.LeftButton)
    assert person.practice.settings.count_in_s == Settings().count_in_s
    assert person.practice.settings.volume_percent == 30


@pytest.mark.parametrize("name", ["count_in_s", "first_side"])
def test_scrolling_past_a_field_leaves_it_alone(person: Person, opens: Opens, name: str) -> None:
    page = opens()
    before = person.practice.settings
    field = page.editors[name]
    wheel = QWheelEvent(
        QPointF(5, 5),
        field.mapToGlobal(QPointF(5, 5)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert person.practice.settings == before

    field.setFocus()
    QApplication.sendEvent(field, wheel)
    assert getattr(person.practice.settings, name) != getattr(before, name)
