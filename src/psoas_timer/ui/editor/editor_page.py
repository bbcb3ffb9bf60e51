"""The page on which a routine is edited: its strip, its steps, and the form of the chosen one.

What an edit does is the model's business; saving, leaving and going on are in opening.py.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.ui.editor.edit_strip import EditStrip
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.page_head import PageHead
from psoas_timer.ui.editor.part_form import PartForm
from psoas_timer.ui.editor.part_list import PartList
from psoas_timer.ui.editor.routine_form import RoutineForm
from psoas_timer.ui.editor.status_line import StatusLine
from psoas_timer.ui.editor.step_preview import StepPreview
from psoas_timer.ui.editor.troubles import Troubles
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.escape import keeps_escape
from psoas_timer.ui.widgets.page import Page, side_margin
from psoas_timer.ui.words import told, told_problem, translate
from psoas_timer.wording.edit_text import edit_text

FORM_PX = 350
FORM_PART = 0.46
"""The width of the form, and the part of the page that it takes where there is less."""

NARROW_PX = 560
"""With less room at scale 1 the form stands below the list."""

LEAST_LIST_PX = 220
LEAST_FORM_PX = 260
STACKED_PART = 0.7
"""The part of the window's height that each of them takes then."""


class EditorPage(Page):
    """Shows one model from its opening to its end.

    `crumb` says where one is.

    Signals:
        save_asked(), cancel_asked(): by button or key.
        left(): Esc; nothing is asked, since the draft is kept.
    """

    save_asked = Signal()
    cancel_asked = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        model: EditorModel,
        figures: FigureMaker,
        practice: Practice,
        crumb: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._practice = practice
        self.model = model
        model.setParent(self)
        self.head = PageHead(theme, crumb)
        self.strip = EditStrip(theme, model)
        self.status = StatusLine(theme, practice.editing.now, told(message("editor.drag")))
        self.troubles = Troubles(theme, model)
        self.parts = PartList(theme, model)
        self.form = PartForm(theme, model, figures, practice)
        self.preview = StepPreview(theme, model, practice)
        self.head.add_button(self.preview)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._show_draft()
        theme.changed.connect(self._arrange)

    def refresh(self) -> None:
        """Tell the end as of now; all else follows the model."""
        self.status.show_total(self.model.timeline.total_ms)

    def focus_first(self) -> None:
        """Give the keyboard to the steps; of a routine without any, to its name."""
        if self.model.draft.parts:
            self.parts.view.setFocus()
        else:
            self._edit_whole()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, where it would open Today."""
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form beside the list or below it."""
        super().resizeEvent(event)
        self._arrange()

    def say(self, text: str) -> None:
        """Say this in the quiet line, until the next edit."""
        self.status.say(text)

    def _connect(self) -> None:
        model, head = self.model, self.head
        model.changed.connect(self._show_draft)
        model.found.connect(self._show_saving)
        model.told.connect(self._tell)
        model.not_kept.connect(self._tell_problem)
        head.title_button.clicked.connect(self._edit_whole)
        head.undo_button.clicked.connect(self._undo)
        head.redo_button.clicked.connect(self._redo)
        self.strip.edged.connect(self.status.offer_hint)
        self.status.offer_hint(bool(self.strip.handles))
        self.parts.add_asked.connect(self._add)
        self.preview.said.connect(self._tell)
        head.cancel_button.clicked.connect(self.cancel_asked)
        head.save_button.clicked.connect(self.save_asked)
        for keys, act in (
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+S", self._save),
            ("Ctrl+P", self.preview.click),
            ("Ctrl+Return", self._add),
            ("Ins", self._add),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _add(self) -> None:
        """Have steps chosen that come behind the selected one."""
        from psoas_timer.ui.editor.add_sheet import AddSheet  # has all figures to look at

        sheet = AddSheet(
            self._theme,
            self.model,
            self._figures,
            self.window(),
            ticked=self._practice.care.answers.ticked,
            names=self._practice.library.names(),
        )
        sheet.finished.connect(lambda _: self.parts.view.setFocus())
        sheet.open()

    def _edit_whole(self) -> None:
        """Show what is said of the routine as a whole, and begin with its name."""
        self.model.select(None)
        form = self.form.form
        if isinstance(form, RoutineForm):
            field = form.name.field
            field.setFocus()
            QTimer.singleShot(0, field, lambda: self.ensureWidgetVisible(field))  # laid out by then

    def _show_draft(self) -> None:
        edits = self.model.editing.edits
        self.head.show_name(edits.present.head.name)
        self.head.undo_button.setEnabled(edits.can_undo)
        self.head.redo_button.setEnabled(edits.can_redo)
        self.status.show_total(self.model.timeline.total_ms)
        self._show_saving()

    def _show_saving(self) -> None:
        reason = self.troubles.reason
        self.head.save_button.setEnabled(not reason)
        self.head.save_button.setAccessibleDescription(reason)

    def _save(self) -> None:
        """Save by key; where that can't be, say why."""
        if self.troubles.reason:
            announce(self, self.troubles.text.text())
        else:
            self.save_asked.emit()

    def _undo(self) -> None:
        if self.model.editing.edits.can_undo:
            self.model.undo()
            announce(self, told(message("editor.undone")))

    def _redo(self) -> None:
        if self.model.editing.edits.can_redo:
            self.model.redo()
            announce(self, told(message("editor.redone")))

    def _tell(self, said: Message | None) -> None:
        self.status.say("" if said is None else edit_text(said, translate))

    def _tell_problem(self, problem: Problem) -> None:
        self.status.say(told_problem(problem))

    def _lay_out(self) -> None:
        self._body.setSpacing(Space.L)
        self.column.setSpacing(Space.M)
        for part in (self.head, self.strip, self.status, self.troubles):
            self.column.addWidget(part)
        for pane in (self.parts, self.form):  # both scroll by themselves
            pane.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._body.addWidget(self.parts, 1)
        self._body.addWidget(self.form)
        self.column.addLayout(self._body, 1)

    def _arrange(self) -> None:
        room = self.viewport().width() - 2 * side_margin(self.width())
        is_narrow = room < self._theme.px(NARROW_PX)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        form_px = min(round(room * FORM_PART), self._theme.mild_px(FORM_PX))
        self.form.setMinimumWidth(0 if is_narrow else form_px)
        self.form.setMaximumWidth(UNLIMITED_PX if is_narrow else form_px)
        stacked_px = round(self.viewport().height() * STACKED_PART)
        for pane, least in ((self.parts, LEAST_LIST_PX), (self.form, LEAST_FORM_PX)):
            least_px = self._theme.px(least)
            pane.setMinimumHeight(max(least_px, stacked_px) if is_narrow else least_px)
            pane.setMaximumHeight(pane.minimumHeight() if is_narrow else UNLIMITED_PX)
