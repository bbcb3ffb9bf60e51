"""The form, the sheet that adds steps and the preview have all their words, and none unused."""

import re
from pathlib import Path

from psoas_timer.core.content.kinds import Position, Sides
from psoas_timer.core.editing.changing import Words
from psoas_timer.wording.templates import adding, editor_form, trial

EDITOR = Path(__file__).parents[2] / "src" / "psoas_timer" / "ui" / "editor"

COUNTED = ("one", "many")
PUT_TOGETHER = {
    *(f"form.sides.{sides}" for sides in Sides if sides is not Sides.BOTH),
    *(f"form.sides.both_{side}_first" for side in ("left", "right")),
    *(f"form.hold_in.{unit}" for unit in ("seconds", "breath", "cadence")),
    *(f"form.spoken.{unit}.{n}" for unit in ("seconds", "minutes") for n in COUNTED),
    *(f"form.range.{unit}" for unit in ("seconds", "minutes")),
    *(f"form.level.{level}" for level in (1, 2, 3)),
    *(f"form.group.{n}" for n in COUNTED),
    *(f"form.{words}" for words in Words),
    *("form.prep", "form.switch"),
    *(f"adding.position.{position}" for position in Position),
    *("adding.against", "adding.against_about"),
    *("trial.muted", "trial.unheard", "trial.play", "trial.stop"),
}
"""Keys that no file has as a whole."""


def test_messages_and_templates_belong_together():
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EDITOR.glob("*.py")))
    used = set(re.findall(r'"((?:form|adding|trial)\.[a-z_.]+)"', source)) - {"form.group"}
    used |= {f"form.{what}" for what in re.findall(r'caption_of\(\s*"([a-z_]+)"', source)}
    used |= {f"form.{what}" for what in re.findall(r'"([a-z_]+)" if rounds == 1', source)}
    used |= {f"form.{what}" for what in re.findall(r'if rounds == 1 else "([a-z_]+)"', source)}
    known = editor_form.TEMPLATES | adding.TEMPLATES | trial.TEMPLATES
    assert used | PUT_TOGETHER == known.keys()
