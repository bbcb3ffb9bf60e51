"""The big card of the Today page: one routine, ready to be started."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.care.changes import StepChange
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.session.timeline import Segment, Timeline
from psoas_timer.ui.care.adapted import adapted_detail, adapted_note
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.figure_place import FigurePlace
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.legend import legend
from psoas_timer.ui.widgets.legend_label import LegendLabel
from psoas_timer.ui.widgets.routine_words import not_for_text
from psoas_timer.ui.widgets.star_button import StarButton
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.wording.durations import clock_text

TELLING_KINDS = (Kind.STRETCH, Kind.PRESSURE, Kind.MASSAGE)
"""What the figure shows of a routine: the first step of these kinds, in this order."""


class SuggestedCard(Card):
    """Shows a routine with its strip and a figure, and starts or adjusts it.

    Signals:
        start_asked(str), adjust_asked(str), fit_asked(str): for the routine with this id.
        favourite_marked(str, bool): whether the routine with this id is a favourite from now on.
    """

    start_asked = Signal(str)
    adjust_asked = Signal(str)
    fit_asked = Signal(str)
    favourite_marked = Signal(str, bool)

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.routine_id = ""
        self._over = label(role="over")
        self.star = StarButton(theme, "")
        self.star.clicked.connect(self._mark)
        self._name = label(role="big", wraps=True)
        self._purpose = label(role="muted", wraps=True)
        self._not_for = label(role="small", wraps=True)
        self._strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self._legend = LegendLabel(theme)
        self.start_button = Button(theme, "", "primary", "play")
        self.adjust_button = Button(theme, self.tr("Adjust holds…"))
        self.fit_button = Button(theme, self.tr("I have … minutes"))
        self.fit_button.setToolTip(self.tr("Fits it into the time that you have (I)"))
        self.start_button.clicked.connect(lambda: self.start_asked.emit(self.routine_id))
        self.adjust_button.clicked.connect(lambda: self.adjust_asked.emit(self.routine_id))
        self.fit_button.clicked.connect(lambda: self.fit_asked.emit(self.routine_id))
        self.column.setContentsMargins(0, 0, 0, 0)
        self.figure = FigurePlace(figures, "figure-end")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._text_column(), 3)
        row.addWidget(self.figure, 2)
        self.column.addLayout(row)

    def show_routine(
        self,
        timeline: Timeline,
        *,
        is_suggested: bool,
        is_adjusted: bool,
        is_gentle: bool = False,
        is_favourite: bool = False,
        changes: Sequence[StepChange] = (),
    ) -> None:
        """Show this routine; `is_adjusted` says that its holds were changed by the person.

        `is_gentle` says that it is suggested after a session that was too much.
        `changes` are what is led otherwise because of their answers.
        """
        routine = timeline.routine
        self.routine_id = routine.id
        over = self.tr("Today’s routine") if is_suggested else self.tr("Your choice")
        adjusted = self.tr("adjusted") if is_adjusted else ""
        gentle = self.tr("gently, after your last rating") if is_gentle else ""
        notes = (over, gentle, adjusted, adapted_note(changes))
        self._over.setText(" · ".join(note for note in notes if note))
        detail = adapted_detail(changes)
        self._over.setToolTip(detail)
        self.start_button.setAccessibleDescription(detail)
        self.star.show_state(routine.name, is_on=is_favourite)
        self._name.setText(routine.name)
        self._purpose.setText(self._purpose_text(routine.purpose, routine.equipment))
        self._not_for.setText(not_for_text(routine))
        self._not_for.setVisible(bool(routine.not_for))
        self._strip.show_timeline(timeline)
        self._legend.show_entries(legend(timeline))
        telling = telling_segment(timeline)
        if telling is not None:
            exercise = routine.steps[telling.step_index].exercise
            self.figure.show_exercise(exercise, telling.side)
        length = clock_text(timeline.total_ms)
        self.start_button.setText(self.tr("Start · {length}").format(length=length))
        self.start_button.setAccessibleName(
            self.tr("Start {name}, {length}").format(name=routine.name, length=length)
        )

    def _mark(self, is_favourite: bool) -> None:
        self.favourite_marked.emit(self.routine_id, is_favourite)

    def _purpose_text(self, purpose: str, equipment: tuple[str, ...]) -> str:
        needs = self.tr("You need: {needs}.").format(needs=", ".join(equipment))
        return f"{purpose} {needs if equipment else self.tr('You need nothing.')}".strip()

    def _text_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(30, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._over)
        column.addLayout(name)
        for widget in (self._purpose, self._not_for):
            column.addWidget(widget)
        column.addSpacing(Space.XS)
        column.addWidget(self._strip)
        column.addWidget(self._legend)
        column.addSpacing(Space.XS)
        column.addLayout(self._button_row())
        return column

    def _button_row(self) -> Flow:
        row = Flow(spacing=Space.S)
        for button in (self.start_button, self.adjust_button, self.fit_button):
            row.addWidget(button)
        row.addWidget(label(self.tr("Enter"), "key"))
        return row


def telling_segment(timeline: Timeline) -> Segment | None:
    """The first segment of the step that tells most about a routine; None if it has no steps."""
    for kind in TELLING_KINDS:
        for index, segment in enumerate(timeline.segments):
            if timeline.step_of(index).exercise.kind is kind:
                return segment
    return timeline.segments[0] if timeline.segments else None
