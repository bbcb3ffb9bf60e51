"""The right pane of the editor: what the selected part is, and how it is led."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.group_form import GroupForm
from psoas_timer.ui.editor.routine_form import RoutineForm
from psoas_timer.ui.editor.step_form import Practice, StepForm
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.scrolling import scrolling
from psoas_timer.ui.words import told

Form = StepForm | GroupForm | RoutineForm


class PartForm(Card):
    """Shows the selected step or group, or the routine as a whole, and hands on its edits.

    Each sort has a form of its own, made when it is first needed. What was opened by "More" stays
    so for all parts.
    """

    def __init__(
        self,
        theme: Theme,
        model: EditorModel,
        figures: FigureMaker,
        practice: Practice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._figures = figures
        self._practice = practice
        self._forms: dict[type[Form], Form] = {}
        self._is_more_open = False
        self._shown: tuple[RoutineDraft, int | None] | None = None
        self._inside = QWidget()
        self._stack = QVBoxLayout(self._inside)
        self._stack.setContentsMargins(0, 2, Space.S, 2)
        self.area = scrolling(self._inside)
        for ground in (self.area.viewport(), self._inside):
            ground.setAutoFillBackground(False)  # The card is the ground.
        around = self.column.contentsMargins()
        around.setLeft(around.left() - QUIET_PX)  # The forms stand so much from their left edge.
        around.setRight(around.right() - Space.S)
        self.column.setContentsMargins(around)
        self.column.addWidget(self.area)
        self.setAccessibleName(told(message("form.pane")))
        model.changed.connect(self._show_part)
        model.selected.connect(self._show_part)
        model.found.connect(self._show_remarks)
        self._show_part()

    @property
    def form(self) -> Form:
        """The form in sight."""
        return next(form for form in self._forms.values() if not form.isHidden())

    def _show_part(self) -> None:
        draft, key = self._model.draft, self._model.selected_key
        before = self._shown
        if before is not None and before[0] is draft and before[1] == key:
            return
        self._shown = (draft, key)
        form = self._form_for(_sort_of(draft, key))
        if isinstance(form, RoutineForm):
            form.show_part()
        elif key is not None:
            form.show_part(key)
        if before is None or before[1] != key:
            self._turn_to(form)

    def _turn_to(self, form: Form) -> None:
        for each in self._forms.values():
            each.setVisible(each is form)
        if not isinstance(form, GroupForm):
            form.more.set_open(is_open=self._is_more_open)
        form.show_remarks()
        self.area.verticalScrollBar().setValue(0)

    def _show_remarks(self) -> None:
        self.form.show_remarks()

    def _form_for(self, sort: type[Form]) -> Form:
        if sort not in self._forms:
            form = self._forms[sort] = self._make(sort)
            self._stack.addWidget(form)
            if not isinstance(form, GroupForm):
                form.more.turned.connect(self._remember_more)
        return self._forms[sort]

    def _make(self, sort: type[Form]) -> Form:
        if sort is StepForm:
            return StepForm(self._theme, self._model, self._figures, self._practice)
        if sort is GroupForm:
            return GroupForm(self._theme, self._model)
        return RoutineForm(self._theme, self._model)

    def _remember_more(self, is_open: bool) -> None:
        self._is_more_open = is_open


def _sort_of(draft: RoutineDraft, key: int | None) -> type[Form]:
    if key is None:
        return RoutineForm
    groups = (part.key for part in draft.parts if isinstance(part, DraftGroup))
    return GroupForm if key in groups else StepForm
