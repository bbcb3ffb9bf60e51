"""What may stand in the head of a routine file, above its steps. Reading it: routine_file.py."""

from psoas_timer.core.content.bounds import MOST_STEPS, Bounds
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.number_fields import whole
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD

ID = identifier("id")
NAME = title("name")
PURPOSE = text("purpose")
WHO = text("who")
NOT_FOR = text("not_for")
LEVEL = whole("level", Bounds(1, 3), 1)
EQUIPMENT = list_of(text("equipment"))
PER_DAY_MAX = whole("per_day_max", Bounds(0, 100))
PER_WEEK_MAX = whole("per_week_max", Bounds(0, 700))
GAP_H = whole("gap_h", Bounds(0, 168))
REMIND_EVERY_MIN = whole("remind_every_min", Bounds(0, 1_440))
TAGS = list_of(text("tags"))
INTRO = text("intro")
OUTRO = text("outro")
GATES_NAME = "gates"
STEPS = tables("step", MOST_STEPS, required=True)

FIELDS: tuple[Field[object], ...] = (
    *(SCHEMA_FIELD, ID, NAME, PURPOSE, WHO, NOT_FOR, LEVEL, EQUIPMENT),
    *(PER_DAY_MAX, PER_WEEK_MAX, GAP_H, REMIND_EVERY_MIN, TAGS, INTRO, OUTRO, STEPS),
)
"""All but the gates, whose values are those of the catalogue."""

NAMES = frozenset({GATES_NAME, *(field.name for field in FIELDS)})
"""The keys of the head."""
