"""The exercise of a [[step]] that names none of the library: one of the person's own.

What such an exercise may be at most is in core.content.own_exercise.
"""

from psoas_timer.core.content.bounds import HOLD_MS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import notices_for, own_exercise
from psoas_timer.services.content.fields import Table, read_some_fields
from psoas_timer.services.content.number_fields import seconds
from psoas_timer.services.content.picture_file import picture_name
from psoas_timer.services.content.report import Place, Report
from psoas_timer.services.content.text_fields import title
from psoas_timer.services.content.word_fields import word

_NAME = title("name")
_KIND = word("kind", Kind, Kind.REST)  # has the widest bounds
_SIDES = word("sides", Sides, Sides.NONE)
_HOLD = seconds("hold_s", HOLD_MS)
_PICTURE = picture_name("picture")


def own_exercise_of(table: Table, catalogue: Catalogue) -> Exercise:
    """The exercise that the table describes, made of what is right in it.

    Nothing is reported: whoever reads the step does that, with the bounds of this exercise.
    """
    quiet = Table(Place(Report("")), table.keys)
    values = read_some_fields(quiet, (_NAME, _KIND, _SIDES, _HOLD, _PICTURE))
    kind = values[_KIND]
    return own_exercise(
        values[_NAME].strip(),
        kind,
        hold_ms=values[_HOLD],
        has_sides=values[_SIDES] is not Sides.NONE,
        picture=values[_PICTURE],
        notices=notices_for(kind, catalogue.exercises.values()),
    )
