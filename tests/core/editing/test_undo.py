"""Whatever was edited can be undone and done again."""

from dataclasses import replace

from hypothesis import given

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.editing.draft import from_routine
from psoas_timer.core.editing.undo import Edits
from psoas_timer.core.session.timeline import lay_out
from tests.builders import BOX, CALM, a_breathing_step, a_cadence_step, a_routine, a_step
from tests.core.editing.any_edits import all_edited, choices
from tests.core.strategies import routines

STEPS = (a_step(), a_breathing_step(), a_cadence_step(), a_step(kind="heat"))
CATALOGUE = Catalogue(
    {step.exercise.id: step.exercise for step in STEPS}, {each.id: each for each in (CALM, BOX)}
)


@given(routines, choices)
def test_any_edits_give_a_routine_that_can_be_led_and_are_undone_one_by_one(routine, drawn):
    drafts = all_edited(from_routine(routine, CATALOGUE), drawn, CATALOGUE)
    edits = Edits(drafts[0])
    for draft in drafts[1:]:
        keys = [each.key for each in draft.steps] + [part.key for part in draft.parts]
        tops = {part.key for part in draft.parts} & {each.key for each in draft.steps}
        assert len(keys) - len(tops) == len(set(keys))
        assert max(keys, default=0) < draft.next_key
        led = draft.to_routine(CATALOGUE)
        assert lay_out(led).total_ms == led.total_ms
        assert from_routine(led, CATALOGUE).to_routine(CATALOGUE) == led
        edits = edits.do(draft)
    end = edits.present
    while edits.can_undo:
        edits = edits.undo()
    assert edits.present == drafts[0]
    while edits.can_redo:
        edits = edits.redo()
    assert edits.present == end


def test_what_is_typed_in_one_go_is_undone_together():
    draft = from_routine(a_routine(a_step(20), a_step(20)), Catalogue())
    edits = Edits(draft)
    for length_s in (21, 22, 23):
        edited = set_hold(edits.present, 1, length_s * 1_000)
        edits = edits.do(edited.draft, "hold 1")
    edits = edits.do(set_hold(edits.present, 2, 40_000).draft, "hold 2")
    assert [step.step.hold_ms for step in edits.undo().present.steps] == [23_000, 20_000]
    assert edits.undo().undo().present == draft
    later = edits.settled().do(set_hold(edits.present, 2, 50_000).draft, "hold 2")
    assert later.undo().present == edits.present


def test_a_new_edit_ends_what_could_be_done_again_and_no_edit_is_none():
    draft = from_routine(a_routine(), Catalogue())
    longer = set_hold(draft, 1, 40_000).draft
    edits = Edits(draft).do(longer).undo()
    assert edits.can_redo
    assert edits.do(draft) is edits
    assert not edits.do(replace(draft, next_key=9)).can_redo
    assert Edits(draft).undo().present == Edits(draft).redo().present == draft


def test_what_led_back_to_where_it_began_is_no_edit_once_it_is_let_go():
    draft = from_routine(a_routine(), Catalogue())
    there = Edits(draft).do(set_hold(draft, 1, 40_000).draft, "hold 1")
    back = there.do(draft, "hold 1")
    assert back.can_undo
    assert not back.settled().can_undo
    assert there.settled().can_undo


def test_what_is_taken_back_has_never_been():
    draft = from_routine(a_routine(), Catalogue())
    first = Edits(draft).do(set_hold(draft, 1, 40_000).draft)
    second = first.do(set_hold(draft, 1, 50_000).draft, "drag")
    third = second.do(set_hold(draft, 1, 60_000).draft, "drag")
    assert third.taken_back("drag") == first
    assert third.taken_back("hold 1") is third
    assert first.taken_back("") is first
    assert Edits(draft).taken_back("drag").present == draft
