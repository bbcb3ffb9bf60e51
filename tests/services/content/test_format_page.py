"""The page about the routine format is true: its examples load, and it leaves nothing out."""

import re
from pathlib import Path

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import limits_of
from psoas_timer.services.content import routine_head
from psoas_timer.services.content.routine_file import read_routine
from psoas_timer.services.content.step_fields import CIRCUIT_FIELDS, step_fields
from psoas_timer.wording.templates.files import TEMPLATES
from tests.services.content.pictures import a_png

PAGE = (Path(__file__).parents[3] / "docs" / "routine-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)

BUNDLED_ONLY = {
    "files.default_outside",
    "files.unknown_caution",
    "files.unknown_routine",
}
"""What can only be wrong in bundled files of other formats."""


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_loads(example, catalogue, tmp_path):
    path = tmp_path / "example.toml"
    path.write_text(example, encoding="utf-8")
    for name in re.findall(r'picture = "(.*)"', example):
        (tmp_path / name).write_bytes(a_png())
    file = read_routine(path, catalogue)
    assert file.problems == ()
    assert file.routine is not None


def test_the_examples_show_every_key(catalogue):
    fields = [*routine_head.FIELDS, *step_fields(None, catalogue), *CIRCUIT_FIELDS]
    shown = set(re.findall(r"^(?:\[\[)?(\w+)(?:\]\]| = )", "\n".join(EXAMPLES), re.MULTILINE))
    assert {field.name for field in fields} <= shown


def test_every_key_is_described(catalogue: Catalogue):
    described = set()
    for cell in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE):
        described |= set(re.findall(r"`(\w+)`", cell))
    fields = [*routine_head.FIELDS, *step_fields(None, catalogue), *CIRCUIT_FIELDS]
    assert {field.name for field in fields} | {"gates"} <= described


@pytest.mark.parametrize(
    "kind", [Kind.HEAT, Kind.PRESSURE, Kind.MASSAGE, Kind.STRETCH, Kind.STRENGTH]
)
def test_the_bounds_of_own_steps_are_listed(kind):
    limits = limits_of(kind)
    most_s, most_reps = limits.hold_bounds.high // 1_000, limits.reps_bounds.high
    assert f"| `{kind}` | {most_s} | {most_reps} |" in PAGE


def test_every_exercise_is_listed_with_its_bounds(catalogue: Catalogue):
    for exercise in catalogue.exercises.values():
        hold, reps = exercise.hold_bounds, exercise.reps_bounds
        row = (
            f"| `{exercise.id}` | {exercise.name} | {exercise.kind} "
            f"| {'yes' if exercise.has_sides else 'no'} "
            f"| {exercise.hold_ms // 1000} ({hold.low // 1000}–{hold.high // 1000}) "
            f"| {exercise.reps} ({reps.low}–{reps.high}) | {exercise.rest_ms // 1000} |"
        )
        assert row in PAGE
    listed = re.findall(r"^\| `([\w-]+)` \| .* \| (?:yes|no) \|", PAGE, re.MULTILINE)
    assert listed == list(catalogue.exercises)


def test_every_word_that_may_stand_there_is_named(catalogue: Catalogue):
    for word in (*catalogue.patterns, *catalogue.gates):
        assert f"`{word}`" in PAGE


def told() -> list[str]:
    """The keys of all templates that say what is wrong, not what belongs there."""
    other = ("files.mend_", "files.expect_", "files.did_you_mean", "files.known_keys")
    return sorted(key for key in TEMPLATES if not key.startswith(other) and key not in BUNDLED_ONLY)


@pytest.mark.parametrize("key", told())
def test_every_kind_of_problem_has_its_row(key):
    parts = re.split(r"\{\{\{\w+\}\}\}|\{\w+\}", TEMPLATES[key])
    pattern = ".+".join(re.escape(part) for part in parts)
    rows = re.findall(r"^\| `(.+?)` \|", PAGE, re.MULTILINE)
    assert [row for row in rows if re.fullmatch(pattern, row)], TEMPLATES[key]
