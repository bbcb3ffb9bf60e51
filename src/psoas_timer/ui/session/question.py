"""A question over the session, answered by a button; nothing under it is reached meanwhile."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label, list_line

VEIL_ALPHA = 200
CARD_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Answer:
    """A button's words and what it does."""

    text: str
    act: Callable[[], None]


class Question(QFrame):
    """Covers its parent with a veil and a card in the middle; hidden until something is asked.

    Esc closes it without an answer.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covered = parent
        self.topic = ""
        self.buttons: list[Button] = []
        self.points: tuple[str, ...] = ()
        self.title = label("", "heading", wraps=True)
        self.line = label("", wraps=True)
        self._row = Flow()
        self._card = QFrame()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        self._points = QVBoxLayout()
        self._points.setSpacing(Space.XS)
        column.addWidget(self.title)
        column.addLayout(self._points)
        column.addWidget(self.line)
        column.addLayout(self._row)
        outer = QVBoxLayout(self)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words a readable width."""
        super().resizeEvent(event)
        room = self.width() - 2 * Space.XL
        self._card.setFixedWidth(max(min(self._theme.px(CARD_WIDTH), room), 0))

    def ask(
        self,
        topic: str,
        title: str,
        line: str,
        answers: Sequence[Answer],
        points: Sequence[str] = (),
    ) -> None:
        """Ask; the first answer is the one that Enter gives. A list of points is above the line."""
        self.close_question()
        self.points = tuple(points)
        for point in points:
            self._points.addWidget(list_line(point))
        self.topic = topic
        self.title.setText(title)
        self.setAccessibleName(title)
        self.line.setText(line)
        for index, answer in enumerate(answers):
            button = Button(self._theme, answer.text, "" if index else "primary")
            button.clicked.connect(lambda _=False, act=answer.act: self._answer(act))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._seal(is_sealed=True)
        self.resize(self._covered.size())
        self.show()
        self.raise_()
        self.buttons[0].setFocus()
        announce(self, "\n".join((title, *points, line)))

    def close_question(self, topic: str = "") -> None:
        """Take the question away; with `topic` only if it is that one."""
        if not self.topic or topic not in ("", self.topic):
            return
        self.topic = ""
        self._seal(is_sealed=False)
        self._covered.setFocus()
        self.hide()
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        while (item := self._points.takeAt(0)) is not None:
            if (point := item.widget()) is not None:
                point.hide()
                point.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round the answers."""
        if not self.buttons:
            return False
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), 0)
        step = 1 if forward else -1
        self.buttons[(here + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; arrows go round the answers; no other key gets through to the session."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_question()
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextPrevChild(True)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusNextPrevChild(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil and the card."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.background)
        veil.setAlpha(VEIL_ALPHA)
        painter.fillRect(event.rect(), veil)
        painter.setBrush(QColor(colours.card))
        painter.setPen(QColor(colours.edge))
        painter.drawRoundedRect(self._card.geometry(), Radius.CARD, Radius.CARD)

    def _seal(self, *, is_sealed: bool) -> None:
        """Let nothing under it be used meanwhile, by a screen reader neither."""
        for part in self._covered.children():
            if isinstance(part, QWidget) and part is not self and not part.isWindow():
                part.setEnabled(not is_sealed)

    def _answer(self, act: Callable[[], None]) -> None:
        self.close_question()
        act()
