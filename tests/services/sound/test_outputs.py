"""Outputs are listed by a child process, and what is open is named as far as it can be known."""

import sys
from importlib.util import find_spec

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound import output_devices
from psoas_timer.services.sound.helper_link import Helper
from psoas_timer.services.sound.output_devices import OutputDevice, lister, outputs

MISSING = Problem(message("sound.miniaudio_missing"))

needs_miniaudio = pytest.mark.skipif(find_spec("miniaudio") is None, reason="no miniaudio here")


def child_that(says: str) -> tuple[str, ...]:
    return (sys.executable, "-c", says)


def test_what_the_child_lists_comes_back_in_its_order():
    listed = '[{"name": "Bath", "is_default": false}, {"name": "Küche", "is_default": true}]'
    assert outputs(child_that(f"print('{listed}')")) == (
        OutputDevice("Bath", is_default=False),
        OutputDevice("Küche", is_default=True),
    )


@pytest.mark.parametrize(
    "says",
    [
        "print('[{')",
        "print('[1]')",
        "print('[{\"nom\": 1}]')",
        "raise SystemExit(1)",
        "import os; os.abort()",
    ],
)
def test_a_child_that_fails_lists_nothing(says):
    assert outputs(child_that(says)) == ()


def test_a_child_that_hangs_is_not_waited_for():
    assert outputs(child_that("import time; time.sleep(600)"), patience_s=0.2) == ()


def test_without_a_child_nothing_is_listed():
    assert outputs(("/no/such/program",)) == ()


@pytest.mark.parametrize(("problem", "helper"), [(None, Helper.HOST), (MISSING, Helper.QT_HOST)])
def test_where_miniaudio_is_missing_the_other_helper_knows_the_outputs(
    monkeypatch, problem, helper
):
    monkeypatch.setattr(output_devices, "miniaudio_problem", lambda: problem)
    assert lister() is helper


@needs_miniaudio
def test_the_real_child_lists_an_output_with_its_name():
    host = "psoas_timer.services.sound.helper.host"
    command = (sys.executable, "-P", "-m", host, "--list", "--null")
    [output] = outputs(command, patience_s=30)
    assert output.name == "NULL Playback Device"
    assert output.is_default


@needs_miniaudio
@pytest.mark.parametrize(
    ("wish", "device", "is_bluetooth"),
    [
        ("", "Desk", False),
        ("Bath", "Bath", True),
        ("Unplugged", "Desk", False),
    ],
)
def test_the_wished_output_is_named_and_where_it_is_gone_the_default(wish, device, is_bluetooth):
    from psoas_timer.services.sound.helper.miniaudio_output import Output, where_it_goes

    there = (
        Output("Bath", False, True, None, None),
        Output("Desk", True, False, None, None),
    )
    opened = where_it_goes(there, wish)
    assert (opened.device, opened.is_bluetooth) == (device, is_bluetooth)


@needs_miniaudio
def test_nothing_is_claimed_of_an_output_that_the_system_does_not_tell_of():
    from psoas_timer.services.sound.helper.miniaudio_output import Output, where_it_goes

    opened = where_it_goes((Output("Desk", False, False, None, None),), "")
    assert (opened.device, opened.is_bluetooth) == ("", None)
