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
from psoas_timer.core.session.sayings import BREATH_MS, VOICE_AFTER_MS
from psoas_timer.core.session.state import CHECK_AT_MS, LEAD_IN_MS

DOCUMENT = Path(__file__).parents[2].joinpath("docs", "cues.md").read_text(encoding="utf-8")


def test_every_cue_has_its_line_and_no_other():
    first = DOCUMENT[: DOCUMENT.index("## One sound")]
    rows = re.findall(r"^\| (`.*`) \|", first, re.MULTILINE)
    assert re.findall(r"`(\w+)`", " ".join(rows)) == list(CueName)


def test_the_order_is_the_one_that_is_followed():
    alarm, *order = re.findall(r"^\d+\. .*?`(\w+)`", DOCUMENT, re.MULTILINE)
    assert alarm == "end"
    assert order == list(PRECEDENCE)


def test_the_figures_are_those_that_are_used():
    text = DOCUMENT.replace("\n", " ")
    for said in (
        f"a hold of {COUNT_FROM_HOLD_MS // 1_000} s or more ends",
        f"a hold of {HALF_FROM_HOLD_MS // 1_000} s or more;",
        f"{ALMOST_DONE_MS // 1_000} s before the end of a heat hold",
        f"every {ALARM_EVERY_MS // 1_000} s until",
        f"for {ALARM_FOR_MS // 60_000} minutes at most: {ALARM_FOR_MS // ALARM_EVERY_MS} times",
        f"more than {STALE_CUE_MS} ms late",
        f"{VOICE_AFTER_MS / 1_000} s after the instant of their cue",
        f"end {BREATH_MS / 1_000} s before",
        f"a sound check of {LEAD_IN_MS / 1_000} s",
        f"{CHECK_AT_MS / 1_000} s after the start one sound",
    ):
        assert said in text
