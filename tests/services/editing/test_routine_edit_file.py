"""Saving a routine that was edited: whole, never over what somebody else wrote, never a slip."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.editing.changing import Words, set_head, set_hold, set_words
from psoas_timer.core.editing.draft import RoutineDraft, from_routine
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.routine_file import read_routine
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
TEXT = b"""\
schema = 1
id = "mine"
name = "Mine" # by hand

# the lunge
[[step]]
exercise = "low-lunge"
hold_s = 25
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_bytes(TEXT)
    return path


def opened(path: Path) -> RoutineEditFile:
    file = open_routine(path, CATALOGUE)
    assert isinstance(file, RoutineEditFile)
    return file


def longer(draft: RoutineDraft, hold_s: int = 40) -> RoutineDraft:
    return set_hold(draft, 1, hold_s * 1_000).draft


@given(content=st.sampled_from(BUNDLED).map(Path.read_bytes), drawn=choices)
def test_any_edits_are_saved_as_they_are_and_undone_to_the_same_bytes(
    tmp_path_factory, content, drawn
):
    path = tmp_path_factory.mktemp("edited") / "mine.toml"
    path.write_bytes(content)
    file = opened(path)
    draft = all_edited(file.opened, drawn, CATALOGUE)[-1]
    result = file.save(draft)
    wanted = draft.to_routine(CATALOGUE)
    if not wanted.steps:
        assert result.outcome is SaveOutcome.REFUSED
        assert path.read_bytes() == content
        return
    assert (result.outcome, result.problems) == (SaveOutcome.SAVED, ())
    routine = read_routine(path, CATALOGUE).routine
    assert routine is not None
    assert replace(routine, version="") == wanted
    assert lay_out(routine).total_ms == wanted.total_ms
    assert file.save(file.opened).outcome is SaveOutcome.SAVED
    assert path.read_bytes() == content


def test_comments_stay_and_a_mark_at_the_beginning_too(path):
    path.write_bytes(b"\xef\xbb\xbf" + TEXT)
    file = opened(path)
    assert file.save(longer(file.opened)).outcome is SaveOutcome.SAVED
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace(b"25", b"40")
    file.save(longer(file.opened, 25))
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT


def test_a_file_that_changed_meanwhile_is_not_written_over(path):
    file = opened(path)
    theirs = TEXT.replace(b"Mine", b"Theirs")
    path.write_bytes(theirs)
    assert file.is_changed_on_disk
    assert file.save(longer(file.opened)).outcome is SaveOutcome.CHANGED_MEANWHILE
    assert path.read_bytes() == theirs


def test_mine_is_taken_with_a_copy_of_theirs(path):
    file = opened(path)
    theirs = TEXT.replace(b"Mine", b"Theirs")
    path.write_bytes(theirs)
    result = file.save(longer(file.opened), over_changes=True)
    assert result.outcome is SaveOutcome.SAVED
    assert path.read_bytes() == TEXT.replace(b"25", b"40")
    (copy,) = path.parent.glob("mine.toml.bak-*")
    assert copy.read_bytes() == theirs
    assert copy.name in say_problem(result.problems[0])
    assert not file.is_changed_on_disk
    assert file.save(file.opened).outcome is SaveOutcome.SAVED


def test_both_are_kept_side_by_side(path):
    file = opened(path)
    theirs = TEXT.replace(b"Mine", b"Theirs")
    path.write_bytes(theirs)
    (path.parent / "mine-2.toml").write_bytes(b"")
    result = file.save_beside(longer(file.opened), {"mine", "mine-3"})
    assert (result.outcome, result.path) == (SaveOutcome.SAVED, path.parent / "mine-4.toml")
    assert path.read_bytes() == theirs
    beside = (
        TEXT.replace(b"25", b"40").replace(b'"mine"', b'"mine-4"').replace(b'"Mine"', b'"Mine (4)"')
    )
    assert result.path.read_bytes() == beside


def test_a_file_that_is_gone_has_changed(path):
    file = opened(path)
    path.unlink()
    assert file.save(file.opened).outcome is SaveOutcome.CHANGED_MEANWHILE
    assert file.save(file.opened, over_changes=True).outcome is SaveOutcome.SAVED
    assert path.read_bytes() == TEXT


def test_a_new_routine_is_not_written_over_a_file_that_came_before(path):
    draft = opened(path).opened
    fresh = new_routine(path.with_name("fresh.toml"), CATALOGUE, draft)
    assert fresh.save(draft).outcome is SaveOutcome.SAVED
    assert read_routine(fresh.path, CATALOGUE).routine is not None
    taken = new_routine(path, CATALOGUE, longer(draft))
    assert taken.save(longer(draft)).outcome is SaveOutcome.CHANGED_MEANWHILE
    assert path.read_bytes() == TEXT


def test_steps_in_another_form_are_written_anew_after_a_copy(path):
    inline = b'schema = 1\nid = "mine"\nname = "Mine"\nstep = [{exercise = "low-lunge"}]\n'
    path.write_bytes(inline)
    file = opened(path)
    result = file.save(longer(file.opened))
    assert result.outcome is SaveOutcome.SAVED
    assert opened(path).opened.step(1).hold_ms == 40_000
    (copy,) = path.parent.glob("mine.toml.bak-*")
    assert copy.read_bytes() == inline
    assert "the file as it was is kept" in say_problem(result.problems[0])
    assert file.save(file.opened).outcome is SaveOutcome.SAVED
    assert path.read_bytes() == inline


def test_what_a_file_may_not_hold_is_refused_with_the_reason(path):
    file = opened(path)
    bad = set_head(file.opened, lambda head: replace(head, name="<b>Mine</b>")).draft
    result = file.save(bad)
    assert result.outcome is SaveOutcome.REFUSED
    assert "markup" in say_problem(result.problems[0])
    assert [each.key for each in file.problems(bad)] == ["name"]
    assert file.problems(file.opened) == ()
    assert path.read_bytes() == TEXT


def test_a_disk_that_refuses_costs_nothing(path, monkeypatch):
    file = opened(path)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        module = "psoas_timer.services.editing.routine_edit_file"
        patched.setattr(f"{module}.write_whole", refuse)
        result = file.save(longer(file.opened))
    assert result.outcome is SaveOutcome.REFUSED
    assert "No space left on device" in say_problem(result.problems[0])
    assert path.read_bytes() == TEXT
    assert file.save(longer(file.opened)).outcome is SaveOutcome.SAVED


def test_what_is_no_routine_is_not_opened(path):
    path.write_text("name = 3", encoding="utf-8")
    problems = open_routine(path, CATALOGUE)
    assert isinstance(problems, tuple)
    assert problems
    assert open_routine(path.with_name("gone.toml"), CATALOGUE)


def test_a_draft_of_a_bundled_routine_is_a_copy_to_be_edited(path):
    routine = read_routine(BUNDLED[0], CATALOGUE).routine
    assert routine is not None
    draft = from_routine(replace(routine, id="my-own"), CATALOGUE)
    file = new_routine(path.with_name("my-own.toml"), CATALOGUE, draft)
    assert file.save(draft).outcome is SaveOutcome.SAVED
    copied = read_routine(file.path, CATALOGUE).routine
    assert copied is not None
    assert (copied.id, copied.steps) == ("my-own", routine.steps)


def test_what_would_be_too_long_to_be_read_again_is_told_and_not_saved(path):
    step = b'\n[[step]]\nexercise = "low-lunge"\n'
    path.write_bytes(TEXT + step * 150)
    before = path.read_bytes()
    file = opened(path)
    draft = file.opened
    for key in [each.key for each in draft.steps][:140]:
        draft = set_words(draft, key, Words.NOTE, "so " * 660).draft
    result = file.save(draft)
    assert result.outcome is SaveOutcome.REFUSED
    assert [problem.what.key for problem in result.problems] == ["files.too_big"]
    assert path.read_bytes() == before
