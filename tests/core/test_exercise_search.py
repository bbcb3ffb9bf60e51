"""Exercises are found by all of the words, and the one whose name fits best is the first choice."""

import pytest

from psoas_timer.core.content.exercise_search import ExerciseSearch
from psoas_timer.core.content.kinds import Kind, Position
from psoas_timer.core.content.prescription.names import Alias, Names
from tests.builders import an_exercise

LUNGE = an_exercise(
    id="kneeling",
    name="Low lunge",
    target="Psoas",
    positions=(Position.KNEELING,),
    equipment=("mat",),
)
CHAIR = an_exercise(id="chair", name="Foot-on-chair lunge", target="Psoas", summary="Deep and low.")
BRIDGE = an_exercise(id="bridge", name="Bridge", kind=Kind.STRENGTH, target="Glutes")
ALL = (LUNGE, CHAIR, BRIDGE)
OTHERS = (Alias("runner's stretch", "kneeling"), Alias("hip thrust", "bridge"))
SEARCH = ExerciseSearch(ALL, Names({each.id: each for each in ALL}, OTHERS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ALL),
        ("LUNGE", (LUNGE, CHAIR)),
        ("lunge mat", (LUNGE,)),
        ("kneel", (LUNGE,)),
        ("strength", (BRIDGE,)),
        ("swimming", ()),
        ("runner's", (LUNGE,)),
        ("thrust", (BRIDGE,)),
        ("brigde", (BRIDGE,)),
    ],
)
def test_all_words_are_found_wherever_they_stand(text, expected):
    assert SEARCH.found(text) == expected


def test_a_kind_leaves_the_others_out():
    assert SEARCH.found("", Kind.STRENGTH) == (BRIDGE,)
    assert SEARCH.found("lunge", Kind.STRENGTH) == ()


def test_a_name_that_begins_with_the_words_comes_first():
    assert SEARCH.best((CHAIR, LUNGE), "low") is LUNGE
    assert SEARCH.best((CHAIR, LUNGE), "lunge") is CHAIR
    assert SEARCH.best(ALL, "") is LUNGE
    assert SEARCH.best((), "low") is None


def test_without_other_names_their_own_words_are_enough():
    plain = ExerciseSearch(ALL)
    assert plain.found("lunge") == (LUNGE, CHAIR)
    assert plain.found("thrust") == ()


def test_what_it_is_called_elsewhere_comes_before_words_in_a_description():
    pelvic = an_exercise(id="tilt", name="Pelvic tilt", summary="Before a hip thrust.")
    search = ExerciseSearch((pelvic, *ALL), Names({each.id: each for each in ALL}, OTHERS))
    hits = search.found("hip thrust")
    assert hits == (pelvic, BRIDGE)
    assert search.best(hits, "hip thrust") is BRIDGE
