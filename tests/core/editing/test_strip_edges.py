"""Dragging an edge in the strip: it follows the pointer, and each step keeps its rules."""

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.editing.draft import RoutineDraft, from_routine
from psoas_timer.core.editing.strip_edges import (
    drag,
    edges,
    grain_ms,
    length_ms,
    lengthen,
)
from psoas_timer.core.session.timeline import Timeline, lay_out
from tests.builders import a_breathing_step, a_routine, a_step

STEP = a_step(20, prep_s=10, rest_s=5, switch_s=6, reps=2, sides=Sides.BOTH)
BREATHS = a_breathing_step(3)
# 0 prep 10 hold 30 rest 35 hold 55 switch 61 hold 81 rest 86 hold 106 breathe 136
DRAFT = from_routine(a_routine(STEP, BREATHS), Catalogue())


def laid_out(draft: RoutineDraft) -> Timeline:
    return lay_out(draft.to_routine(Catalogue()))


def dragged(draft: RoutineDraft, from_ms: int, to_ms: int) -> RoutineDraft:
    (edge,) = (each for each in edges(draft, laid_out(draft)) if each.at_ms == from_ms)
    return drag(draft, edge, to_ms).draft


@pytest.mark.parametrize(
    ("from_s", "to_s", "value", "expected_ms"),
    [
        (10, 14, "prep_ms", 14_000),
        (30, 37, "hold_ms", 27_000),
        (35, 33, "rest_ms", 3_000),
        (61, 65, "switch_ms", 10_000),
        (106, 118, "hold_ms", 23_000),
        (10, -9, "prep_ms", 0),
        (30, 30.4, "hold_ms", 20_000),
    ],
)
def test_an_edge_changes_the_length_that_it_ends(from_s, to_s, value, expected_ms):
    after = dragged(DRAFT, from_s * 1_000, round(to_s * 1_000))
    assert getattr(after.steps[0].step, value) == expected_ms


@pytest.mark.parametrize(("index", "to_s"), [(1, 40), (3, 60), (5, 93), (6, 90), (7, 126)])
def test_the_edge_stays_below_the_pointer(index, to_s):
    edge = edges(DRAFT, laid_out(DRAFT))[index]
    after = drag(DRAFT, edge, to_s * 1_000).draft
    new_edge = edges(after, laid_out(after))[index]
    assert abs(new_edge.at_ms - to_s * 1_000) <= edge.count * 500


def test_breaths_stay_whole():
    after = dragged(DRAFT, 136_000, 151_500)
    assert after.steps[1].step.hold_ms == 50_000
    assert after.steps[1].step.hold_ms % 10_000 == 0


def test_the_rest_between_rounds_is_that_of_the_group():
    routine = a_routine(a_step(20), circuits=(Circuit(0, 1, 3, 10_000),))
    draft = from_routine(routine, Catalogue())
    after = dragged(draft, 30_000, 34_000)  # 20 s held, 10 s rest
    assert after.parts[0].rest_ms == 14_000
    assert after.steps[0].step.rest_ms == 0
    second = dragged(draft, 60_000, 64_000)
    assert second.parts[0].rest_ms == 12_000


def test_a_length_can_be_changed_by_its_least_amount():
    before = edges(DRAFT, laid_out(DRAFT))
    prep, hold, breathing = before[0], before[1], before[-1]
    assert [grain_ms(DRAFT, each) for each in (prep, hold, breathing)] == [1_000, 1_000, 10_000]
    longer = lengthen(DRAFT, breathing, grain_ms(DRAFT, breathing)).draft
    assert longer.steps[1].step.hold_ms == 40_000
    assert lengthen(DRAFT, prep, -1_000).draft.steps[0].step.prep_ms == 9_000
    assert lengthen(DRAFT, hold, 0).draft is DRAFT


def test_an_edge_knows_its_length_in_any_draft():
    routine = a_routine(STEP, BREATHS, circuits=(Circuit(0, 1, 2, 30_000),))
    draft = from_routine(routine, Catalogue())
    for edge in edges(draft, laid_out(draft)):
        assert length_ms(draft, edge) == edge.length_ms
        after = lengthen(draft, edge, 10_000).draft
        assert length_ms(after, edge) == edge.length_ms + 10_000
