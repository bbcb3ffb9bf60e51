"""docs/cues.md says what the code does."""

import re
from pathlib import Path

from psoas_timer.core.session.advance import ALARM_EVERY_MS, ALARM_FOR_MS, STALE_CUE_MS
from psoas_timer.core.session.cue_plan import (
    ALMOST_DONE_MS,
    COUNT_FROM_HOLD_MS,
    HALF_FROM_HOLD_MS,
)
from psoas_timer.core.session.cues import PRECEDENCE, CueName

DOCUMENT = Path(__file__).parents[2].joinpath("docs", "cues.md").read_text(encoding="utf-8")


def test_every_cue_has_its_line_and_no_other():
    rows = re.findall(r"^\| (`.*`) \|", DOCUMENT, re.MULTILINE)
    assert re.findall(r"`(\w+)`", " ".join(rows)) == list(CueName)


def test_the_order_is_the_one_that_is_followed():
    alarm, *order = re.findall(r"^\d+\. .*?`(\w+)`", DOCUMENT, re.MULTILINE)
    assert alarm == "end"
    assert order == list(PRECEDENCE)


def test_the_figures_are_those_that_are_used():
    for said in (
        f"a hold of {COUNT_FROM_HOLD_MS // 1_000} s or more ends",
        f"a hold of {HALF_FROM_HOLD_MS // 1_000} s or more;",
        f"{ALMOST_DONE_MS // 1_000} s before the end of a heat hold",
        f"every {ALARM_EVERY_MS // 1_000} s until",
        f"for {ALARM_FOR_MS // 60_000} minutes at most: {ALARM_FOR_MS // ALARM_EVERY_MS} times",
        f"more than {STALE_CUE_MS} ms late",
    ):
        assert said in DOCUMENT
