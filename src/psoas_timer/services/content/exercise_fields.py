"""What a table of `exercises.toml` may hold. Making an exercise of it lives in exercises.py."""

from psoas_timer.core.content.bounds import HOLD_MS, REPS, REST_MS, Bounds
from psoas_timer.core.content.kinds import Kind, Mode, Position
from psoas_timer.services.content.list_fields import list_of, table, tables
from psoas_timer.services.content.number_fields import seconds, whole
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.word_fields import word

EXERCISES = tables("exercise", most=500, required=True)

ID = identifier("id")
NAME = title("name")
KIND = word("kind", Kind, Kind.STRETCH, required=True)
MODE = word("mode", Mode, Mode.HOLD, required=True)
SUMMARY = text("summary")
TARGET = text("target")
POSITIONS = list_of(word("positions", Position, Position.SUPINE))
SIDE_MEANS = text("side_means")
DEFAULT_HOLD = seconds("default_s", HOLD_MS, required=True)
SHORTEST = seconds("min_s", HOLD_MS, required=True)
LONGEST = seconds("max_s", HOLD_MS, required=True)
BOUNDS_FROM = text("bounds_from")
DEFAULT_REPS = whole("default_reps", REPS, 1)
FEWEST_REPS = whole("min_reps", REPS, 1)
MOST_REPS = whole("max_reps", REPS, 1)
REST = seconds("rest_s", REST_MS)
CADENCE = table("cadence")
PATTERN = text("pattern")
NOTICES = tables("notices", most=50)
POSE = text("pose")
BEFORE = text("before")
DURING = text("during")
VOICE = text("voice")
FEEL = text("feel")
MISTAKES = list_of(text("mistakes"))
EASIER = text("easier")
EASIER_ID = text("easier_id")
HARDER = text("harder")
HARDER_ID = text("harder_id")
EQUIPMENT = list_of(text("equipment"))
CAUTIONS = list_of(identifier("cautions"))
SOURCES = list_of(identifier("sources"))
PER_DAY_MAX = whole("per_day_max", Bounds(0, 100))
GAP_H = whole("gap_h", Bounds(0, 168))

FIELDS = (
    *(ID, NAME, KIND, MODE, SUMMARY, TARGET, POSITIONS, SIDE_MEANS),
    *(DEFAULT_HOLD, SHORTEST, LONGEST, BOUNDS_FROM, DEFAULT_REPS, FEWEST_REPS, MOST_REPS, REST),
    *(CADENCE, PATTERN, NOTICES, POSE, BEFORE, DURING, VOICE),
    *(FEEL, MISTAKES, EASIER, EASIER_ID, HARDER, HARDER_ID),
    *(EQUIPMENT, CAUTIONS, SOURCES, PER_DAY_MAX, GAP_H),
)

MOVEMENTS = whole("count", REPS, required=True)
MOVEMENT = seconds("rep_s", Bounds(500, 60_000), required=True)
CADENCE_FIELDS = (MOVEMENTS, MOVEMENT)

NOTICE_AT = seconds("at_s", Bounds(0, HOLD_MS.high), required=True)
NOTICE_TEXT = text("text")
NOTICE_VOICE = text("voice")
NOTICE_FIELDS = (NOTICE_AT, NOTICE_TEXT, NOTICE_VOICE)
