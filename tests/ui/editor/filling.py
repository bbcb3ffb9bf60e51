"""The routine that forms are filled in for, and the hands that do it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_form import PartForm
from psoas_timer.ui.editor.step_form import StepForm

TEXT = """\
schema = 1
id = "mine"
name = "Mine"
[[step]]
exercise = "low-lunge"
hold_s = 30
[[step]]
exercise = "paced-breathing"
[[step]]
name = "Wall sit"
kind = "strength"
hold_s = 40
[[step]]
rounds = 3
[[step.step]]
exercise = "glute-bridge"
[[step.step]]
exercise = "finger-pressure-hold"
reps = 1
[[step]]
exercise = "heat-low-back"
"""
LUNGE, BREATH, SIT, GROUP, BRIDGE, PRESS, HEAT = range(1, 8)


def step_form(pane: PartForm, model: EditorModel, key: int) -> StepForm:
    model.select(key)
    form = pane.form
    assert isinstance(form, StepForm)
    return form


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Take the field and type this over what stands there."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field.findChild(QLineEdit) or field, text)


def leave(qtbot: QtBot, field: QWidget) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def undo(qtbot: QtBot, field: QWidget) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def choose(qtbot: QtBot, box: QWidget, downs: int) -> None:
    box.setFocus()
    for _ in range(downs):
        qtbot.keyClick(box, Qt.Key.Key_Down)
