"""A routine while it is edited: what is worked on, what would be lost, and what is kept."""

from pathlib import Path

import pytest

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.editing.arranging import delete, duplicate
from psoas_timer.core.editing.changing import Words, set_hold, set_words
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import (
    RoutineEditFile,
    SaveOutcome,
    open_routine,
)
from psoas_timer.services.editing.routine_editing import RoutineEditing

CATALOGUE, _ = read_catalogue(assets_dir())
CONTENT = (assets_dir() / "routines" / "quick-release.toml").read_bytes()


@pytest.fixture
def kept(tmp_path: Path) -> KeptDrafts:
    return KeptDrafts(tmp_path / "drafts", CATALOGUE)


@pytest.fixture
def editing(tmp_path: Path, kept: KeptDrafts) -> RoutineEditing:
    path = tmp_path / "mine.toml"
    path.write_bytes(CONTENT)
    file = open_routine(path, CATALOGUE)
    assert isinstance(file, RoutineEditFile)
    return RoutineEditing(file, CATALOGUE, kept, side=Side.LEFT)


def first(editing: RoutineEditing) -> int:
    return editing.draft.steps[0].key


def longer(editing: RoutineEditing, by_ms: int) -> None:
    key = next(each.key for each in editing.draft.steps if each.step.grain_ms == 1_000)
    hold_ms = editing.draft.step(key).hold_ms
    editing.do(set_hold(editing.draft, key, hold_ms + by_ms), f"hold {key}")


def test_the_first_step_is_worked_on_and_nothing_would_be_lost(editing, kept):
    assert editing.selected == first(editing)
    assert not editing.is_changed
    assert editing.keep() is None
    assert kept.found() == ()


def test_what_is_made_is_worked_on_and_what_is_gone_is_not(editing):
    editing.do(duplicate(editing.draft, first(editing)))
    made = editing.selected
    assert made == editing.draft.parts[1].key
    editing.do(delete(editing.draft, made))
    assert editing.selected == first(editing)


def test_edits_of_one_value_are_undone_at_once_until_it_is_let_go(editing):
    before = editing.draft
    longer(editing, 1_000)
    between = editing.draft
    editing.settle()
    longer(editing, 1_000)
    longer(editing, 1_000)
    editing.undo()
    assert editing.draft == between
    editing.undo()
    assert editing.draft == before
    editing.redo()
    assert editing.draft == between


def test_what_is_undone_is_worked_on_then(editing):
    third = editing.draft.steps[2].key
    editing.do(delete(editing.draft, third))
    editing.select(first(editing))
    editing.undo()
    assert editing.selected == third
    longer(editing, 1_000)
    changed = editing.selected
    editing.select(third)
    editing.undo()
    assert editing.selected == changed
    editing.select(None)
    editing.redo()
    assert editing.selected is None


def test_a_changed_draft_is_kept_until_it_is_saved(editing, kept):
    longer(editing, 1_000)
    assert editing.is_changed
    assert editing.keep() is None
    (found,) = kept.found()
    assert found.draft == editing.draft
    assert editing.save().outcome is SaveOutcome.SAVED
    assert not editing.is_changed
    assert kept.found() == ()


def test_a_draft_that_was_undone_is_not_kept(editing, kept):
    longer(editing, 1_000)
    editing.keep()
    editing.undo()
    editing.keep()
    assert kept.found() == ()


def test_mine_beside_theirs_leaves_no_draft_behind(editing, kept):
    longer(editing, 1_000)
    editing.keep()
    editing.file.path.write_bytes(CONTENT + b"# theirs\n")
    assert editing.save().outcome is SaveOutcome.CHANGED_MEANWHILE
    assert kept.found() != ()
    assert editing.save_beside({editing.draft.head.id}).outcome is SaveOutcome.SAVED
    assert kept.found() == ()
    assert editing.file.path.name == "quick-release-2.toml"


def test_the_timeline_is_that_of_the_draft(editing):
    before = editing.timeline
    assert editing.timeline is before
    longer(editing, 5_000)
    assert editing.timeline.total_ms > before.total_ms


def test_words_lay_nothing_out_anew(editing):
    before = editing.timeline
    editing.do(set_words(editing.draft, first(editing), Words.NOTE, "slowly"))
    assert editing.timeline.segments is before.segments
    assert editing.timeline.routine.steps[0].note == "slowly"
    longer(editing, 1_000)
    assert editing.timeline.total_ms > before.total_ms
