"""A routine in the minutes of the command line: told before it starts, then led so."""

import json

import pytest


def test_what_changes_is_told_before_the_start(desk):
    assert desk.run("play", "full-release", "--minutes", "3") == 0
    text = desk.out.getvalue()
    assert "2:59 in all, 21:29 as it is" in text
    assert "Left out: Warm pack, low back" in text
    assert text.index("Left out") < text.index("Kneel")
    assert "Saved in your history." in text


def test_it_says_when_it_cannot(desk):
    assert desk.run("plan", "heat-therapy", "--minutes", "3") == 0
    assert "Heat session can't be led in less than 10:30." in desk.out.getvalue()


def test_the_plan_in_json_is_that_of_the_fitted_routine(desk):
    assert desk.run("plan", "quick-release", "--minutes", "7", "--json") == 0
    assert json.loads(desk.out.getvalue())["total_ms"] == 420_000


@pytest.mark.parametrize("word", ["0", "241", "soon", "7.5"])
def test_what_is_no_number_of_minutes_is_wrong_usage(desk, capsys, word):
    with pytest.raises(SystemExit) as ended:
        desk.run("plan", "quick-release", "--minutes", word)
    assert ended.value.code == 2
    assert "whole numbers from 1 to 240" in capsys.readouterr().err


def test_minutes_and_a_first_step_exclude_each_other(desk, capsys):
    with pytest.raises(SystemExit) as ended:
        desk.run("play", "quick-release", "--minutes", "3", "--from", "2")
    assert ended.value.code == 2
    assert "not allowed with" in capsys.readouterr().err
