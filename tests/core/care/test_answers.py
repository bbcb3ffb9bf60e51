"""Gates are asked when they have to be, and an answer changes what it was asked about."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.care.answers import CareAnswers, gates_due
from tests.builders import a_routine
from tests.core.care.safety import CLOT, HERNIA, KNEES, a_gate

TODAY = date(2026, 3, 2)
KEYS = st.sets(st.sampled_from(["hernia", "clot", "knees", "breath-hold"]))


def answered(gate=None, on=TODAY):
    return CareAnswers().with_answer(gate or a_gate(), (), on)


def test_a_gate_that_was_never_answered_is_due():
    assert CareAnswers().is_due(a_gate(), TODAY)
    assert not answered().is_due(a_gate(), TODAY)


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (29, False), (30, True), (400, True)])
def test_an_answer_holds_for_its_days(days, is_due):
    assert answered().is_due(a_gate(), TODAY + timedelta(days=days)) is is_due


def test_a_gate_without_days_is_asked_once():
    gate = a_gate(repeat_days=0)
    assert not answered(gate).is_due(gate, TODAY + timedelta(days=9_999))


def test_other_words_ask_again():
    assert answered().is_due(a_gate(version="v2"), TODAY)
    assert answered(a_gate(repeat_days=0)).is_due(a_gate(repeat_days=0, version="v2"), TODAY)


def test_an_answer_of_tomorrow_was_given_on_a_journey_one_of_next_year_by_a_wrong_clock():
    assert not answered().is_due(a_gate(), TODAY - timedelta(days=1))
    assert answered().is_due(a_gate(), TODAY - timedelta(days=300))


def test_only_the_gates_of_the_routine_are_asked_in_its_order():
    gates = {key: a_gate(id=key) for key in ("heat", "hips", "pressure")}
    routine = a_routine(gates=("pressure", "heat"))
    due = gates_due(routine, CareAnswers(), gates, TODAY)
    assert [gate.id for gate in due] == ["pressure", "heat"]
    known = CareAnswers().with_answer(gates["pressure"], (), TODAY)
    assert [gate.id for gate in gates_due(routine, known, gates, TODAY)] == ["heat"]


def test_the_last_answer_about_a_caution_counts_whichever_gate_asked():
    hips = a_gate(id="hips", cautions=(CLOT, KNEES))
    answers = CareAnswers().with_answer(a_gate(), ["hernia", "clot"], TODAY)
    assert answers.with_answer(hips, ["knees"], TODAY).ticked == {"hernia", "knees"}


@given(KEYS, KEYS)
def test_a_gate_changes_its_own_cautions_alone(before, ticked):
    answers = CareAnswers(frozenset(before)).with_answer(a_gate(), ticked, TODAY)
    asked = {HERNIA.key, CLOT.key}
    assert answers.ticked & asked == ticked & asked
    assert answers.ticked - asked == before - asked


@given(KEYS)
def test_ticking_from_a_list_leaves_the_gates_answered(ticked):
    answers = answered().with_ticked(ticked)
    assert answers.ticked == ticked
    assert not answers.is_due(a_gate(), TODAY)
