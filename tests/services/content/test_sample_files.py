"""Sample routine files: each bad one gives exactly the sentences that lie beside it."""

from pathlib import Path

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.problems import Severity
from psoas_timer.services.content.routine_file import read_routine
from psoas_timer.wording.say import say_problem

SAMPLES = Path(__file__).parents[2] / "data" / "routines"
BAD = sorted((SAMPLES / "bad").glob("*.toml"))
GOOD = sorted((SAMPLES / "good").glob("*.toml"))


def expected_sentences(path: Path) -> list[str]:
    expected = path.with_suffix(".expected.txt")
    return expected.read_text(encoding="utf-8").splitlines() if expected.exists() else []


def said(path: Path, catalogue: Catalogue) -> list[str]:
    return [say_problem(each) for each in read_routine(path, catalogue, path.name).problems]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_is_not_used_and_everything_wrong_with_it_is_said(path, catalogue):
    file = read_routine(path, catalogue, path.name)
    assert file.routine is None
    assert any(problem.severity is Severity.ERROR for problem in file.problems)
    assert said(path, catalogue) == expected_sentences(path)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_is_used_with_warnings_at_most(path, catalogue):
    file = read_routine(path, catalogue, path.name)
    assert file.routine is not None
    assert file.routine.steps
    assert all(problem.severity is Severity.WARNING for problem in file.problems)
    assert said(path, catalogue) == expected_sentences(path)


def test_there_are_samples_of_both_sorts():
    assert len(BAD) > 40
    assert len(GOOD) > 4
