"""Exporting the history: which form, where to, and how it went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.exchange_desk import Form
from psoas_timer.services.exchange.watch import Watch
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.watched_errand import WatchedErrand
from psoas_timer.ui.folders import open_folder, usual_folder
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_count, told_problem, translate
from psoas_timer.wording.calendar_words import event_text

WIDTH_PX = 600

AskForFile = Callable[[QWidget, Form, str, Callable[[str], None]], None]
"""Has the person choose a new file for a form, beginning with a proposal, and calls back."""


class ExportSheet(Sheet):
    """A button for each form, with what it is good for; then how it went.

    `ask_for_file` asks where to. While something is written the sheet can only call it off.
    """

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        super().__init__(theme, told(message("exchange.export.title")), parent, WIDTH_PX)
        self._practice = practice
        self._ask_for_file = ask_for_file or ask_for_new_file
        self._file = Path()
        self._errand = WatchedErrand(self)
        self._errand.progressed.connect(self._show_progress)
        self._errand.done.connect(self._done)
        self._errand.failed.connect(self._failed)
        self._errand.cancelled.connect(lambda: self._say(told(message("exchange.called_off"))))
        self._forms = QWidget()
        self.buttons = {form: self._form_button(form) for form in Form}
        self.note = label(wraps=True)
        self.folder_button = self.add_button(told(message("exchange.export.show")))
        self.close_button = self.add_button(told(message("exchange.close")))
        self._lay_out()

    def reject(self) -> None:
        """Close; what is being written is called off first."""
        if self._errand.is_out:
            self._errand.call_off()
        else:
            super().reject()

    def export(self, form: Form, file: str) -> None:
        """Write the history to this file."""
        self._file = Path(file)
        event = partial(event_text, translate=translate)

        def work(watch: Watch) -> int:
            return self._practice.exchange.export(form, Path(file), event, watch)

        if self._errand.send(work):
            self._enable(is_busy=True)
            self.folder_button.hide()
            self._say(told(message("exchange.export.writing")))

    def _ask(self, form: Form) -> None:
        name = f"psoas-timer-{self._practice.today().isoformat()}.{form.value}"
        self._ask_for_file(self, form, name, partial(self.export, form))

    def _done(self, count: int) -> None:
        sessions = told_count("ui.sessions", count)
        self.folder_button.show()
        self._ended(told(message("exchange.export.done", sessions=sessions, file=str(self._file))))

    def _failed(self, problem: Problem) -> None:
        self._ended(told_problem(problem))

    def _ended(self, text: str) -> None:
        self._enable(is_busy=False)
        self._say(text)
        self.close_button.setFocus()

    def _show_progress(self, percent: int) -> None:
        self.note.setText(told(message("exchange.export.progress", percent=percent)))

    def _enable(self, *, is_busy: bool) -> None:
        self._forms.setEnabled(not is_busy)
        key = "exchange.call_off" if is_busy else "exchange.close"
        self.close_button.setText(told(message(key)))

    def _say(self, text: str) -> None:
        self._enable(is_busy=self._errand.is_out)
        self.note.setText(text)
        announce(self.note, text)
        self.grow()
        # Its place is known once the layout has been done.
        QTimer.singleShot(0, self.note, lambda: self._scrolled.ensureWidgetVisible(self.note))

    def _form_button(self, form: Form) -> Button:
        button = Button(self._theme, told(message(f"exchange.form.{form}")))
        button.setAccessibleDescription(told(message(f"exchange.form.{form}.about")))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._ask, form))
        return button

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._forms)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        for form, button in self.buttons.items():
            rows.addWidget(label(told(message(f"exchange.form.{form}.about")), wraps=True))
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            rows.addSpacing(Space.S)
        self.column.addWidget(label(told(message("exchange.export.about")), "muted", wraps=True))
        self.column.addWidget(self._forms)
        self.column.addWidget(self.note)
        self.column.addStretch()
        self.folder_button.hide()
        self.folder_button.clicked.connect(lambda: open_folder(self._file.parent))
        self.close_button.clicked.connect(self.reject)
        self.buttons[Form.JSON].setFocus()


def ask_for_new_file(parent: QWidget, form: Form, name: str, chosen: Callable[[str], None]) -> None:
    """Open the desktop's own window for saving; it asks before it replaces a file."""
    kind = told(message(f"exchange.form.{form}.files"))
    dialog = QFileDialog(parent, told(message("exchange.export.title")))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(usual_folder(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.setNameFilter(f"{kind} (*.{form.value})")
    dialog.setDefaultSuffix(form.value)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()
