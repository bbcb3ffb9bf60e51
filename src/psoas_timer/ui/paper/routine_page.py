"""Lays a routine out on one sheet: figures, holds, notes, and boxes to tick for a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSizeF

from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.messages import message
from psoas_timer.ui.paper.draft import BODY, HEADING, SMALL, TITLE, Draft
from psoas_timer.ui.paper.ink import BLACK, GREY, Box, Drawing, Sheet
from psoas_timer.ui.paper.lettering import LINE_HEIGHT, broken
from psoas_timer.ui.widgets.dates import date_with_year, day_letter
from psoas_timer.ui.widgets.routine_words import not_for_text
from psoas_timer.ui.words import told, told_count, told_length

WEEK_DAYS = 7
TICK = 11.0
TICK_PITCH = 15.0
TICKS_WIDTH = WEEK_DAYS * TICK_PITCH
FIGURE_SHAPE = 4 / 3
GAP = 8.0


@dataclass(frozen=True, slots=True)
class Density:
    """How much room a step gets: its whole height, the figure's part, and lines of instruction."""

    height: float
    lines: int

    @property
    def figure_width(self) -> float:
        """The width of the figure; 0 where none could be made out."""
        height = self.height - 6
        return height * FIGURE_SHAPE if height >= 22 else 0.0


DENSITIES = (
    Density(104, 6),
    Density(76, 4),
    Density(62, 3),
    Density(50, 2),
    Density(38, 1),
    Density(28, 0),
)
SMALLEST = Density(15, 0)
"""The roomiest one that has room for all steps is used."""


@dataclass(frozen=True, slots=True)
class Care:
    """What is said of safety on a sheet: what to ask about first, and when to stop."""

    ask_first: Sequence[str] = ()
    rules: Sequence[str] = ()


def routine_sheet(
    routine: Routine,
    size: QSizeF,
    made_on: date,
    care: Care,
    *,
    first_weekday: int,
    first_side: Side = Side.LEFT,
) -> Sheet:
    """The routine on a sheet of this size in points."""
    draft = Draft(size)
    draft.foot(_foot_texts(care, made_on))
    _write_head(draft, routine)
    _write_weekdays(draft, made_on, first_weekday)
    density = next(
        (one for one in DENSITIES if one.height * len(routine.steps) <= draft.room), SMALLEST
    )
    for index, step in enumerate(routine.steps):
        left_out = len(routine.steps) - index
        if draft.room < density.height * min(left_out, 2):  # the last line is for what is left out
            draft.line(told(message("paper.routine.more", n=left_out)), grey=True)
            break
        _draw_step(draft, routine, index, step, density, first_side)
    return draft.done(routine.name)


def _foot_texts(care: Care, made_on: date) -> tuple[str, ...]:
    texts = [" ".join(care.rules)] if care.rules else []
    if care.ask_first:
        labels = "; ".join(care.ask_first)
        texts.append(told(message("paper.routine.ask_first", labels=labels)))
    return (*texts, told(message("paper.routine.made", day=date_with_year(made_on))))


def _write_head(draft: Draft, routine: Routine) -> None:
    needs = ", ".join(routine.equipment)
    draft.line(routine.name, size=TITLE, bold=True)
    facts = message(
        "paper.routine.facts",
        length=told_length(routine.total_ms),
        steps=told_count("paper.steps", len(routine.steps)),
        needs=told(message("paper.routine.needs", needs=needs))
        if needs
        else told(message("paper.routine.needs_nothing")),
    )
    draft.lines(told(facts), most=2, size=HEADING)
    draft.y += 3
    draft.lines(routine.purpose, most=2)
    draft.lines(not_for_text(routine), most=2, grey=True)


def _write_weekdays(draft: Draft, made_on: date, first_weekday: int) -> None:
    """The letters above the boxes."""
    draft.y += 4
    monday = made_on - timedelta(days=made_on.weekday())
    left = draft.right - TICKS_WIDTH
    for number in range(WEEK_DAYS):
        letter = day_letter(monday + timedelta(days=first_weekday - 1 + number))
        place = left + number * TICK_PITCH
        draft.words(letter, place, draft.y, TICK_PITCH, size=SMALL, bold=True, centred=True)
    draft.y += SMALL * 1.5


def _draw_step(
    draft: Draft, routine: Routine, index: int, step: Step, density: Density, first_side: Side
) -> None:
    draft.rule()
    top, left, side = draft.y + 3, draft.left, step.sides.in_order(first_side)[0]
    if density.figure_width:
        place = QRectF(left, top, density.figure_width, density.height - 6)
        draft.put(Drawing(place, step.exercise, side))
        left += density.figure_width + GAP
    room = draft.right - TICKS_WIDTH - GAP - left
    name = message("paper.routine.step", number=index + 1, name=step.exercise.name)
    if density is SMALLEST:
        _write_in_one(draft, (told(name), facts_text(routine, index)), left, room)
    else:
        draft.words(told(name), left, top, room, size=BODY, bold=True)
        draft.words(facts_text(routine, index), left, top + BODY * LINE_HEIGHT, room)
        texts = (
            broken(how_text(step, side), SMALL, room, most=density.lines) if density.lines else ()
        )
        for number, text in enumerate(texts):
            line = top + 2 * BODY * LINE_HEIGHT + number * SMALL * LINE_HEIGHT
            draft.words(text, left, line, room, size=SMALL, colour=GREY)
    _draw_ticks(draft, density)
    draft.y += density.height


def _write_in_one(draft: Draft, texts: tuple[str, str], left: float, room: float) -> None:
    """Name and facts beside each other."""
    draft.words(texts[0], left, draft.y + 2, room * 0.55 - GAP, size=SMALL, bold=True)
    draft.words(texts[1], left + room * 0.55, draft.y + 2, room * 0.45, size=SMALL)


def _draw_ticks(draft: Draft, density: Density) -> None:
    top = draft.y + (density.height - TICK) / 2
    for number in range(WEEK_DAYS):
        left = draft.right - TICKS_WIDTH + number * TICK_PITCH + (TICK_PITCH - TICK) / 2
        draft.put(Box(QRectF(left, top, TICK, TICK), edge=BLACK, width=0.7))


def facts_text(routine: Routine, index: int) -> str:
    """The holds of a step: 2 × 45 s · left and right · rest 15 s."""
    step = routine.steps[index]
    facts = [told(message("paper.routine.holds", reps=step.reps, hold=told_length(step.hold_ms)))]
    if step.sides is not Sides.NONE:
        sides = told(message(f"paper.routine.side.{step.sides}"))
        in_turn = told(message("paper.routine.in_turn"))
        facts.append(f"{sides} {in_turn}" if step.alternate else sides)
    if step.reps > 1 and step.rest_ms and not step.alternate:
        facts.append(told(message("paper.routine.rest", rest=told_length(step.rest_ms))))
    if routine.rounds_of(index) > 1:
        facts.append(told(message("paper.routine.circuit", rounds=routine.rounds_of(index))))
    return " · ".join(facts)


def how_text(step: Step, side: Side) -> str:
    """The note of the step first, then how it is done on this side."""
    texts = (step.note, step.before or step.exercise.before, step.during or step.exercise.during)
    return " ".join(fill_sides(text, side) for text in texts if text)
