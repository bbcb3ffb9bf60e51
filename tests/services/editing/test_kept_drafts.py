"""What was edited is there again after the program was killed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.changing import Words, set_head, set_own, set_words
from psoas_timer.core.editing.draft import Spot
from psoas_timer.core.editing.new_steps import new_own_step
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import (
    RoutineEditFile,
    SaveOutcome,
    new_routine,
    open_routine,
)
from psoas_timer.wording.say import say_problem
from tests.core.editing.any_edits import all_edited, choices

CATALOGUE, _ = read_catalogue(assets_dir())
BUNDLED = sorted((assets_dir() / "routines").glob("*.toml"))


def opened(folder: Path, content: bytes) -> RoutineEditFile:
    path = folder / "mine.toml"
    path.write_bytes(content)
    file = open_routine(path, CATALOGUE)
    assert isinstance(file, RoutineEditFile)
    return file


@pytest.fixture
def file(tmp_path: Path) -> RoutineEditFile:
    return opened(tmp_path, BUNDLED[0].read_bytes())


@pytest.fixture
def kept(tmp_path: Path) -> KeptDrafts:
    return KeptDrafts(tmp_path / "drafts", CATALOGUE)


@given(content=st.sampled_from(BUNDLED).map(Path.read_bytes), drawn=choices)
def test_any_draft_is_found_again_and_can_be_saved_or_undone(tmp_path_factory, content, drawn):
    folder = tmp_path_factory.mktemp("kept")
    before = opened(folder, content)
    draft = all_edited(before.opened, drawn, CATALOGUE)[-1]
    kept = KeptDrafts(folder / "drafts", CATALOGUE)
    assert kept.keep(before, draft) is None
    (found,) = kept.found()
    assert found.draft == draft
    assert found.file.opened == before.opened
    assert found.file.save(found.file.opened).outcome is SaveOutcome.SAVED
    assert found.file.path.read_bytes() == content


def test_a_draft_that_no_file_may_hold_is_kept_as_it_was_typed(file, kept):
    bottle = new_own_step("Bottle", Kind.HEAT, CATALOGUE.exercises.values())
    edited = add(file.opened, bottle, Spot(0))
    nameless = set_own(
        edited.draft, edited.key, CATALOGUE, name="", kind=Kind.HEAT, picture=""
    ).draft
    endless = set_words(nameless, edited.key, Words.NOTE, "so " * 2_000).draft
    draft = set_head(endless, lambda head: replace(head, name="")).draft
    kept.keep(file, draft)
    assert [each.draft for each in kept.found()] == [draft]


def test_a_new_routine_without_a_file_is_found_again(tmp_path, file, kept):
    fresh = new_routine(tmp_path / "fresh.toml", CATALOGUE, file.opened)
    kept.keep(fresh, file.opened)
    (found,) = kept.found()
    assert (found.file.path, found.draft) == (fresh.path, file.opened)
    assert found.file.save(found.draft).outcome is SaveOutcome.SAVED


def test_a_draft_that_is_older_than_the_file_does_not_go_over_it(file, kept):
    kept.keep(file, file.opened)
    file.path.write_bytes(file.path.read_bytes() + b"# later\n")
    (found,) = kept.found()
    assert found.file.save(found.draft).outcome is SaveOutcome.CHANGED_MEANWHILE


def test_what_was_saved_in_between_is_no_change_of_somebody_else(file, kept):
    renamed = set_head(file.opened, lambda head: replace(head, name="Renamed")).draft
    file.save(renamed)
    kept.keep(file, renamed)
    (found,) = kept.found()
    assert found.file.save(found.file.opened).outcome is SaveOutcome.SAVED


def test_a_draft_that_was_saved_is_forgotten(file, kept):
    kept.forget(file.path)
    kept.keep(file, file.opened)
    kept.forget(file.path)
    assert kept.found() == ()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"form": 9}', b'{"form": 1}', b"\xff"])
def test_what_can_not_be_read_is_left_alone(tmp_path, kept, content):
    (tmp_path / "drafts").mkdir()
    broken = tmp_path / "drafts" / "mine.draft.json"
    broken.write_bytes(content)
    assert kept.found() == ()
    assert broken.read_bytes() == content


def test_drafts_with_any_slip_are_read_or_left_alone(tmp_path, file, kept):
    kept.keep(file, file.opened)
    (path,) = (tmp_path / "drafts").iterdir()
    content = path.read_bytes()
    for place in range(0, len(content), 97):
        path.write_bytes(content[:place] + b"0" + content[place + 1 :])
        assert len(kept.found()) <= 1


def test_a_folder_that_can_not_be_written_is_told(tmp_path, file):
    (tmp_path / "drafts").write_bytes(b"")
    told = KeptDrafts(tmp_path / "drafts", CATALOGUE).keep(file, file.opened)
    assert told is not None
    assert "cannot be kept" in say_problem(told)
