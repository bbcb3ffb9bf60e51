"""Every message of editing has its words, and no words lie about unused."""

import re
from pathlib import Path

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.wording.edit_text import edit_text
from psoas_timer.wording.templates.editing import TEMPLATES

SOURCE = Path(__file__).parents[2] / "src" / "psoas_timer"
FILLED = {
    "kind": ["needs_sides", "no_sides"],
    "what": ["reps", "rounds"],
    "mode": ["breath", "cadence", "seconds"],
    "step.sides": ["left", "right"],
    "step.exercise.kind": [Kind.STRETCH, Kind.PRESSURE, Kind.HEAT],
}
"""What stands in the keys that are put together."""

WHY = [Kind.HEAT, Kind.PRESSURE, Kind.MASSAGE, Kind.STRETCH, Kind.STRENGTH]


def test_messages_and_templates_belong_together():
    used = {f"editing.hold_at_most.{kind}" for kind in WHY}
    for room in ("core/editing", "services/editing"):
        for path in (SOURCE / room).glob("*.py"):
            keys = re.findall(r'"(editing\.[a-z_.{}]+)"', path.read_text(encoding="utf-8"))
            for key in set(keys) - {"editing.hold_at_most.{kind}"}:
                found = re.search(r"\{(.*)\}", key)
                fill = [""] if found is None else FILLED[found[1]]
                used |= {re.sub(r"\{.*\}", each, key) for each in fill}
    assert used == TEMPLATES.keys()


def test_lengths_are_worded_as_people_read_them():
    said = message("editing.hold_at_most.heat", name="Warm pack", high_ms=900_000)
    assert edit_text(said) == "Warm pack: 15 min is the most. Heat for longer can burn the skin."
