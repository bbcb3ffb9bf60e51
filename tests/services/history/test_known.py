"""What is known of the history while it can't be read, and afterwards."""

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory
from tests.fakes import MemoryHistory
from tests.services.history.records import MORNING, record

TROUBLE = Problem(message("history.locked"))


def test_answers_are_those_of_the_history():
    known = KnownHistory(MemoryHistory(record("a")))
    assert known.recent(9) == (record("a"),)
    assert list(known.day_totals()) == [MORNING.date()]
    assert known.problem is None


def test_nothing_is_known_while_it_can_not_be_read_and_the_reason_is():
    store = MemoryHistory(record("a"))
    known = KnownHistory(store)
    store.trouble = TROUBLE
    assert known.recent(9) == ()
    assert known.day_totals() == {}
    assert known.problem == TROUBLE
    store.trouble = None
    assert known.recent(9) == (record("a"),)
    assert known.problem is None
