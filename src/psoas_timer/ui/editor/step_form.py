"""The form of a step: its figure, what is changed often, and behind "More" what is not."""

from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import REST_MS, Bounds
from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.changing import (
    Pause,
    set_hold,
    set_pattern,
    set_pause,
    set_reps,
    set_sides,
)
from psoas_timer.core.editing.edited import most_reps
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.adjust import sides_choices
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Severity
from psoas_timer.ui.adjust.draft import hold_range_ms
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.elastic_figure import ElasticFigure
from psoas_timer.ui.editor.form_rows import ARROW_STEP_MS, FormRows, caption_of
from psoas_timer.ui.editor.hold_slider import HoldSlider
from psoas_timer.ui.editor.more import More, inset
from psoas_timer.ui.editor.own_fields import OwnFields
from psoas_timer.ui.editor.step_details import StepDetails
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

LEAST_FIGURE_PX, FIGURE_PX = 84, 210


class Practice(Protocol):
    """What a form needs to know of the person; services.practice offers it."""

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        ...


class StepForm(QWidget):
    """Shows one step of the draft after the other."""

    def __init__(
        self, theme: Theme, model: EditorModel, figures: FigureMaker, practice: Practice
    ) -> None:
        super().__init__()
        self._model = model
        self._practice = practice
        self._shown: tuple[str, str, Side] | None = None
        self.rows = rows = FormRows(theme, model, self)
        self.figure = ElasticFigure(figures, LEAST_FIGURE_PX, FIGURE_PX)
        self.name = label("", "heading", wraps=True)
        self.own = OwnFields(theme, model, rows)
        self.hold = rows.length("hold_s", caption_of("hold"), set_hold)
        self.slider = HoldSlider(theme)
        self.sides = rows.choice("sides", caption_of("sides"), set_sides)
        self.reps = rows.count("reps", caption_of("reps"), set_reps)
        self.rest = rows.length(
            "rest_s", caption_of("rest"), lambda d, key, ms: set_pause(d, key, Pause.REST, ms)
        )
        self.pattern = rows.choice("pattern", caption_of("pattern"), set_pattern)
        self.details = StepDetails(rows)
        self.more = More(theme, self.details)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(rows.settle)
        self.slider.left.connect(rows.settle)
        self._lay_out()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._model.draft.step(self.rows.part or 0)

    def show_part(self, key: int) -> None:
        """Show the step with this key, as it is now."""
        self.rows.part = key
        step, group = self.step, self._model.draft.group_of(key)
        self._show_what(step)
        self._show_hold(step)
        self._show_sides(step)
        self._show_reps(step, 1 if group is None else group.rounds)
        self._show_pattern(step)
        self.details.show_step(step)

    def show_remarks(self) -> None:
        """Say what is to be said of it; what is wrong behind "More" opens that."""
        self.rows.show_remarks()
        if not self.more.is_open and any(
            found.key == self.rows.part
            and found.severity is Severity.ERROR
            and found.field in StepDetails.FIELDS
            for found in self._model.findings
        ):
            self.more.set_open(is_open=True)

    def _slide(self, units: int) -> None:
        self.rows.do("hold_s", set_hold, units * self.step.grain_ms)

    def _show_what(self, step: Step) -> None:
        exercise = step.exercise
        own = is_own(exercise.id)
        if self.name.text() != exercise.name:
            self.name.setText(exercise.name)
        self.name.setVisible(not own)
        self.own.setVisible(own)
        if own:
            self.own.show_step(step)
        self.figure.setVisible(not own or bool(exercise.picture))
        side = step.sides.in_order(self._practice.settings.side)[0]
        # What an own step is does not tell how it looks: only its picture does.
        shown = ("" if own else exercise.id, exercise.picture, side)
        if shown != self._shown and not self.figure.isHidden():
            self._shown = shown
            self.figure.show_exercise(exercise, side)

    def _show_hold(self, step: Step) -> None:
        low_ms, high_ms = hold_range_ms(step)
        self.hold.show_value(
            step.hold_ms, Bounds(low_ms, high_ms), lambda ms: step.fit_hold_ms(ms) == ms
        )
        arrow_ms = max(step.grain_ms, ARROW_STEP_MS)
        if self.hold.box.singleStep() != arrow_ms:  # It would write what is being typed anew.
            self.hold.box.setSingleStep(arrow_ms)
        self.hold.box.setEnabled(low_ms < high_ms)
        self.slider.setVisible(low_ms < high_ms)
        self.slider.show_step(step)

    def _show_sides(self, step: Step) -> None:
        choices = sides_choices(step)
        if is_own(step.exercise.id):
            choices = (Sides.BOTH, Sides.LEFT, Sides.RIGHT, Sides.NONE)
        self.sides.setVisible(len(choices) > 1)
        first = self._practice.settings.side
        self.sides.show_value(step.sides, [(each, _sides_words(each, first)) for each in choices])

    def _show_reps(self, step: Step, rounds: int) -> None:
        low = step.exercise.reps_bounds.low
        bounds = Bounds(low, max(most_reps(step, rounds), low))
        self.reps.call(caption_of("reps" if rounds == 1 else "reps_in_group"))
        self.reps.show_value(step.reps, bounds)
        self.reps.setVisible(bounds.low < bounds.high)
        self.rest.show_value(step.rest_ms, REST_MS)
        self.rest.setVisible(step.reps > 1 and not step.alternate)

    def _show_pattern(self, step: Step) -> None:
        self.pattern.setVisible(step.pattern is not None)
        if step.pattern is not None:
            known = {step.pattern.id: step.pattern, **self._model.catalogue.patterns}
            choices = [(each, each.name) for each in known.values()]
            self.pattern.show_value(known[step.pattern.id], choices)

    def _lay_out(self) -> None:
        self.hold.column.insertWidget(1, self.slider)
        figure, rows = inset(), inset()
        figure.addWidget(self.figure)
        for widget in (self.name, self.own, self.hold, self.sides, self.reps, self.rest):
            rows.addWidget(widget)
        rows.addWidget(self.pattern)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        # The figure takes what the fields leave, up to its greatest height.
        column.addLayout(figure, 20)
        column.addLayout(rows)
        column.addWidget(self.more)
        column.addStretch(1)


def _sides_words(sides: Sides, first: Side) -> str:
    which = f"both_{first}_first" if sides is Sides.BOTH else f"{sides}"
    return told(message(f"form.sides.{which}"))
