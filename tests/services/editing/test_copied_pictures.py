"""Pictures that were chosen go when nothing needs them, and no other one ever does."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.changing import set_head, set_own
from psoas_timer.core.editing.draft import Spot
from psoas_timer.core.editing.new_steps import new_own_step
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.editing.copied_pictures import LOOSE, SAVED
from psoas_timer.services.editing.editing_desk import EditingDesk
from psoas_timer.services.editing.routine_edit_file import SaveOutcome
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.services.places import Places, places_under
from tests.services.content.pictures import a_png

NAME = "wall sit.png"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = places_under(tmp_path)
    places.routines.mkdir(parents=True)
    return places


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "elsewhere" / NAME
    file.parent.mkdir()
    file.write_bytes(a_png())
    return file


def desk_of(places: Places) -> EditingDesk:
    """As one program has it."""
    library = RoutineLibrary(assets_dir(), places.routines)
    library.reload()
    now = datetime(2026, 2, 27, tzinfo=UTC)
    return EditingDesk(library, places, side=lambda: Side.LEFT, now=lambda: now)


@pytest.fixture
def desk(places: Places) -> EditingDesk:
    return desk_of(places)


@pytest.fixture
def editing(desk: EditingDesk, picture: Path) -> RoutineEditing:
    """A new routine of one own step, with its picture."""
    editing = desk.new()
    own = new_own_step("Wall sit", Kind.STRENGTH, editing.catalogue.exercises.values())
    added = add(editing.draft, own, Spot(0))
    editing.do(added)
    name = editing.take_picture(picture)
    assert isinstance(name, str)
    catalogue, key = editing.catalogue, added.key
    assert key is not None
    editing.do(
        set_own(editing.draft, key, catalogue, name="Wall sit", kind=Kind.STRENGTH, picture=name)
    )
    assert (editing.file.path.parent / NAME).is_file()
    return editing


def stays(desk: EditingDesk, places: Places) -> bool:
    desk.tidy()
    return (places.routines / NAME).is_file()


def test_a_picture_of_what_was_let_go_goes_and_leaves_nothing(desk, editing, places):
    editing.keep()
    editing.discard()
    desk.close(editing)
    assert not stays(desk, places)
    assert list(places.routines.iterdir()) == []
    assert list(places.drafts.iterdir()) == []


def test_undoing_may_want_it_back_while_anybody_edits_here_or_elsewhere(desk, editing, places):
    editing.undo()
    editing.keep()
    assert stays(desk, places)
    assert stays(desk_of(places), places)
    desk.close(editing)
    assert not stays(desk, places)


def test_a_draft_that_was_left_keeps_it(desk, editing, places):
    editing.keep()
    desk.close(editing)
    assert stays(desk, places)
    (places.drafts / "broken.draft.json").write_text("{", encoding="utf-8")
    desk.kept()[0].file.path.with_name(NAME).touch()
    editing.discard()
    assert stays(desk, places)


def test_what_a_draft_was_made_of_keeps_it(desk, editing, places):
    saved(desk, editing)
    desk.close(editing)
    (places.drafts / f"{NAME}{SAVED}").rename(places.drafts / f"{NAME}{LOOSE}")
    later = desk_of(places)
    again = later.open("wall")
    assert isinstance(again, RoutineEditing), again
    without_picture(again)
    again.keep()
    again.file.path.unlink()
    later.close(again)
    assert stays(desk, places)


def saved(desk, editing) -> None:
    editing.do(set_head(editing.draft, lambda head: replace(head, name="Wall")))
    assert desk.save(editing).outcome is SaveOutcome.SAVED


def without_picture(editing) -> None:
    key = editing.draft.steps[0].key
    catalogue = editing.catalogue
    bare = set_own(editing.draft, key, catalogue, name="Sit", kind=Kind.STRENGTH, picture="")
    editing.do(bare)


def test_that_of_a_saved_routine_stays_also_while_its_file_is_elsewhere(desk, editing, places):
    saved(desk, editing)
    desk.close(editing)
    editing.file.path.rename(places.data / "wall.toml")
    assert stays(desk, places)


def test_one_that_a_saved_routine_dropped_goes(desk, editing, places):
    saved(desk, editing)
    without_picture(editing)
    assert desk.save(editing).outcome is SaveOutcome.SAVED
    desk.close(editing)
    assert not stays(desk, places)
    assert list(places.drafts.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.toml", b'[[step]\npicture = "wall sit.png'),
        ("capitals.toml", b'picture = "Wall Sit.PNG"'),
        ("by-number.toml", b'picture = "w\\u0061ll sit.png"'),
        ("utf-16.toml", 'picture = "wall sit.png"'.encode("utf-16")),
        ("kept.toml.copy", b'picture = "wall sit.png"'),
        ("noted.toml", b'# picture = "wall sit.png"'),
        ("endless.toml", b"#" * (9 << 20)),
    ],
)
def test_any_file_that_may_name_it_keeps_it(desk, editing, places, name, content):
    desk.close(editing)
    (places.routines / name).write_bytes(content)
    assert stays(desk, places)
    (places.routines / name).write_bytes(b"")
    assert not stays(desk, places)


def test_what_a_person_put_there_stays(desk, places, picture):
    by_hand = places.routines / NAME
    by_hand.write_bytes(a_png())
    editing = desk.new()
    assert editing.take_picture(picture) == NAME
    desk.close(editing)
    assert stays(desk, places)


def test_what_took_its_place_meanwhile_stays(desk, editing, places):
    desk.close(editing)
    (places.routines / NAME).write_bytes(a_png(9, 9))
    assert stays(desk, places)
    assert [path.suffix for path in places.drafts.iterdir()] == []


def test_a_folder_that_cannot_be_read_keeps_all(desk, editing, places, monkeypatch):
    desk.close(editing)

    def closed(folder):
        raise PermissionError(13, "closed", str(folder))

    with monkeypatch.context() as patched:
        patched.setattr("os.listdir", closed)
        assert stays(desk, places)
    assert not stays(desk, places)
