"""The line below the editor's strip: how long it all takes, and a quiet word on the latest edit."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.dates import clock_time
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told
from psoas_timer.wording.durations import clock_text

NARROW_PX = 460
"""Below this width at scale 1 the word stands below the total."""

LOOK_MS = 10_000
"""So often the end is told anew while somebody thinks."""


class StatusLine(QWidget):
    """The total at the left; at the right what was said last, or else the `hint` on the strip."""

    def __init__(
        self, theme: Theme, now: Callable[[], datetime], hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._total_ms = 0
        self._has_edges = True
        self.total = label(role="small")
        self.hint = label(hint, "small", wraps=True)
        self.word = label("", wraps=True)
        self.word.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.M)
        self._row.addWidget(self.total)
        for text in (self.hint, self.word):
            self._row.addWidget(text, 1)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._show_total)
        self._clock.start()
        theme.changed.connect(self._arrange)

    def show_total(self, total_ms: int) -> None:
        """Show how long the routine takes, and when it would end."""
        self._total_ms = total_ms
        self._show_total()

    def say(self, text: str) -> None:
        """Say this, to screen readers too; "" lets the hint come back."""
        self.word.setText(text)
        self._show_word()
        announce(self, text)

    def offer_hint(self, has_edges: bool) -> None:
        """Tell from now on whether there are edges to be dragged, which the hint is about."""
        self._has_edges = has_edges
        self._show_word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the word beside the total or below it."""
        super().resizeEvent(event)
        self._arrange()

    def _show_total(self) -> None:
        if self._total_ms == 0:
            self.total.setText(told(message("editor.total.empty")))
            return
        ends = self._now() + timedelta(milliseconds=self._total_ms)
        length = clock_text(self._total_ms)
        self.total.setText(told(message("editor.total", length=length, time=clock_time(ends))))

    def _show_word(self) -> None:
        has_word = bool(self.word.text())
        self.word.setVisible(has_word)
        self.hint.setVisible(not has_word and self._has_edges)

    def _arrange(self) -> None:
        is_narrow = self.width() < self._theme.px(NARROW_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self.setMinimumHeight(self.fontMetrics().height())  # a word moves nothing below it
        side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignRight
        for text in (self.hint, self.word):
            text.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
