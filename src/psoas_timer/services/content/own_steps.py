"""The exercise of a [[step]] that names none of the library: one of the person's own.

What such an exercise may be at most is in core.content.own_exercise.
"""

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise, Notice
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.services.content.fields import Table, read_some_fields
from psoas_timer.services.content.report import Place, Report
from psoas_timer.services.content.step_fields import step_fields

_UNNAMED = own_exercise("", Kind.REST, hold_ms=0)
"""Stands for an own exercise that nothing is known of yet; its kind has the widest bounds."""


def own_exercise_of(table: Table, catalogue: Catalogue) -> Exercise:
    """The exercise that the table describes, made of what is right in it.

    Nothing is reported: whoever reads the step does that, with the bounds of this exercise.
    """
    fields = step_fields(_UNNAMED, catalogue)
    quiet = Table(Place(Report("")), table.keys)
    told = (fields.name, fields.kind, fields.sides, fields.hold, fields.picture)
    values = read_some_fields(quiet, told)
    kind = values[fields.kind]
    return own_exercise(
        values[fields.name].strip(),
        kind,
        hold_ms=values[fields.hold],
        has_sides=values[fields.sides] is not Sides.NONE,
        picture=values[fields.picture],
        notices=_heat_notices(catalogue) if kind is Kind.HEAT else (),
    )


def _heat_notices(catalogue: Catalogue) -> tuple[Notice, ...]:
    """The checks of the skin that the library has for heat: they hold for any."""
    heat = (each for each in catalogue.exercises.values() if each.kind is Kind.HEAT)
    return next((exercise.notices for exercise in heat), ())
