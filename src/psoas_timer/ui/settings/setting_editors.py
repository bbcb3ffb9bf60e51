"""A control for each sort of setting, chosen by how the setting is declared."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from psoas_timer.core.clock_time import minute_of, time_text
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.settings import AS_ROUTINE_SAYS, WEEKDAYS
from psoas_timer.core.preferences.spec import Spec
from psoas_timer.ui.settings.cue_boxes import CueBoxes
from psoas_timer.ui.settings.weekday_boxes import WeekdayBoxes
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import ChoiceBox, NumberBox, TickBox
from psoas_timer.ui.widgets.time_box import TimeBox
from psoas_timer.ui.words import told, translate

SettingValue = int | str | bool | tuple[str, ...]
PERCENT_STEP = 10
"""What an arrow adds to a part in per cent; any number can be typed."""

Change = Callable[[SettingValue], None]


def editor(theme: Theme, name: str, spec: Spec, value: SettingValue, change: Change) -> QWidget:
    """The control of a setting; `change` is called with each new value.

    A yes or no becomes a tick box, a whole number a number box, a time of day a box of its own, a
    choice a list, weekdays a tick box each, and the cues a group of tick boxes for those that
    sound.
    """
    if isinstance(value, bool):
        return _tick_box(theme, value, change)
    if isinstance(value, int):
        return _number_box(theme, spec, value, change)
    if isinstance(value, str) and spec.is_time:
        return _time_box(theme, value, change)
    if isinstance(value, str):
        choices = [(choice, choice_text(name, choice)) for choice in spec.choices]
        return choice_box(theme, choices, value, change)
    if spec.choices == WEEKDAYS:
        days = [(day, choice_text(name, day)) for day in spec.choices]
        return WeekdayBoxes(theme, days, value, change)
    return CueBoxes(theme, spec.choices, value, change)


def choice_text(name: str, choice: str) -> str:
    """What a choice is called on the page, where it begins a line."""
    text = told(message(f"ui.choice.{name}.{choice}"))
    return text[:1].upper() + text[1:]


def choice_box(
    theme: Theme, choices: Sequence[tuple[str, str]], value: str, change: Change
) -> ChoiceBox:
    """A list of choices, each with its value and its text."""
    box = ChoiceBox(theme)
    for choice, text in choices:
        box.addItem(text, choice)
    box.setCurrentIndex(max(box.findData(value), 0))
    box.currentIndexChanged.connect(lambda _: change(box.currentData()))
    return box


def _tick_box(theme: Theme, value: bool, change: Change) -> TickBox:
    box = TickBox(theme)
    box.setChecked(value)
    box.toggled.connect(change)
    return box


def _number_box(theme: Theme, spec: Spec, value: int, change: Change) -> NumberBox:
    """A number; a default length has one value below its range: as the routine says."""
    assert spec.bounds is not None, f"{spec.label} has no bounds"
    is_length = spec.section == "lengths"
    lowest = spec.bounds.low - 1 if is_length else spec.bounds.low
    box = NumberBox(theme)
    box.setRange(lowest, spec.bounds.high)
    box.setSingleStep(PERCENT_STEP if spec.unit == "%" else 1)
    box.setSuffix(_suffix(spec.unit))
    box.setKeyboardTracking(False)
    if spec.zero:
        box.setSpecialValueText(translate(spec.zero))
    if is_length:
        box.setSpecialValueText(told(message("ui.length.as_routine_says")))
    is_left_alone = is_length and value == AS_ROUTINE_SAYS
    box.setValue(lowest if is_left_alone else value)
    box.valueChanged.connect(
        lambda new: change(AS_ROUTINE_SAYS if is_length and new == lowest else new)
    )
    return box


def _time_box(theme: Theme, value: str, change: Change) -> TimeBox:
    box = TimeBox(theme)
    box.setKeyboardTracking(False)
    box.setValue(minute_of(value) or 0)
    box.valueChanged.connect(lambda minute: change(time_text(minute)))
    return box


def _suffix(unit: str) -> str:
    """The unit behind the number; an hour of the day is written as a clock shows it."""
    if unit == "h":
        return ":00"
    return f" {unit}" if unit else ""
