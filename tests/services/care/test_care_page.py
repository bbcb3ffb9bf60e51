"""The page about care is true: its example can be read, and every caution is on it."""

import re
from pathlib import Path

from psoas_timer.core.content.safety import CautionLevel
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.care.answer_store import CareAnswerStore
from psoas_timer.services.content.catalogue import read_catalogue

PAGE = (Path(__file__).parents[3] / "docs" / "care.md").read_text(encoding="utf-8")
SAFETY = read_catalogue(assets_dir())[0].safety


def test_the_example_can_be_read(tmp_path):
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "care.toml").write_text(example, encoding="utf-8")
    store = CareAnswerStore(tmp_path / "care.toml", lambda: SAFETY)
    assert store.problems == ()
    assert store.answers.ticked == {"hernia", "breath-hold"}
    assert set(store.answers.gates) == {"heat"}


def test_every_check_is_on_the_page_with_its_days():
    rows = dict(re.findall(r"^\| `([\w-]+)` \| .* \| (?:after )?(\d+ days|never) \|$", PAGE, re.M))
    assert rows == {
        gate.id: f"{gate.repeat_days} days" if gate.repeat_days else "never"
        for gate in SAFETY.gates.values()
    }


def test_every_caution_is_on_the_page_with_what_it_does():
    in_gates = {caution.key for gate in SAFETY.gates.values() for caution in gate.cautions}
    rows = re.findall(r"^\| `([\w-]+)` \| (.+) \| (swapped|take care) \|$", PAGE, re.M)
    assert rows == [
        (
            key,
            caution.label,
            "swapped" if caution.level is CautionLevel.AVOID or key in in_gates else "take care",
        )
        for key, caution in SAFETY.cautions.items()
    ]
