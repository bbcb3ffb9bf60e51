"""Holds changed for next time come back, routine by routine, and the person's file stays theirs."""

import errno
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.preferences.adjust import StepAdjustment
from psoas_timer.services.preferences import persons_toml
from psoas_timer.services.preferences.adjustment_store import AdjustmentStore
from psoas_timer.wording.say import say_problem

LONGER = StepAdjustment(0, "low-lunge", hold_ms=45_000)
OTHER = StepAdjustment(2, "couch-stretch", reps=2, rest_ms=7_500, sides=Sides.LEFT)

tenths = st.integers(10, 36_000).map(lambda tenth: tenth * 100)
adjustments = st.builds(
    StepAdjustment,
    step_index=st.integers(0, 499),
    exercise_id=st.sampled_from(["low-lunge", "couch-stretch", "b2", "own:Dead “bug” №1"]),
    hold_ms=st.none() | tenths,
    reps=st.none() | st.integers(1, 100),
    rest_ms=st.none() | st.integers(0, 6_000).map(lambda tenth: tenth * 100),
    sides=st.none() | st.sampled_from(Sides),
    rounds=st.none() | st.integers(1, 20),
)
routine_ids = st.sampled_from(["quick-release", "evening", "2nd", "true", "1"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "adjustments.toml"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(routine_ids, st.lists(adjustments, max_size=3).map(tuple)), max_size=6))
def test_what_was_remembered_comes_back(changes: list[tuple[str, tuple[StepAdjustment, ...]]]):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "adjustments.toml")
        store = AdjustmentStore(file)
        for routine_id, remembered in changes:
            store.remember(routine_id, remembered)
        again = AdjustmentStore(file)
        for routine_id, remembered in dict(changes).items():
            expected = tuple(each for each in remembered if not each.is_empty)
            assert again.of(routine_id) == store.of(routine_id) == expected
        assert again.problems == ()
        assert list(Path(folder).glob("*.bak*")) == []


def test_the_file_is_made_to_be_read(file: Path):
    store = AdjustmentStore(file)
    store.remember("quick-release", [LONGER, OTHER])
    assert file.read_text() == (
        "# Holds that you changed for next time. Remove an entry to have the routine's own again."
        "\n\n"
        '[[quick-release]]\nstep = 1\nexercise = "low-lunge"\nhold_s = 45\n\n'
        '[[quick-release]]\nstep = 3\nexercise = "couch-stretch"\nreps = 2\nrest_s = 7.5\n'
        'sides = "left"\n'
    )


def test_other_routines_and_their_comments_stay(file: Path):
    file.write_text(
        '# evenings are long\n[[evening]]\nstep = 1 # the lunge\nexercise = "low-lunge"\n'
        'hold_s = 90\n\n[[quick-release]]\nstep = 1\nexercise = "low-lunge"\nhold_s = 20\n'
    )
    store = AdjustmentStore(file)
    store.remember("quick-release", [LONGER])
    store.remember("morning", [OTHER])
    store.remember("quick-release", [])
    text = file.read_text()
    assert text.startswith("# evenings are long\n[[evening]]\nstep = 1 # the lunge\n")
    assert "quick-release" not in text
    assert AdjustmentStore(file).of("morning") == (OTHER,)


def test_what_can_not_be_used_is_reported_and_costs_nothing_else(file: Path):
    file.write_text(
        '[[quick-release]]\nstep = 1\nexercise = "low-lunge"\nhold_s = 9000\nreps = 2\n'
        '[[quick-release]]\nexercise = "low-lunge"\n'
        "[evening]\n"
        '[["Late night"]]\nstep = 1\n'
    )
    store = AdjustmentStore(file)
    assert store.of("quick-release") == (StepAdjustment(0, "low-lunge", reps=2),)
    assert [say_problem(problem).removeprefix(str(file)) for problem in store.problems] == [
        ":4: hold_s cannot be 9000 (seconds from 1 to 3600)",
        ":6: “step” is missing (a whole number from 1 to 500)",
        ":8: evening cannot be a table (begin each with [[evening]]; its keys follow on the lines"
        " below)",
        ":9: Late night cannot be “Late night” (1 to 64 of a–z, 0–9 and -, not beginning with -)",
    ]
    before = file.read_text()
    store.remember("morning", [LONGER])
    (copy,) = file.parent.glob("adjustments.toml.bak-*")
    assert copy.read_text() == before
    assert AdjustmentStore(file).of("quick-release") == store.of("quick-release")


def test_a_change_that_can_not_be_saved_holds_and_is_saved_with_the_next(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    store = AdjustmentStore(file)

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(persons_toml, "write_whole", disk_is_full)
    store.remember("evening", [LONGER])
    assert store.of("evening") == (LONGER,)
    assert "No space left on device" in say_problem(store.problems[-1])
    monkeypatch.undo()
    store.remember("morning", [OTHER])
    assert store.problems == ()
    again = AdjustmentStore(file)
    assert (again.of("evening"), again.of("morning")) == ((LONGER,), (OTHER,))


def test_broken_toml_is_copied_and_written_anew(file: Path):
    file.write_text("[[quick-release]\n")
    store = AdjustmentStore(file)
    assert len(store.problems) == 1
    store.remember("evening", [LONGER])
    assert AdjustmentStore(file).of("evening") == (LONGER,)
    (copy,) = file.parent.glob("adjustments.toml.bak-*")
    assert copy.read_text() == "[[quick-release]\n"
    assert [say_problem(problem) for problem in store.problems] == [
        f"{file}: this had problems when it was changed (the file as it was is kept as {copy.name})"
    ]
    store.remember("evening", [OTHER])
    assert copy.name in say_problem(store.problems[-1])
