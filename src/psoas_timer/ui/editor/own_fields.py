"""What makes a step of a person's own: its name, kind, instruction and picture."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.changing import Words, set_own
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.messages import Message, message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.field_row import FieldRow
from psoas_timer.ui.editor.form_rows import FormRows, caption_of
from psoas_timer.ui.editor.step_details import text_row
from psoas_timer.ui.folders import usual_folder
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.words import told

PICTURE_ENDINGS = "*.png *.jpg *.jpeg"


def kind_choices() -> tuple[tuple[Kind, str], ...]:
    """All kinds with their names."""
    return tuple((kind, told(message(f"ui.kind.{kind}")).capitalize()) for kind in Kind)


class OwnFields(QWidget):
    """Rows for them, below each other."""

    def __init__(self, theme: Theme, model: EditorModel, rows: FormRows) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._rows = rows
        self.name = rows.line("name", caption_of("name"), self._set_name, str.strip)
        self.kind = rows.choice("kind", caption_of("kind"), self._set_kind)
        self.instruction = text_row(rows, Words.BEFORE, caption_of("instruction"))
        self.choose = Button(theme, caption_of("choose_picture"))
        self.remove = Button(theme, caption_of("remove_picture"), "quiet")
        buttons = QWidget()
        self.picture = FieldRow(theme, caption_of("picture"), buttons, named=self.choose)
        rows.add("picture", self.picture)
        for button, press in ((self.choose, self._ask), (self.remove, self._remove)):
            button.setAutoDefault(False)
            button.clicked.connect(press)
        self.choose.setAccessibleName(caption_of("choose_picture_named"))
        self.remove.setAccessibleName(caption_of("remove_picture_named"))
        self._lay_out(buttons)

    def show_step(self, step: Step) -> None:
        """Show what the step is."""
        exercise = step.exercise
        self.name.show_text(exercise.name)
        self.kind.show_value(exercise.kind, kind_choices())
        self.instruction.show_text(step.before)
        self.remove.setVisible(bool(exercise.picture))

    def take(self, file: Path) -> None:
        """Show this picture with the step, or say why that can't be."""
        taken = self._model.editing.take_picture(file)
        if isinstance(taken, Message):
            self._rows.say("picture", taken)
        else:
            self._rows.do_once("picture", self._set_picture, taken)

    def _set_name(self, draft: RoutineDraft, key: int, name: str) -> Edited:
        own = draft.step(key).exercise
        catalogue = self._model.catalogue
        return set_own(draft, key, catalogue, name=name, kind=own.kind, picture=own.picture)

    def _set_kind(self, draft: RoutineDraft, key: int, kind: Kind) -> Edited:
        own = draft.step(key).exercise
        catalogue = self._model.catalogue
        return set_own(draft, key, catalogue, name=own.name, kind=kind, picture=own.picture)

    def _set_picture(self, draft: RoutineDraft, key: int, picture: str) -> Edited:
        own = draft.step(key).exercise
        catalogue = self._model.catalogue
        return set_own(draft, key, catalogue, name=own.name, kind=own.kind, picture=picture)

    def _remove(self) -> None:
        self._rows.do_once("picture", self._set_picture, "")

    def _ask(self) -> None:
        """Have the person choose a file."""
        dialog = QFileDialog(self, caption_of("choose_picture_named"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(usual_folder(QStandardPaths.StandardLocation.PicturesLocation))
        dialog.setNameFilter(caption_of("pictures") + f" ({PICTURE_ENDINGS})")
        dialog.fileSelected.connect(lambda file: self.take(Path(file)))
        dialog.open()

    def _lay_out(self, buttons: QWidget) -> None:
        line = Flow()
        for button in (self.choose, self.remove):
            line.addWidget(button)
        buttons.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for row in (self.name, self.kind, self.instruction, self.picture):
            column.addWidget(row)
