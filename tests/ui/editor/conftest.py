"""A model of a routine that is edited, on files of its own, without a page around it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Side
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import RoutineEditFile, open_routine
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_form import PartForm
from psoas_timer.ui.editor.part_list import PartList
from psoas_timer.ui.editor.part_view import PartView
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person
from tests.ui.editor.pointing import Hand

MakeModel = Callable[[str], EditorModel]


@pytest.fixture
def make_model(person: Person, tmp_path: Path) -> Iterator[MakeModel]:
    """Opens the text of a routine file, or a copy of the bundled one with this id."""
    models = []

    def made(text: str) -> EditorModel:
        catalogue = person.practice.library.catalogue
        if "\n" not in text:
            text = (assets_dir() / "routines" / f"{text}.toml").read_text(encoding="utf-8")
        file = tmp_path / "routines" / "edited.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        opened = open_routine(file, catalogue)
        assert isinstance(opened, RoutineEditFile)
        kept = KeptDrafts(tmp_path / "drafts", catalogue)
        models.append(EditorModel(RoutineEditing(opened, catalogue, kept, side=Side.LEFT)))
        return models[-1]

    yield made
    for model in models:
        model.stop()


@pytest.fixture
def pane(
    qtbot: QtBot, theme: Theme, model: EditorModel, figures: FigureMaker, person: Person
) -> Iterator[PartForm]:
    """The form of the model of a test, in a window with the page's key for undo."""
    window = QWidget()
    qtbot.addWidget(window)
    pane = PartForm(theme, model, figures, person.practice, window)
    pane.resize(350, 547)
    window.resize(350, 547)
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(model.undo)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield pane
    window.close()


@pytest.fixture
def parts(model: EditorModel, theme: Theme, qtbot: QtBot) -> PartList:
    """The list of steps of the model of a test, in a window of its own."""
    parts = PartList(theme, model)
    qtbot.addWidget(parts)
    parts.resize(640, 700)
    parts.show()
    with qtbot.waitActive(parts):
        parts.activateWindow()
    parts.view.setFocus()
    return parts


@pytest.fixture
def view(parts: PartList) -> PartView:
    """The list itself, which has the keyboard."""
    return parts.view


@pytest.fixture
def hand(qtbot: QtBot, view: PartView) -> Hand:
    """A hand at the mouse over it."""
    return Hand(qtbot, view)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers are told."""
    said: list[str] = []

    def noted(event: object) -> None:
        if hasattr(event, "message"):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", noted)
    return said
