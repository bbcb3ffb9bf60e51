"""The guards themselves: what they let through and what they catch."""

import logging
import os
from pathlib import Path

import pytest

from tests.guards import qt_leftovers, watched_log

logger = logging.getLogger("psoas_timer.guarded")


def test_a_quiet_test_has_no_complaints():
    with watched_log() as guard:
        logger.info("all is well")
    assert guard.complaints() == []


def test_a_warning_is_a_complaint():
    with watched_log() as guard:
        logger.warning("the disk is %s", "full")
    assert guard.complaints() == [
        "logged, but not allowed by allow_log: WARNING psoas_timer.guarded: the disk is full"
    ]


def test_an_allowed_warning_must_come():
    with watched_log() as guard:
        guard.allow("disk is full")
        guard.allow("never said")
        logger.warning("the disk is full")
    assert guard.complaints() == ["allowed by allow_log, but never logged: never said"]


@pytest.fixture(autouse=True)
def _let_the_outer_guard_pass(request: pytest.FixtureRequest, allow_log) -> None:
    """The tests above log on purpose; the suite's own guard hears it too."""
    if "warning" in request.node.name:
        allow_log("disk is full")


def test_the_log_set_up_of_a_test_ends_with_it():
    before = logging.getLogger().handlers[:]
    with watched_log():
        logging.getLogger().addHandler(logging.NullHandler())
    assert logging.getLogger().handlers == before


def test_no_test_sees_the_real_home(program_home: Path):
    assert os.environ["PSOAS_TIMER_HOME"] == str(program_home)
    assert Path.home() == program_home.parent


def test_nothing_is_left_behind_where_qt_is_not_in_use():
    assert qt_leftovers() == []
