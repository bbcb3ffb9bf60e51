"""Favourites come back, comments stay, and a file that can't be read is never lost."""

import errno
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.services.preferences import persons_toml
from psoas_timer.services.preferences.favourite_store import MOST, FavouriteStore
from psoas_timer.wording.say import say_problem

ids = st.sampled_from(["quick-release", "evening", "2nd", "true", "1"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "favourites.toml"


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        [
            "",
            "favourites = []\n",
            'favourites = ["1", "evening"] # mine\n',
            'favourites = [\n  "evening", # in bed\n  # at work:\n  "2nd",\n]\n',
        ]
    ),
    st.lists(st.tuples(ids, st.booleans()), max_size=8),
)
def test_what_was_marked_last_comes_back(before: str, marks: list[tuple[str, bool]]):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "favourites.toml")
        file.write_text(before, encoding="utf-8")
        store = FavouriteStore(file)
        expected = set(store.ids)
        for routine_id, is_favourite in marks:
            store.mark(routine_id, is_favourite=is_favourite)
            (expected.add if is_favourite else expected.discard)(routine_id)
        assert FavouriteStore(file).ids == store.ids == expected
        assert store.problems == ()


def test_the_file_is_made_to_be_read(file: Path):
    store = FavouriteStore(file)
    store.mark("quick-release", is_favourite=True)
    store.mark("evening", is_favourite=True)
    assert file.read_text() == (
        "# Your favourite routines, by their ids.\n"
        'favourites = [\n    "quick-release",\n    "evening",\n]\n'
    )


def test_comments_stay(file: Path):
    file.write_text('# ours\nfavourites = [\n  "evening", # in bed\n  "2nd",\n] # all\n')
    FavouriteStore(file).mark("2nd", is_favourite=False)
    text = file.read_text()
    assert text.startswith("# ours\n")
    assert "# in bed" in text
    assert "# all" in text
    assert "2nd" not in text


def test_no_file_is_no_favourite_and_no_problem(file: Path):
    store = FavouriteStore(file)
    assert store.ids == frozenset()
    assert store.problems == ()
    assert not file.exists()


def test_what_is_no_id_is_told_and_the_others_count(file: Path):
    before = 'favourites = ["evening", "Not this!"]\n'
    file.write_text(before)
    store = FavouriteStore(file)
    assert store.ids == {"evening"}
    (problem,) = store.problems
    assert "“Not this!”" in say_problem(problem)
    store.mark("2nd", is_favourite=True)
    (copy,) = file.parent.glob("favourites.toml.bak-*")
    assert copy.read_text() == before
    assert FavouriteStore(file).ids == {"evening", "2nd"}


def test_a_file_that_is_no_toml_is_told_and_kept(file: Path):
    file.write_text("favourites = [\n")
    store = FavouriteStore(file)
    assert store.ids == frozenset()
    assert len(store.problems) == 1
    assert file.read_text() == "favourites = [\n"
    store.mark("evening", is_favourite=True)
    (copy,) = file.parent.glob("favourites.toml.bak-*")
    assert copy.read_text() == "favourites = [\n"
    assert FavouriteStore(file).ids == {"evening"}
    assert copy.name in say_problem(store.problems[-1])


def test_too_many_are_told_and_kept(file: Path):
    before = f"favourites = {[f'r{number}' for number in range(MOST + 1)]}\n"
    file.write_text(before)
    store = FavouriteStore(file)
    assert str(MOST) in say_problem(store.problems[0])
    store.mark("evening", is_favourite=True)
    (copy,) = file.parent.glob("favourites.toml.bak-*")
    assert copy.read_text() == before


def test_what_was_marked_elsewhere_meanwhile_stays(file: Path):
    store, other = FavouriteStore(file), FavouriteStore(file)
    store.mark("evening", is_favourite=True)
    other.mark("2nd", is_favourite=True)
    store.mark("1", is_favourite=True)
    assert FavouriteStore(file).ids == {"evening", "2nd", "1"}


def test_a_mark_that_can_not_be_saved_holds_and_is_saved_with_the_next(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    store = FavouriteStore(file)

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(persons_toml, "write_whole", disk_is_full)
    store.mark("evening", is_favourite=True)
    assert store.ids == {"evening"}
    assert "No space left on device" in say_problem(store.problems[-1])
    monkeypatch.undo()
    store.mark("2nd", is_favourite=True)
    assert store.problems == ()
    assert FavouriteStore(file).ids == {"evening", "2nd"}
