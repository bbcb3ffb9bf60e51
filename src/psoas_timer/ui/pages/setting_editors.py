"""A control for each sort of setting, chosen by how the setting is declared."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.preferences.settings import AS_ROUTINE_SAYS
from psoas_timer.core.preferences.spec import Spec
from psoas_timer.ui.words import told, translate

SettingValue = int | str | bool | tuple[str, ...]
Change = Callable[[SettingValue], None]


class WheelGuard(QObject):
    """Keeps the wheel for scrolling the page unless the control has the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass wheel events on to the page."""
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False


def editor(name: str, spec: Spec, value: SettingValue, change: Change) -> QWidget:
    """The control of a setting; `change` is called with each new value.

    A yes or no becomes a check box, a whole number a spin box, a choice a list, several choices a
    group of check boxes. Raises TypeError for any other sort.
    """
    if isinstance(value, bool):
        return _check_box(value, change)
    if isinstance(value, int):
        return _spin_box(spec, value, change)
    if isinstance(value, str):
        return choice_box([(c, choice_text(name, c)) for c in spec.choices], value, change)
    if isinstance(value, tuple):
        return _check_boxes(name, spec, value, change)
    raise TypeError(f"no control for {name}")


def choice_text(name: str, choice: str) -> str:
    """What a choice is called on the page."""
    return told(message(f"ui.choice.{name}.{choice}"))


def choice_box(choices: Sequence[tuple[str, str]], value: str, change: Change) -> QComboBox:
    """A list of choices, each with its value and its text."""
    box = QComboBox()
    for choice, text in choices:
        box.addItem(text, choice)
    box.setCurrentIndex(max(box.findData(value), 0))
    box.currentIndexChanged.connect(lambda _: change(box.currentData()))
    _guard(box)
    return box


def _check_box(value: bool, change: Change) -> QCheckBox:
    box = QCheckBox()
    box.setChecked(value)
    box.toggled.connect(change)
    return box


def _spin_box(spec: Spec, value: int, change: Change) -> QSpinBox:
    """A spin box; a default length has one value below its range: as the routine says."""
    assert spec.bounds is not None, f"{spec.label} has no bounds"
    is_length = spec.section == "lengths"
    lowest = spec.bounds.low - 1 if is_length else spec.bounds.low
    box = QSpinBox()
    box.setRange(lowest, spec.bounds.high)
    box.setSuffix(f" {spec.unit}" if spec.unit else "")
    box.setKeyboardTracking(False)
    if is_length:
        box.setSpecialValueText(translate("as the routine says"))
    is_left_alone = is_length and value == AS_ROUTINE_SAYS
    box.setValue(lowest if is_left_alone else value)
    box.valueChanged.connect(
        lambda new: change(AS_ROUTINE_SAYS if is_length and new == lowest else new)
    )
    _guard(box)
    return box


def _check_boxes(name: str, spec: Spec, value: tuple[str, ...], change: Change) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    boxes: dict[str, QCheckBox] = {}

    def changed() -> None:
        change(tuple(choice for choice, box in boxes.items() if box.isChecked()))

    for index, choice in enumerate(spec.choices):
        box = QCheckBox(choice_text(name, choice))
        box.setChecked(choice in value)
        box.toggled.connect(changed)
        boxes[choice] = box
        grid.addWidget(box, index // 2, index % 2)
    return group


def _guard(control: QWidget) -> None:
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(WheelGuard(control))
