"""Exercises are found by all of the words, and the one whose name fits best is the first choice."""

import pytest

from psoas_timer.core.content.exercise_search import best, found
from psoas_timer.core.content.kinds import Kind, Position
from tests.builders import an_exercise

LUNGE = an_exercise(
    id="lunge", name="Low lunge", target="Psoas", positions=(Position.KNEELING,), equipment=("mat",)
)
CHAIR = an_exercise(id="chair", name="Foot-on-chair lunge", target="Psoas", summary="Deep and low.")
BRIDGE = an_exercise(id="bridge", name="Bridge", kind=Kind.STRENGTH, target="Glutes")
ALL = (LUNGE, CHAIR, BRIDGE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ALL),
        ("LUNGE", (LUNGE, CHAIR)),
        ("lunge mat", (LUNGE,)),
        ("kneel", (LUNGE,)),
        ("strength", (BRIDGE,)),
        ("swimming", ()),
    ],
)
def test_all_words_are_found_wherever_they_stand(text, expected):
    assert found(ALL, text) == expected


def test_a_kind_leaves_the_others_out():
    assert found(ALL, "", Kind.STRENGTH) == (BRIDGE,)
    assert found(ALL, "lunge", Kind.STRENGTH) == ()


def test_a_name_that_begins_with_the_words_comes_first():
    assert best((CHAIR, LUNGE), "low") is LUNGE
    assert best((CHAIR, LUNGE), "lunge") is CHAIR
    assert best(ALL, "") is LUNGE
    assert best((), "low") is None
