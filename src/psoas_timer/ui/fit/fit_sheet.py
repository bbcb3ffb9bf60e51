"""I have … minutes: a routine fitted into them, with all that changes, before it starts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.care.changes import StepChange, Way, told
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.fit import MINUTES, fit
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui import words
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.widgets.fields import NumberBox
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.fit_text import fit_changes, fit_limit, fit_total

MINUTE_MS = 60_000


class FitSheet(Sheet):
    """Asks for the minutes and shows what the routine becomes in them. Enter starts it.

    `changes` are what is led otherwise because of the person's answers.

    Signals:
        start_asked(Routine): start this one.
    """

    start_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        routine: Routine,
        changes: Sequence[StepChange] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _told("title", name=routine.name), parent)
        self._routine = routine
        self._fitted = routine
        self.minutes = NumberBox(theme)
        self.minutes.setRange(MINUTES.low, MINUTES.high)
        self.minutes.setSuffix(_told("unit"))
        self.minutes.setAccessibleName(_told("minutes"))
        self.minutes.setValue(routine.total_ms // MINUTE_MS)
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.total = label("", "heading", wraps=True)
        self.limit = label("", "strong", wraps=True)
        self.lines = label("", wraps=True)
        self._lay_out(changes)
        self.start_button = self.add_button("", "primary")
        self.cancel_button = self.add_button(_told("cancel"))
        self.start_button.clicked.connect(self._start)
        self.cancel_button.clicked.connect(self.reject)
        self.minutes.valueChanged.connect(self._show_fit)
        self._show_fit()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts what is shown."""
        if event.key() in ENTER_KEYS:
            self._start()
        else:
            super().keyPressEvent(event)

    def _show_fit(self) -> None:
        found = fit(self._routine, self.minutes.value() * MINUTE_MS)
        self._fitted = found.routine
        self.strip.show_timeline(lay_out(found.routine))
        limit = fit_limit(found, words.translate)
        lines = "\n".join(fit_changes(found, words.translate))
        self.total.setText(fit_total(found, words.translate))
        self.limit.setText(limit)
        self.limit.setVisible(bool(limit))
        self.lines.setText(lines)
        self.start_button.setText(_told("start", length=clock_text(found.routine.total_ms)))
        self.start_button.setAccessibleDescription(f"{limit} {lines}".strip())
        self.grow()
        if self.isVisible():
            announce(self, f"{self.total.text()}. {limit}".strip())

    def _start(self) -> None:
        self.minutes.interpretText()
        self.accept()
        self.start_asked.emit(self._fitted)

    def _lay_out(self, changes: Sequence[StepChange]) -> None:
        caption = label(_told("minutes"))
        caption.setBuddy(self.minutes)
        row = Flow()
        row.addWidget(caption)
        row.addWidget(self.minutes)
        self.column.addLayout(row)
        self.column.addWidget(label(_told("hint"), "muted", wraps=True))
        self.column.addSpacing(Space.S)
        for widget in (self.total, self.strip, self.limit, self.lines):
            self.column.addWidget(widget)
        acts = [change for change in changes if change.way is not Way.NOTED]
        for sentence in told(acts):
            self.column.addWidget(label(words.told(sentence), "small", wraps=True))
        self.column.addStretch()


def _told(what: str, **args: str) -> str:
    return words.told(message(f"fit.{what}", **args))
