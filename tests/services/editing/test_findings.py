"""Each finding stands at the step that it is about, and is said once."""

from dataclasses import replace
from pathlib import Path

import pytest

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing.changing import Words, set_head, set_hold, set_own, set_words
from psoas_timer.core.editing.draft import RoutineDraft, from_routine
from psoas_timer.core.editing.new_steps import new_own_step, new_step
from psoas_timer.core.problems import Severity
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.editing.findings import findings
from psoas_timer.services.editing.routine_edit_file import new_routine

CATALOGUE, _ = read_catalogue(assets_dir())
MARCH, LUNGE = (new_step(CATALOGUE.exercises[each]) for each in ("standing-march", "low-lunge"))
TOWEL = new_own_step("Towel", Kind.STRETCH, ())
ROUTINE = Routine("mine", "Mine", (MARCH, LUNGE, TOWEL), circuits=(Circuit(1, 2, 2),))
DRAFT = from_routine(ROUTINE, CATALOGUE)
LUNGE_KEY, TOWEL_KEY = 3, 4


def found(draft: RoutineDraft, path: Path) -> list[tuple[int | None, str, str, Severity]]:
    file = new_routine(path / "mine.toml", CATALOGUE, draft)
    return [(each.key, each.field, each.what.key, each.severity) for each in findings(file, draft)]


def own(name: str, picture: str = "") -> RoutineDraft:
    return set_own(DRAFT, TOWEL_KEY, CATALOGUE, name=name, kind=Kind.STRETCH, picture=picture).draft


ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (DRAFT, []),
        (own(""), [(TOWEL_KEY, "name", "editing.no_step_name", ERROR)]),
        (own("<b>Towel"), [(TOWEL_KEY, "name", "files.markup", ERROR)]),
        (own("Towel", "towel.png"), [(TOWEL_KEY, "picture", "files.picture_missing", WARNING)]),
        (
            set_words(DRAFT, LUNGE_KEY, Words.BEFORE, "{sid}").draft,
            [(LUNGE_KEY, "before", "files.unknown_placeholder", WARNING)],
        ),
        (
            set_words(DRAFT, 1, Words.NOTE, "so " * 700).draft,
            [(1, "note", "files.text_too_long", ERROR)],
        ),
        (
            set_hold(DRAFT, LUNGE_KEY, 60_000).draft,
            [(LUNGE_KEY, "hold_s", "editing.advised.stretch", WARNING)],
        ),
        (
            set_head(DRAFT, lambda head: replace(head, name="")).draft,
            [(None, "name", "editing.no_name", ERROR)],
        ),
    ],
)
def test_a_finding_names_its_step_and_value(draft, expected, tmp_path):
    assert found(draft, tmp_path) == expected


def test_a_routine_without_steps_needs_one(tmp_path):
    empty = replace(DRAFT, parts=())
    assert found(empty, tmp_path) == [(None, "step", "editing.no_steps", ERROR)]
