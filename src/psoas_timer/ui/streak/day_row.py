"""One day of the streak: its mark, what it is and why, and the person's own word on it."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.core.practice.replay import DayState
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.widgets.dates import long_date, short_day
from psoas_timer.ui.widgets.day_mark import DayMark
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import translate
from psoas_timer.wording.streak_text import day_text


class DayRow(QFrame):
    """A day in two lines. A frame, which screen readers take for a group and read by its name.

    Up and Down go to the days beside it; Enter presses its button, if there is one.

    Signals:
        noted(date): the person says that they practised on it.
        taken_back(date): they take that back.
        left(int): the keyboard wants to go on by so many rows.
    """

    noted = Signal(object)
    taken_back = Signal(object)
    left = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day: AuditDay | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._mark = DayMark(theme)
        self._head = label(role="strong", wraps=True)
        self._reasons = label(role="small", wraps=True)
        self.button = Button(theme, "", "quiet")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._press)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self._reasons)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    @property
    def day(self) -> date | None:
        """The day that is shown."""
        return None if self._day is None else self._day.day

    def show_day(self, day: AuditDay) -> None:
        """Show this day; the keyboard stays where it is."""
        self._day = day
        text = day_text(day, long_date, translate)
        self._mark.show_state(day.state)
        self._head.setText(f"{short_day(day.day)} · {text.state}")
        self._reasons.setText(text.reasons)
        self._reasons.setVisible(bool(text.reasons))
        said = ", ".join(part for part in (text.state, text.amount, *text.why) if part)
        self.setAccessibleName(f"{long_date(day.day)}: {said}")
        self._show_button(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day, or press the button."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in ENTER_KEYS:
            if not self.button.isHidden():
                self.button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            colours = self._theme.colours
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            inset = colours.ring_px / 2
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, Radius.FIELD, Radius.FIELD)

    def _show_button(self, day: AuditDay) -> None:
        """Offer the mark where it would count, and to take it back wherever it stands."""
        self.button.setVisible(day.is_corrected or day.state is not DayState.DONE)
        if day.is_corrected:
            self.button.setText(self.tr("Take back"))
            name = self.tr("Take back that you practised on {day}")
        else:
            self.button.setText(self.tr("I practised"))
            name = self.tr("I practised on {day}")
        self.button.setAccessibleName(name.format(day=long_date(day.day)))
        enter = self.tr("Enter: {what}").format(what=self.button.text())
        self.setAccessibleDescription("" if self.button.isHidden() else enter)

    def _press(self) -> None:
        if self._day is not None:
            asked = self.taken_back if self._day.is_corrected else self.noted
            asked.emit(self._day.day)
