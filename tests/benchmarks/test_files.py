"""Some of the strange files of the benchmark, and whether it would see what they do."""

import tempfile
from pathlib import Path

import pytest

PROBES = Path(__file__).resolve().parents[2] / "benchmarks" / "probes"
SAMPLE = range(10_000, 10_250)


@pytest.fixture
def odd_files(monkeypatch: pytest.MonkeyPatch):
    """The module, found as the programs beside it find it."""
    monkeypatch.syspath_prepend(PROBES)
    import odd_files

    return odd_files


@pytest.fixture
def trials(odd_files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from file_trials import Trials

    trials = Trials(tmp_path / "sandbox")
    monkeypatch.setattr(tempfile, "tempdir", str(trials.temporary))
    return trials


def test_no_strange_file_does_anything_wrong(odd_files, trials):
    taken = 0
    for number in SAMPLE:
        odd = odd_files.odd_file(number)
        outcome = trials.try_file(odd)
        assert outcome.wrong == [], (number, odd.way)
        taken += outcome.is_taken
    assert taken > 25  # the good ones among them


def test_a_number_always_gives_the_same_file(odd_files):
    assert odd_files.odd_file(7) == odd_files.odd_file(7)
    assert len({odd_files.odd_file(number).content for number in range(60)}) > 55


def a_good_one(odd_files):
    files = map(odd_files.odd_file, range(1_000))
    return next(each for each in files if each.way == "zip good")


def test_a_good_one_is_taken_in(odd_files, trials):
    outcome = trials.try_file(a_good_one(odd_files))
    assert (outcome.is_taken, outcome.wrong) == (True, [])


@pytest.mark.parametrize(
    ("harm", "seen"),
    [
        (lambda outside: outside.write_bytes(b""), "opened for writing: "),
        (lambda outside: outside.unlink(), "os.remove: "),
        (lambda outside: (outside.parent / "made").mkdir(), "os.mkdir: "),
        (lambda outside: outside.rename(outside.with_name("moved")), "os.rename: "),
        (lambda _: 1 // 0, "ZeroDivisionError: "),
    ],
)
def test_harm_is_seen(odd_files, trials, tmp_path, monkeypatch, harm, seen):
    outside = tmp_path / "sandbox" / "outside.png"
    monkeypatch.setattr(trials.desk, "holds_routine", lambda file: harm(outside))
    outcome = trials.try_file(a_good_one(odd_files))
    assert outcome.wrong[0].startswith(seen)
