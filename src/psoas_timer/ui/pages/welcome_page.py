"""The page of the very first start: what this is, what it is not, when not to start."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.safety import Safety, Urgency
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.figure_place import FigurePlace
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label, list_line
from psoas_timer.ui.widgets.scrolling import scrolling

WIDEST_PX = 880
"""The width of the words at scale 1: longer lines are hard to read."""

LEAST_WITH_FIGURE_PX = 680
"""Where the words have less width than this at scale 1, there is no figure beside them."""

FIGURE_HEIGHT_PX = 190


class WelcomePage(QWidget):
    """Shown once, before anything else; `rests` is the exercise of the figure, if there is one.

    The words scroll where there is little room, the buttons are always in sight.

    Signals:
        read(): the person has read it and goes on.
        help_asked(): the same, but to "When to get help".
    """

    read = Signal()
    help_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        words: Safety,
        figures: FigureMaker,
        rests: Exercise | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rests = rests
        self.figure = FigurePlace(figures, "figure-end")
        self.figure.setMinimumHeight(FIGURE_HEIGHT_PX)
        if rests is not None:
            self.figure.show_exercise(rests, Side.NONE)
        self.go_on_button = Button(theme, self.tr("I have read this"), "primary")
        self.help_button = Button(theme, self.tr("When to get help"), icon="life-buoy")
        self.go_on_button.clicked.connect(self.read)
        self.help_button.clicked.connect(self.help_asked)
        self._lay_out(words)
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the block in the middle, and as high as its words where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit to words of another height: they have their fonts only once they are shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def focus_first(self) -> None:
        """Give the keyboard to the way on."""
        self.go_on_button.setFocus()

    def _fit(self) -> None:
        width = min(self.width() - 2 * Space.XL, self._theme.px(WIDEST_PX))
        is_roomy = width >= self._theme.px(LEAST_WITH_FIGURE_PX)
        self.figure.setVisible(is_roomy and self._rests is not None)
        side = (self.width() - width) // 2
        self._words.setContentsMargins(side, 0, side, 0)
        self._buttons.setContentsMargins(side, Space.XS, side, Space.L)
        # As if a scroll bar took room: one that was there once must not be why it is needed.
        beside_bar = self.width() - self._area.verticalScrollBar().sizeHint().width()
        self._area.setMaximumHeight(self._words.totalHeightForWidth(beside_bar))

    def _lay_out(self, words: Safety) -> None:
        signs = [flag.text for flag in words.red_flags if flag.urgency is Urgency.EMERGENCY]
        inside = QWidget()
        self._words = QVBoxLayout(inside)
        self._words.setSpacing(Space.L)
        self._words.addWidget(self._make_greeting())
        self._words.addWidget(
            _card(self.tr("What it is not: medical advice"), [label(words.disclaimer, wraps=True)])
        )
        self._words.addWidget(
            _card(self.tr("Don’t start, and get help at once, with"), map(list_line, signs))
        )
        self._area = scrolling(inside)
        inside.installEventFilter(self)
        self._buttons = Flow()
        self._buttons.addWidget(self.go_on_button)
        self._buttons.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.L, 0, 0)
        column.setSpacing(Space.M)
        column.addStretch(1)
        column.addWidget(self._area, 1_000)
        column.addLayout(self._buttons)
        column.addStretch(1)

    def _make_greeting(self) -> Card:
        """Who speaks, and what this is, beside a figure at rest."""
        what = self.tr(
            "Psoas Timer leads you through short routines for the hips and the low back: "
            "stretches, gentle pressure, massage, warmth and slow breathing. "
            "Choose one, press Enter, lie down and follow the sounds."
        )
        text = QVBoxLayout()
        text.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        text.setSpacing(Space.S)
        text.addStretch(1)
        text.addWidget(label(self.tr("Welcome"), "big"))
        text.addWidget(label(what, wraps=True))
        text.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(text, 3)
        row.addWidget(self.figure, 2)
        card = Card()
        card.column.setContentsMargins(0, 0, 0, 0)
        card.column.addLayout(row)
        return card


def _card(title: str, paragraphs: Iterable[QLabel]) -> Card:
    card = Card()
    card.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    card.column.setSpacing(Space.XS)
    card.column.addWidget(label(title, "heading", wraps=True))
    for paragraph in paragraphs:
        card.column.addWidget(paragraph)
    return card
