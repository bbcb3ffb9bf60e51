"""The gates as both front ends meet them: asked when due, remembered, never led against."""

from dataclasses import replace
from datetime import timedelta

import pytest

from psoas_timer.core.preferences.adjust import StepAdjustment
from psoas_timer.core.session.state import Status
from tests.fakes import FakeClock
from tests.services.test_practice import Person, killed, person

__all__ = ["person"]

LONE = """\
schema = 1
id = "lone"
name = "Lone"
[[step]]
exercise = "hip-hinge-drill"
"""


def exercises(routine):
    return [step.exercise.id for step in routine.steps]


def due(person: Person, routine_id: str) -> list[str]:
    routine = person.practice.library.routine(routine_id)
    return [gate.id for gate in person.practice.care.gates_before(routine)]


def answer(person: Person, gate_id: str, *ticked: str) -> None:
    person.practice.care.answer(person.practice.library.catalogue.gates[gate_id], ticked)


def test_gates_are_asked_before_the_first_routine_that_needs_them_and_again_after_a_month(person):
    assert due(person, "quick-release") == ["abdominal-pressure", "hip-extension"]
    answer(person, "abdominal-pressure")
    answer(person, "hip-extension")
    assert due(person, "quick-release") == []
    assert due(person, "full-release") == ["heat"]
    person.clock.local += timedelta(days=30)
    assert due(person, "quick-release") == ["abdominal-pressure"]


def test_answers_outlive_the_program(person, tmp_path):
    answer(person, "abdominal-pressure", "hernia")
    again = killed(person, tmp_path)
    assert due(again, "trigger-point-holds") == []
    assert again.practice.care.answers.ticked == {"hernia"}
    again.practice.close()


def test_a_tick_swaps_what_is_prepared_planned_and_led(person):
    before = person.practice.prepared("trigger-point-holds")
    answer(person, "abdominal-pressure", "hernia")
    after = person.practice.prepared("trigger-point-holds")
    assert exercises(before)[1] == "finger-pressure-hold"
    assert exercises(after) == ["paced-breathing", "knee-hug-long-leg", "knee-hug-long-leg"]
    (change,) = person.practice.changes_in("trigger-point-holds")
    assert (change.step_index, change.instead.id) == (1, "knee-hug-long-leg")
    person.do("trigger-point-holds")
    led = {step.exercise_id for step in person.practice.history.recent(1)[0].steps}
    assert led == {"paced-breathing", "knee-hug-long-leg"}


def test_unticking_brings_the_routine_back(person):
    as_written = person.practice.prepared("trigger-point-holds")
    answer(person, "abdominal-pressure", "hernia")
    person.practice.care.tick(())
    assert person.practice.prepared("trigger-point-holds") == as_written
    assert person.practice.changes_in("trigger-point-holds") == ()
    assert due(person, "trigger-point-holds") == []


def test_a_caution_that_no_gate_asks_for_can_be_ticked(person):
    person.practice.care.tick(["breath-hold"])
    assert "box-breathing" not in exercises(person.practice.prepared("calm-reset"))
    with pytest.raises(ValueError, match="hernai"):
        person.practice.care.tick(["hernai"])


def test_an_adjusted_step_that_is_swapped_keeps_its_adjustment_for_later(person):
    longer = StepAdjustment(1, "finger-pressure-hold", reps=5)
    person.practice.remember("trigger-point-holds", [longer])
    answer(person, "abdominal-pressure", "hernia")
    assert person.practice.chosen("trigger-point-holds").steps[1].reps == 5
    assert person.practice.is_adjusted("trigger-point-holds")
    person.practice.care.tick(())
    assert person.practice.prepared("trigger-point-holds").steps[1].reps == 5


def test_beginning_leads_nothing_ruled_out_whatever_routine_is_handed_over(person):
    answer(person, "abdominal-pressure", "hernia")
    person.practice.begin(person.practice.library.routine("weekly-prevention"), 7)
    session = person.practice.runner.session
    assert "hip-hinge-drill" not in exercises(session.timeline.routine)
    assert session.timeline.step_of(session.segment_index).exercise.id == "standing-reset"


def test_where_nothing_is_left_there_is_nothing_to_prepare_or_begin(person):
    person.practice.places.routines.mkdir(parents=True)
    (person.practice.places.routines / "lone.toml").write_text(LONE)
    person.practice.library.reload()
    person.practice.care.tick(["hernia"])
    assert person.practice.prepared("lone") is None
    assert [change.way for change in person.practice.changes_in("lone")] == ["left_out"]
    with pytest.raises(ValueError, match="lone"):
        person.practice.begin(person.practice.chosen("lone"))


def test_a_killed_session_with_swapped_steps_goes_on_where_it_stood(person, tmp_path):
    answer(person, "abdominal-pressure", "hernia")
    person.do("trigger-point-holds", 100_000)
    exercise = person.practice.runner.session
    standing = exercise.timeline.step_of(exercise.segment_index).exercise.id
    again = killed(person, tmp_path)
    assert again.practice.continue_unfinished()
    session = again.practice.runner.session
    assert session.status is Status.PAUSED
    assert session.timeline.step_of(session.segment_index).exercise.id == standing
    assert standing == "knee-hug-long-leg"
    again.practice.close()


def test_a_killed_session_that_a_new_tick_rules_out_is_not_gone_on_with(person, tmp_path):
    person.do("trigger-point-holds", 100_000)
    again = killed(person, tmp_path)
    answer(again, "abdominal-pressure", "hernia")
    assert not again.practice.continue_unfinished()
    again.practice.close()


def test_what_is_wrong_with_the_answers_is_told_with_the_other_files(tmp_path):
    (tmp_path / "care.toml").write_text('ticked = ["hernai"]\n')
    person = Person(tmp_path, FakeClock())
    (problem,) = person.practice.problems()
    assert problem.line == 1
    person.practice.close()


def test_a_routine_keeps_its_name_and_gates_when_steps_are_swapped(person):
    answer(person, "abdominal-pressure", "hernia")
    chosen = person.practice.chosen("quick-release")
    prepared = person.practice.prepared("quick-release")
    assert replace(prepared, steps=()) == replace(chosen, steps=())
