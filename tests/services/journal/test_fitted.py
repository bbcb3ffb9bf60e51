"""A session that was fitted into a few minutes goes on with just the steps and rounds it had."""

from dataclasses import replace

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.preferences.fit import fit
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.services.session.journal import FileJournal
from tests.builders import a_routine, a_step, an_exercise
from tests.services.journal.conftest import Look
from tests.services.journal.test_circuits import led

PRESS = a_step(60, exercise=an_exercise(id="press", kind=Kind.PRESSURE), prep_s=100)
BEND = a_step(60)
ALL = a_routine(BEND, PRESS, BEND, BEND, circuits=(Circuit(2, 2, rounds=3, rest_ms=5_000),))


def test_it_goes_on_without_the_steps_that_were_left_out(journal: FileJournal, look: Look):
    fitted = fit(ALL, 90_000)
    assert fitted.kept == (0, 2, 3)
    again = led(journal, look, fitted.routine, seconds=50).restored(ALL, 0, Settings())
    assert again is not None
    assert again.position_ms == 50_000
    assert again.timeline.routine == fitted.routine


def test_it_goes_on_with_fewer_rounds(journal: FileJournal, look: Look):
    fitted = fit(a_routine(*ALL.steps[2:], circuits=(Circuit(0, 2, 3),)), 3_000)
    assert fitted.routine.circuits[0].rounds == 1
    today = a_routine(*ALL.steps[2:], circuits=(Circuit(0, 2, 3),))
    again = led(journal, look, fitted.routine, seconds=1).restored(today, 0, Settings())
    assert again is not None
    assert again.timeline.routine == fitted.routine


def test_a_routine_that_has_become_longer_since_is_another_one(journal: FileJournal, look: Look):
    left = led(journal, look, a_routine(BEND), seconds=30)
    longer = replace(a_routine(BEND, PRESS), version="other")
    assert left.restored(longer, 0, Settings()) is None
