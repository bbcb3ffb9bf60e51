"""Whether the rules of the streak agree with the plain ones of the tests. Run: … CASES.

Reported is how many of so many random histories they disagree on.
"""

import sys
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from parts import end_on_error, report

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.replay import streak, walk

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.core.practised import SIGNS
from tests.core.streak_oracle import oracle
from tests.core.test_streak_properties import ledgers, todays

end_on_error()
CASES = int(sys.argv[1])
disagreements = []


@settings(
    max_examples=CASES,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(ledgers(), todays)
def compare(known: Ledger, today: date) -> None:
    """Work the streak out twice."""
    now = streak(known, today)
    states = "".join(SIGNS[evening.state] for evening in walk(known, today))
    if (now.current, now.best, now.freezes, states) != oracle(known, today):
        disagreements.append((known, today))


compare()
report(disagreements=len(disagreements))
