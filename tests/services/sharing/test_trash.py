"""What is put away comes back for 30 days."""

import errno
from datetime import timedelta

import pytest

from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import new_routine, open_routine
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.sharing.trash import Thrown
from psoas_timer.wording.say import say_problem
from tests.services.content.pictures import a_png
from tests.services.sharing.conftest import DRAWN, PLAIN


def test_what_is_put_away_comes_back_as_it_was(taker):
    taker.write("towel.png", a_png())
    taker.write("by-hand.toml", DRAWN)
    thrown = taker.desk.put_away("drawn")
    assert taker.files() == []
    assert taker.own_ids() == []
    assert taker.trash.entries() == (thrown,)
    taker.desk.restore(thrown)
    assert taker.entry("drawn").path.read_text() == DRAWN
    assert taker.library.picture("towel.png") == a_png()
    assert taker.trash.entries() == ()


def test_a_picture_that_another_routine_shows_stays(taker):
    taker.write("towel.png", a_png())
    taker.write("drawn.toml", DRAWN)
    taker.write("second.toml", DRAWN.replace('"drawn"', '"second"'))
    taker.desk.put_away("drawn")
    assert taker.files() == ["second.toml", "towel.png"]


def test_a_picture_that_a_broken_routine_may_show_stays(taker):
    taker.write("towel.png", a_png())
    taker.write("drawn.toml", DRAWN)
    taker.write("broken.toml", DRAWN.replace("hold_s = 30", "hold_s = -1"))
    taker.desk.put_away("drawn")
    assert taker.files() == ["broken.toml", "towel.png"]


def test_a_picture_of_a_broken_routine_without_it_goes_with_its_own(taker):
    taker.write("towel.png", a_png())
    taker.write("drawn.toml", DRAWN)
    taker.write("broken.toml", PLAIN.replace("reps = 5", "reps = -1"))
    taker.desk.put_away("drawn")
    assert taker.files() == ["broken.toml"]


def test_a_picture_that_a_draft_shows_stays(taker):
    taker.write("towel.png", a_png())
    drawn = taker.write("drawn.toml", DRAWN)
    drafts = taker.folder.parent / "drafts"
    opened = open_routine(drawn, taker.library.catalogue)
    file = new_routine(taker.folder / "new.toml", taker.library.catalogue, opened.opened)
    assert KeptDrafts(drafts, taker.library.catalogue).keep(file, file.opened) is None
    taker.desk.put_away("drawn")
    assert taker.files() == ["towel.png"]


def test_nothing_bundled_is_put_away(taker):
    assert taker.desk.put_away("calm-reset") is None
    assert taker.library.routine("calm-reset") is not None


def test_after_thirty_days_it_goes_when_something_else_comes(taker):
    taker.write("mine.toml", PLAIN)
    taker.desk.put_away("mine")
    taker.now += timedelta(days=29)
    taker.write("other.toml", PLAIN.replace('"mine"', '"other"'))
    taker.desk.put_away("other")
    assert len(taker.trash.entries()) == 2
    taker.now += timedelta(days=2)
    taker.write("third.toml", PLAIN.replace('"mine"', '"third"'))
    taker.desk.put_away("third")
    assert [each.path.name for each in taker.trash.entries()] == ["third.toml", "other.toml"]


def test_it_comes_back_under_another_id_where_its_own_was_given_away(taker):
    taker.write("mine.toml", PLAIN)
    thrown = taker.desk.put_away("mine")
    taker.write("mine.toml", PLAIN.replace("reps = 5", "reps = 9"))
    taker.desk.restore(thrown)
    assert taker.own_ids() == ["mine", "mine-2"]


def test_what_else_lies_in_the_trash_is_left_alone(taker, tmp_path):
    other = tmp_path / "taker" / "trash" / "holidays"
    other.mkdir(parents=True)
    taker.write("mine.toml", PLAIN)
    taker.desk.put_away("mine")
    assert len(taker.trash.entries()) == 1
    assert other.is_dir()


def test_two_at_one_instant_are_kept_apart(taker, monkeypatch):
    monkeypatch.setattr(taker.trash, "_now", lambda: taker.now)
    for reps in ("5", "9"):
        taker.write("mine.toml", PLAIN.replace("reps = 5", f"reps = {reps}"))
        taker.desk.put_away("mine")
    texts = {each.path.read_text() for each in taker.trash.entries()}
    assert len(texts) == 2


def test_what_is_removed_for_good_is_gone_and_nothing_else(taker):
    taker.write("towel.png", a_png())
    taker.write("drawn.toml", DRAWN)
    taker.write("mine.toml", PLAIN)
    drawn, mine = taker.desk.put_away("drawn"), taker.desk.put_away("mine")
    taker.desk.remove([drawn])
    assert taker.trash.entries() == (mine,)
    assert not drawn.path.parent.exists()
    taker.desk.restore(mine)
    assert taker.own_ids() == ["mine"]


def test_an_emptied_trash_is_no_folder_any_more(taker, tmp_path):
    for name in ("mine", "other"):
        taker.write(f"{name}.toml", PLAIN.replace('"mine"', f'"{name}"'))
        taker.desk.put_away(name)
    taker.desk.remove(taker.trash.entries())
    assert taker.trash.entries() == ()
    assert not (tmp_path / "taker" / "trash").exists()


def test_what_else_lies_there_outlives_an_emptied_trash(taker, tmp_path):
    other = tmp_path / "taker" / "trash" / "holidays"
    other.mkdir(parents=True)
    taker.write("mine.toml", PLAIN)
    taker.desk.put_away("mine")
    taker.desk.remove(taker.trash.entries())
    assert other.is_dir()


def test_what_can_not_be_removed_is_told_and_the_others_go(taker, monkeypatch):
    for name in ("mine", "other"):
        taker.write(f"{name}.toml", PLAIN.replace('"mine"', f'"{name}"'))
        taker.desk.put_away(name)
    first, second = taker.trash.entries()
    forget = taker.trash.forget

    def locked(thrown: Thrown) -> None:
        if thrown == first:
            raise PermissionError(errno.EACCES, "Permission denied")
        forget(thrown)

    monkeypatch.setattr(taker.trash, "forget", locked)
    with pytest.raises(ExchangeTrouble) as trouble:
        taker.desk.remove([first, second])
    assert "could not be removed: Permission denied" in say_problem(trouble.value.problem)
    assert taker.trash.entries() == (first,)


def test_what_is_gone_already_is_no_trouble(taker):
    taker.write("mine.toml", PLAIN)
    thrown = taker.desk.put_away("mine")
    taker.desk.remove([thrown])
    taker.desk.remove([thrown])
    assert taker.trash.entries() == ()
