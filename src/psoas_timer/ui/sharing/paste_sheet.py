"""What a therapist wrote, read as it is pasted or typed, and made a routine.

Reading lives in core.content.prescription; what was understood and guessed is shown by ReadingView.
"""

from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_timer.core.content.prescription.draft import Draft
from psoas_timer.core.content.prescription.reading import MOST_CHARACTERS, read_prescription
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.content.text_fields import LONGEST_NAME
from psoas_timer.services.editing.names import id_of
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.ui.sharing.prescription_field import PrescriptionField
from psoas_timer.ui.sharing.reading_view import ReadingView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_count, told_problem, translate
from psoas_timer.wording.prescription_text import total_text

WIDTH_PX = 720

REST_MS = 150
"""So long after the last key the text is read: a long one takes longer than a key may."""


class PastePractice(Protocol):
    """What the sheet needs of the practice."""

    @property
    def library(self) -> RoutineLibrary:
        """The exercises and their names."""
        ...

    @property
    def sharing(self) -> SharingDesk:
        """What saves a new routine."""
        ...


class PasteSheet(Sheet):
    """A field, and below it what became of its text. Nothing is saved before the person says so.

    It begins with `text`, or with what is in the clipboard, if that reads like a prescription.

    Signals:
        saved(TakenIn): the routine is among the person's own; the sheet closes.
        edit_asked(Routine): to edit it before it is saved; the sheet closes.
    """

    saved = Signal(object)
    edit_asked = Signal(object)

    def __init__(
        self, theme: Theme, practice: PastePractice, parent: QWidget | None = None, text: str = ""
    ) -> None:
        super().__init__(theme, told(message("prescription.paste.title")), parent, WIDTH_PX)
        self._library = practice.library
        self._desk = practice.sharing
        self._draft = Draft()
        self.field = PrescriptionField(theme)
        self.name = QLineEdit(told(message("prescription.paste.default_name")))
        self.name.setAccessibleName(told(message("prescription.paste.name")))
        self.origin = label(told(message("prescription.paste.clipboard")), "small", wraps=True)
        self.trouble = label(wraps=True)
        self.summary = label(role="strong", wraps=True)
        self.reading = ReadingView(theme)
        self._lay_out()
        self.save_button = self.add_button(told(message("prescription.paste.save")), "primary")
        self.edit_button = self.add_button(told(message("prescription.paste.edit")))
        self.close_button = self.add_button(told(message("exchange.close")))
        self.save_button.clicked.connect(self._save)
        self.edit_button.clicked.connect(self._edit)
        self.close_button.clicked.connect(self.reject)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.read)
        self._begin_with(text)
        self.field.textChanged.connect(self._changed)
        self.name.textChanged.connect(self._check)
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.field.toPlainText()

    def read(self) -> None:
        """Read the text now, and show what became of it."""
        self._rest.stop()
        catalogue = self._library.catalogue
        draft = read_prescription(self.text, self._library.names(), catalogue)
        if draft != self._draft:
            self._draft = draft
            self.reading.show_draft(draft)
            QTimer.singleShot(0, self, self.grow)  # new lines have their heights by then
        self.field.show_unread(draft.unread)
        self._check()

    def _begin_with(self, text: str) -> None:
        """Put a text into the field, so that typing or pasting takes its place."""
        found = text or self._of_clipboard()
        self.origin.setVisible(bool(found) and not text)
        self.field.setPlainText(found)
        self.field.selectAll()
        self.read()

    def _of_clipboard(self) -> str:
        """What is in the clipboard, if that reads like a prescription; else ""."""
        text = QGuiApplication.clipboard().text()
        if not text.strip() or len(text) > MOST_CHARACTERS:
            return ""
        draft = read_prescription(text, self._library.names(), self._library.catalogue)
        return text if draft.is_likely(text) else ""

    def _changed(self) -> None:
        self.origin.hide()
        self.field.show_unread(())  # they may stand elsewhere now
        self._rest.start()

    def _check(self) -> None:
        """Tell how much was understood, and what keeps it from being saved."""
        summary = self._summary()
        if summary != self.summary.text():
            self.summary.setText(summary)
            self.summary.setVisible(bool(summary))
            announce(self.summary, summary)
        wrong = self._wrong()
        self._tell(wrong)
        for button in (self.save_button, self.edit_button):
            button.setEnabled(bool(self._draft.steps) and not wrong)

    def _summary(self) -> str:
        draft = self._draft
        if not draft.steps:
            return told(message("prescription.nothing")) if self.text.strip() else ""
        parts = [total_text(draft, self._routine().total_ms, translate)]
        for key, count in (("guesses", draft.guess_count), ("unread", len(draft.unread))):
            if count:
                parts.append(told_count(f"prescription.paste.{key}", count))
        return " · ".join(parts)

    def _wrong(self) -> str:
        """What keeps the routine from being saved, "" for nothing."""
        if not self._draft.steps:
            return ""
        name = self.name.text().strip()
        if not name:
            return told(message("prescription.paste.nameless"))
        if len(name) > LONGEST_NAME:
            letters = len(name)
            return told(message("prescription.paste.long_name", most=LONGEST_NAME, letters=letters))
        problems = self._desk.checked(self._routine())
        return told_problem(problems[0]) if problems else ""

    def _routine(self) -> Routine:
        name = self.name.text().strip()
        return self._draft.routine(id_of(name), name, self._library.catalogue)

    def _save(self) -> None:
        self.read()
        if not self.save_button.isEnabled():
            return
        try:
            taken = self._desk.add(self._routine())
        except ExchangeTrouble as error:
            self._tell(told_problem(error.problem))
            return
        self.accept()
        self.saved.emit(taken)

    def _edit(self) -> None:
        self.read()
        if self.edit_button.isEnabled():
            routine = self._routine()
            self.accept()
            self.edit_asked.emit(routine)

    def _tell(self, text: str) -> None:
        if text != self.trouble.text():
            self.trouble.setText(text)
            announce(self.trouble, text)
        self.trouble.setVisible(bool(text))
        self.grow()

    def _lay_out(self) -> None:
        about = label(told(message("prescription.paste.about")), "muted", wraps=True)
        named = QVBoxLayout()
        named.setSpacing(Space.XS)
        title = label(told(message("prescription.paste.name")), "small")
        title.setBuddy(self.name)
        named.addWidget(title)
        named.addWidget(self.name)
        above: tuple[QWidget, ...] = (about, self.field, self.origin)
        for widget in above:
            self.column.addWidget(widget)
        self.column.addLayout(named)
        self.column.addWidget(self.reading)
        self.column.addStretch()
        for place, told_there in enumerate((self.summary, self.trouble)):
            self.foot.insertWidget(place, told_there)  # how much was guessed is always in sight
