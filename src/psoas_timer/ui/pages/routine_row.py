"""A routine, or a broken routine file, as a wide card on the Routines page."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from psoas_timer.core.problems import errors_first
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.content.library import BrokenRoutine, LoadedRoutine, Source
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Radius, Space
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.legend import summary
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.widgets.routine_words import not_for_text, tags_text
from psoas_timer.ui.widgets.star_button import StarButton
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told_problem, told_severity
from psoas_timer.wording.durations import clock_text


class RoutineRow(Card):
    """A routine with all that one needs to know to choose it.

    Enter starts it, I fits it, F makes it a favourite or takes that back. E edits it, or a copy of
    it where it is bundled; Shift+E edits a copy in any case.

    A `note` stands with the other facts, and its `detail` is their tooltip; so does what it is
    `sorted_by`. What cannot be led cannot be printed either.

    Signals:
        start_asked(str), adjust_asked(str), fit_asked(str), print_asked(str): for the routine with
            this id.
        edit_asked(str), copy_asked(str): the same, to edit it, or a copy of it.
        favourite_marked(str, bool): whether the routine with this id is a favourite from now on.
    """

    start_asked = Signal(str)
    adjust_asked = Signal(str)
    fit_asked = Signal(str)
    share_asked = Signal(str)
    put_away_asked = Signal(str)
    print_asked = Signal(str)
    edit_asked = Signal(str)
    copy_asked = Signal(str)
    favourite_marked = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        entry: LoadedRoutine,
        timeline: Timeline,
        *,
        is_adjusted: bool,
        can_be_led: bool = True,
        note: str = "",
        detail: str = "",
        is_favourite: bool = False,
        sorted_by: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = note
        self._detail = detail
        self._sorted_by = sorted_by
        self._entry = entry
        self._timeline = timeline
        self._is_adjusted = is_adjusted
        self._can_be_led = can_be_led
        routine = entry.routine
        self.routine_id = routine.id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{routine.name}, {clock_text(timeline.total_ms)}")
        self.star = StarButton(theme, routine.name, is_on=is_favourite)
        self.star.clicked.connect(self._mark)
        not_for, tags = not_for_text(routine), tags_text(routine)
        said = (routine.purpose, not_for, tags, summary(timeline), note, detail, sorted_by)
        self.setAccessibleDescription(" ".join(part for part in said if part))
        strip = TimeStrip(theme)
        strip.show_timeline(timeline)
        self.column.addLayout(self._head())
        if routine.purpose:
            self.column.addWidget(label(routine.purpose, "muted", wraps=True))
        for text in (not_for, tags):
            if text:
                self.column.addWidget(label(text, "small", wraps=True))
        self.column.addSpacing(Space.XS)
        self.column.addWidget(strip)
        self.column.addSpacing(Space.XS)
        self.column.addLayout(self._foot())
        for problem in entry.problems:
            self.column.addWidget(ProblemLine(theme, problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for; Enter only while the row itself has the keyboard."""
        if event.key() in ENTER_KEYS and self.hasFocus():
            self.start_asked.emit(self.routine_id)
            return
        if event.key() == Qt.Key.Key_I:
            self.fit_asked.emit(self.routine_id)
            return
        if event.key() == Qt.Key.Key_F and not event.isAutoRepeat():
            self.star.click()
            return
        if event.key() == Qt.Key.Key_E and not event.isAutoRepeat():
            is_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.copy_asked if is_shift else self.edit_asked).emit(self.routine_id)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring while the row has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = self._theme.colours
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            half = colours.ring_px / 2
            inner = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(inner, Radius.CARD, Radius.CARD)

    def _head(self) -> Flow:
        """The name, and at the right edge what is done most."""
        name = self._entry.routine.name
        start = Button(self._theme, self.tr("Start"), icon="play")
        start.setAccessibleName(self.tr("Start {name}").format(name=name))
        start.clicked.connect(lambda: self.start_asked.emit(self.routine_id))
        row = Flow(spacing=Space.S, first_grows=True)
        row.addWidget(label(name, "name", wraps=True))
        row.addWidget(label(clock_text(self._timeline.total_ms), "muted"))
        row.addWidget(self.star)
        row.addWidget(start)
        return row

    def _mark(self, is_favourite: bool) -> None:
        self.favourite_marked.emit(self.routine_id, is_favourite)

    def _foot(self) -> Flow:
        """What it needs, and all that can be done with it: beside that, or together below it."""
        adjust = Button(self._theme, self.tr("Adjust holds…"), "quiet")
        fit = Button(self._theme, self.tr("I have … minutes"), "quiet")
        name = self._entry.routine.name
        fit.setAccessibleName(self.tr("I have … minutes for {name}").format(name=name))
        fit.clicked.connect(lambda: self.fit_asked.emit(self.routine_id))
        adjust.setAccessibleName(self.tr("Adjust holds of {name}").format(name=name))
        adjust.clicked.connect(lambda: self.adjust_asked.emit(self.routine_id))
        row = Flow(spacing=Space.S, first_grows=True, overhang=QUIET_PX)
        facts = label(self._facts(), "small", wraps=True)
        facts.setToolTip(self._detail)
        row.addWidget(facts)
        paper = (self._make_print_button(),) if self._can_be_led else ()
        own = self._own_buttons() if self._entry.source is Source.USER else ()
        row.addWidget(_together(fit, adjust, self._make_edit_button(), *paper, *own))
        return row

    def _own_buttons(self) -> tuple[Button, ...]:
        """What can be done with a routine of the person's own only."""
        share = Button(self._theme, self.tr("Share…"), "quiet")
        put_away = Button(self._theme, self.tr("Put away"), "quiet")
        name = self._entry.routine.name
        share.setAccessibleName(self.tr("Share {name}").format(name=name))
        put_away.setAccessibleName(self.tr("Put {name} away").format(name=name))
        put_away.setToolTip(self.tr("It lies in the trash for 30 days."))
        share.clicked.connect(lambda: self.share_asked.emit(self.routine_id))
        put_away.clicked.connect(lambda: self.put_away_asked.emit(self.routine_id))
        return share, put_away

    def _make_edit_button(self) -> Button:
        is_own = self._entry.source is Source.USER
        button = Button(
            self._theme, self.tr("Edit…") if is_own else self.tr("Edit a copy…"), "quiet"
        )
        name = self._entry.routine.name
        said = self.tr("Edit {name}") if is_own else self.tr("Edit a copy of {name}")
        button.setAccessibleName(said.format(name=name))
        button.setToolTip(self.tr("E, or Shift+E for a copy") if is_own else self.tr("E"))
        button.clicked.connect(lambda: self.edit_asked.emit(self.routine_id))
        return button

    def _make_print_button(self) -> Button:
        button = Button(self._theme, self.tr("Print…"), "quiet")
        name = self._entry.routine.name
        button.setAccessibleName(self.tr("Print {name}").format(name=name))
        button.clicked.connect(lambda: self.print_asked.emit(self.routine_id))
        return button

    def _facts(self) -> str:
        routine = self._entry.routine
        facts = [
            self.tr("You need: {needs}").format(needs=", ".join(routine.equipment))
            if routine.equipment
            else self.tr("You need nothing")
        ]
        if self._entry.source is Source.USER:
            facts.append(self.tr("your own"))
        if self._is_adjusted:
            facts.append(self.tr("adjusted by you"))
        facts += [fact for fact in (self._note, self._sorted_by) if fact]
        return " · ".join(facts)


class BrokenRow(Card):
    """A file that no routine could be made of, with everything that is wrong with it."""

    def __init__(self, theme: Theme, entry: BrokenRoutine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        problems = errors_first(entry.problems)
        told = [f"{told_severity(problem)}: {told_problem(problem)}" for problem in problems]
        self.setAccessibleName(self.tr("{name} cannot be used").format(name=entry.name))
        self.setAccessibleDescription("\n".join(told))
        self.column.addWidget(
            label(self.tr("{name} cannot be used").format(name=entry.name), "name", wraps=True)
        )
        for problem in problems:
            self.column.addWidget(ProblemLine(theme, problem))


def _together(*buttons: Button) -> QWidget:
    """Buttons that stay in one line as long as there is room for that."""
    made = QWidget()
    row = Flow(spacing=Space.S)
    for button in buttons:
        row.addWidget(button)
    made.setLayout(row)
    return made
