"""Opening routines for editing: own ones, copies, new ones, and drafts that were left."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.changing import set_head
from psoas_timer.core.editing.draft import Spot
from psoas_timer.core.editing.new_steps import new_step
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.editing.editing_desk import EditingDesk
from psoas_timer.services.editing.routine_edit_file import SaveOutcome
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.services.places import Places, places_under
from psoas_timer.wording.say import say_problem

TEXT = 'schema = 1\nid = "evening"\nname = "Evening"\n[[step]]\nexercise = "low-lunge"\n'


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = places_under(tmp_path)
    places.routines.mkdir(parents=True)
    (places.routines / "mine.toml").write_text(TEXT, encoding="utf-8")
    return places


@pytest.fixture
def library(places: Places) -> RoutineLibrary:
    library = RoutineLibrary(assets_dir(), places.routines)
    library.reload()
    return library


def desk_of(places: Places, library: RoutineLibrary) -> EditingDesk:
    """As another program has it."""
    now = datetime(2026, 2, 27, tzinfo=UTC)
    return EditingDesk(library, places, side=lambda: Side.LEFT, now=lambda: now)


@pytest.fixture
def desk(places: Places, library: RoutineLibrary) -> EditingDesk:
    return desk_of(places, library)


def opened(found: object) -> RoutineEditing:
    assert isinstance(found, RoutineEditing), found
    return found


def named(editing: RoutineEditing, name: str) -> None:
    editing.do(set_head(editing.draft, lambda head: replace(head, name=name)))


def with_step(editing: RoutineEditing) -> None:
    step = new_step(editing.catalogue.exercises["low-lunge"])
    editing.do(add(editing.draft, step, Spot(0)))


def test_an_own_one_is_opened_and_saved_in_its_place(desk, places):
    editing = opened(desk.open("evening"))
    assert not editing.is_changed
    named(editing, "Later")
    assert desk.save(editing).outcome is SaveOutcome.SAVED
    assert 'name = "Later"' in (places.routines / "mine.toml").read_text(encoding="utf-8")
    desk.close(editing)


def test_a_copy_is_nothing_to_lose_until_it_is_edited(desk, library, places):
    editing = opened(desk.copy("full-release", "Full release (copy)"))
    assert not editing.is_changed
    assert editing.keep() is None
    assert desk.save(editing).path == places.routines / "full-release-copy.toml"
    desk.close(editing)
    bundled = library.routine("full-release")
    library.reload()
    copied = library.routine("full-release-copy")
    assert copied is not None
    assert (copied.name, copied.steps) == ("Full release (copy)", bundled.steps)
    assert list(places.drafts.iterdir()) == []


def test_what_came_from_elsewhere_would_be_lost_and_is_kept(desk, library, places):
    routine = library.routine("full-release")
    editing = opened(desk.new_from(routine))
    assert editing.is_changed
    assert editing.draft.head.name == routine.name
    editing.keep()
    desk.close(editing)
    (kept,) = desk_of(places, library).kept()
    assert kept.draft == editing.draft


@pytest.mark.parametrize(
    ("name", "routine_id"),
    [
        ("Ruhige Übung", "ruhige-ubung"),
        ("evening", "evening-2"),
        ("  7 minutes! ", "7-minutes"),
        ("\u67d4\u8edf", "routine"),
        ("Con", "routine-con"),
        ("x" * 120, "x" * 58),
        ("Mine", "mine-2"),
    ],
)
def test_a_new_one_is_called_after_its_name(desk, library, places, name, routine_id):
    editing = desk.new()
    with_step(editing)
    named(editing, name)
    result = desk.save(editing)
    assert (result.outcome, result.path) == (
        SaveOutcome.SAVED,
        places.routines / f"{routine_id}.toml",
    )
    desk.close(editing)
    library.reload()
    made = library.routine(routine_id)
    assert made is not None
    assert made.name == name


def test_an_empty_new_one_leaves_nothing_and_two_new_ones_do_not_meet(desk, places):
    one, other = desk.new(), desk.new()
    assert one.file.path != other.file.path
    assert not one.is_changed
    for editing, name in ((one, "One"), (other, "Other")):
        named(editing, name)
        editing.keep()
        desk.close(editing)
    assert {kept.draft.head.name for kept in desk.kept()} == {"One", "Other"}
    third = desk.new()
    assert third.file.path not in {one.file.path, other.file.path}
    desk.close(third)


def test_a_draft_is_gone_on_with_and_undo_leads_back_to_the_file(desk, places):
    editing = opened(desk.open("evening"))
    named(editing, "Later")
    editing.keep()
    desk.close(editing)
    again = opened(desk.open("evening"))
    assert again.draft.head.name == "Later"
    assert again.is_changed
    again.undo()
    assert again.draft.head.name == "Evening"
    assert not again.is_changed
    desk.close(again)


def test_what_is_open_is_neither_opened_again_nor_offered(desk, library, places):
    editing = opened(desk.open("evening"))
    named(editing, "Later")
    editing.keep()
    for other in (desk, desk_of(places, library)):
        (problem,) = other.open("evening")
        assert "another window" in say_problem(problem)
        assert other.kept() == ()
    desk.close(editing)
    (kept,) = desk_of(places, library).kept()
    again = opened(desk.go_on(kept))
    assert desk_of(places, library).go_on(kept) == desk_of(places, library).open("evening")
    desk.close(again)


def test_a_draft_that_was_let_go_can_be_brought_back(desk):
    editing = opened(desk.open("evening"))
    named(editing, "Later")
    editing.keep()
    desk.close(editing)
    (kept,) = desk.kept()
    desk.let_go(kept)
    assert desk.kept() == ()
    assert desk.keep(kept) is None
    assert [each.draft for each in desk.kept()] == [kept.draft]


def test_theirs_is_what_the_file_says_now(desk, places):
    editing = opened(desk.open("evening"))
    path = places.routines / "mine.toml"
    path.write_text(TEXT.replace("Evening", "Theirs"), encoding="utf-8")
    theirs = desk.theirs(editing)
    assert theirs is not None
    assert theirs.name == "Theirs"
    named(editing, "Mine")
    assert desk.save(editing).outcome is SaveOutcome.CHANGED_MEANWHILE
    result = desk.save_beside(editing)
    assert result.path == places.routines / "evening-2.toml"
    path.write_text("nonsense", encoding="utf-8")
    editing.file.path = path
    assert desk.theirs(editing) is None
    desk.close(editing)


def test_what_can_not_be_opened_says_why_and_can_be_tried_again(desk, places):
    (places.routines / "mine.toml").write_text("name = 3\n", encoding="utf-8")
    assert desk.open("evening")
    (places.routines / "mine.toml").write_text(TEXT, encoding="utf-8")
    desk.close(opened(desk.open("evening")))
    for found in (desk.open("full-release"), desk.open("none"), desk.copy("none", "None")):
        assert "no longer there" in say_problem(found[0])


def test_a_folder_without_room_for_locks_does_not_keep_anybody_from_editing(desk, places):
    places.drafts.parent.mkdir(parents=True, exist_ok=True)
    places.drafts.write_bytes(b"")
    editing = opened(desk.open("evening"))
    named(editing, "Later")
    assert editing.keep() is not None
    assert desk.save(editing).outcome is SaveOutcome.SAVED
    desk.close(editing)
