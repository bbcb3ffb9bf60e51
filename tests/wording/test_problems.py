"""How a problem is worded: alone, and in a list that tells problems from notes."""

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity, errors_first
from psoas_timer.wording.say import say_listed, say_problem

WHAT = message("files.missing")
MEND = message("files.mend_folder")


@pytest.mark.parametrize(
    ("problem", "alone", "listed"),
    [
        (Problem(WHAT, file="a.toml", line=7), "a.toml:7: ", "a.toml:7: problem: "),
        (Problem(WHAT, file="a.toml"), "a.toml: ", "a.toml: problem: "),
        (
            Problem(WHAT, file="a.toml", line=7, severity=Severity.WARNING),
            "a.toml:7: ",
            "a.toml:7: note: ",
        ),
    ],
)
def test_a_list_tells_after_the_place_how_bad_it_is(problem: Problem, alone: str, listed: str):
    assert say_problem(problem) == f"{alone}there is no such file"
    assert say_listed(problem) == f"{listed}there is no such file"


def test_without_a_place_a_sentence_begins_with_a_capital():
    assert say_problem(Problem(WHAT)) == "There is no such file"
    assert say_listed(Problem(WHAT)) == "Problem: there is no such file"


def test_how_to_mend_it_stands_at_the_end():
    listed = say_listed(Problem(WHAT, MEND, severity=Severity.WARNING))
    assert listed.startswith("Note: there is no such file (give the folder")


def test_errors_come_first_and_else_the_order_stays():
    notes = [Problem(WHAT, line=line, severity=Severity.WARNING) for line in (1, 3)]
    errors = [Problem(WHAT, line=line) for line in (2, 4)]
    assert errors_first([notes[0], errors[0], notes[1], errors[1]]) == (*errors, *notes)
