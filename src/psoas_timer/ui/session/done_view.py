"""The end of a session: what was done, a rating if it is asked for, the streak; repeat or close."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.streak.rest_offer import RestOffer
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.figure_place import FigurePlace
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.kind_dot import KindDot
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.scrolling import scrolling
from psoas_timer.ui.widgets.streak_dots import StreakDots, WeekDay
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told
from psoas_timer.wording.done_text import DoneRow, DoneText

if TYPE_CHECKING:
    from psoas_timer.ui.ratings.after_rating import AfterRating

WIDTH, LARGEST_WIDTH = 880, 1_200
LARGEST_PART = 0.6
"""The block is so wide at scale 1, or this part of a wide window, up to the largest."""

LEAST_WITH_FIGURE = 500
"""Where the block is less wide than this at scale 1, the figure leaves its place to the words."""

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

FIGURE_PART = 0.28
"""The height of the figure as a part of the block's width."""


class DoneView(QWidget):
    """Says kindly what was done.

    Signals:
        repeat_asked(), help_asked(), close_asked(): the buttons; Esc closes, too.
    """

    repeat_asked = Signal()
    help_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rests: Exercise | None = None
        self.figure = FigurePlace(figures, "figure-end")
        self.dots = StreakDots(theme)
        self.title = label("", "big", wraps=True)
        self.line = label("", "muted", wraps=True)
        self.streak = label("", "heading")
        self.best = label("", "muted")
        self.kindness = label("", wraps=True)
        self.rest_offer = RestOffer(theme)
        self.rating: AfterRating | None = None
        self._rating_place = QVBoxLayout()
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.rows = QGridLayout()
        self.repeat = Button(theme, told(message("session.done.repeat")), icon="rotate-ccw")
        self.close_button = Button(theme, told(message("session.done.close")), "primary")
        self.help = Button(theme, told(message("session.hurts.help")), icon="life-buoy")
        self.repeat.clicked.connect(self.repeat_asked)
        self.help.clicked.connect(self.help_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.close_button.installEventFilter(self)
        self._lay_out()

    def show_rest(self, exercise: Exercise | None) -> None:
        """Let the figure rest like this; without an exercise there is no figure."""
        self._rests = exercise
        if exercise is not None:
            self.figure.show_exercise(exercise, Side.NONE)
        self._grow()

    def show_done(
        self,
        text: DoneText,
        record: SessionRecord | None,
        days: tuple[WeekDay, ...] = (),
        *,
        hurts: bool = False,
    ) -> None:
        """Show the end of this session; `record` is None where no hold was begun.

        `days` are those of this week, () where they are not known. Where it `hurts` help is
        offered, and no repeat.
        """
        self.dots.setVisible(bool(days))
        self.dots.show_week(days)
        self.repeat.setVisible(not hurts)
        self.help.setVisible(hurts)
        self.title.setText(text.title)
        self.line.setText(text.line)
        self.line.setVisible(bool(text.line))
        self.streak.setText(text.streak)
        self.streak.setVisible(bool(text.streak))
        self.best.setText(text.best)
        self.kindness.setText(text.kindness)
        self._card.setVisible(record is not None)
        if record is not None:
            self.strip.show_record(record, text.line)
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for index, row in enumerate(text.rows):
            self._add_row(index, row)
        self.close_button.setFocus()

    def ask_for_rating(self, rating: "AfterRating | None") -> None:
        """Ask how it is now; None takes the question of an earlier session away."""
        if self.rating is not None:
            self._rating_place.removeWidget(self.rating)
            self.rating.hide()
            self.rating.deleteLater()
        self.rating = rating
        if rating is not None:
            self._rating_place.addWidget(rating)
            below = (self.rest_offer.button, self.repeat, self.help, self.close_button)
            for before, after in pairwise((rating.stop_button, *below)):
                QWidget.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep arrow keys that were meant to skip from taking the keyboard to another button."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return event.key() in ARROWS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; numbers answer the question, if there is one."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif self.rating is None or not self.rating.take_key(event):
            super().keyPressEvent(event)

    def _add_row(self, index: int, row: DoneRow) -> None:
        self.rows.addWidget(KindDot(self._theme, row.kind), index, 0)
        self.rows.addWidget(label(row.name.capitalize(), "strong"), index, 1)
        self.rows.addWidget(label(" · ".join(row.sides), wraps=True), index, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take more room in a large window, and leave the figure out of a narrow one."""
        super().resizeEvent(event)
        self._grow()

    def _lay_out(self) -> None:
        block = self._block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, Space.L, 0, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.title)
        column.addWidget(self.kindness)
        column.addSpacing(Space.S)
        column.addWidget(self._make_card())
        column.addLayout(self._rating_place)
        column.addSpacing(Space.S)
        column.addLayout(self._make_streak())
        column.addWidget(self.rest_offer)
        column.addSpacing(Space.M)
        buttons = Flow()
        for button in (self.repeat, self.help, self.close_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(Space.XL, 0, Space.XL, 0)
        across.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(block)
        middle.addStretch(1)
        across.addLayout(middle, 1_000)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        self._grow()
        self._theme.changed.connect(self._grow)

    def _make_card(self) -> Card:
        """What was done, and the figure that rests from it."""
        card = self._card = Card()
        card.column.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        words.setSpacing(Space.L)
        words.addStretch(1)
        words.addWidget(self.line)
        words.addWidget(self.strip)
        self.rows.setHorizontalSpacing(Space.M)
        self.rows.setVerticalSpacing(Space.S)
        self.rows.setColumnStretch(2, 1)
        words.addLayout(self.rows)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(words, 3)
        row.addWidget(self.figure, 2)
        card.column.addLayout(row)
        return card

    def _make_streak(self) -> Flow:
        """Days in a row, and the dots of this week at the right edge where there is room."""
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.streak)
        lines.addWidget(self.best)
        lines.addStretch(1)
        row = Flow(first_grows=True)
        row.addWidget(words)
        row.addWidget(self.dots)
        return row

    def _grow(self) -> None:
        wide = min(round(self.width() * LARGEST_PART), self._theme.px(LARGEST_WIDTH))
        width = max(self._theme.px(WIDTH), wide)
        self._block.setMaximumWidth(width)
        room = min(width, self.width() - 2 * Space.XL)
        is_roomy = room >= self._theme.px(LEAST_WITH_FIGURE)
        self.figure.setVisible(is_roomy and self._rests is not None)
        # What large text needs, the figure does not take: no button may go out of sight for it.
        height = min(width, room) * FIGURE_PART / self._theme.scale
        self.figure.setMinimumHeight(round(height))
