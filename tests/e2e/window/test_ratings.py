"""Ratings as a screen reader and a keyboard find them: asked before and after, and the chart."""

from pathlib import Path

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE, RIGHT


@pytest.fixture
def home(home: Path) -> Path:
    settings = home / "settings.toml"
    settings.write_text(f"{settings.read_text()}\n[ratings]\nasks_ratings = true\n")
    return home


def test_the_question_before_a_session_is_walked_through(pages):
    pages.press("Routines")
    pages.press("Start Knee")
    assert pages.wait_for_dialog().name == "Before you start"
    assert pages.wait_for("4 of 10").role == "radio button"
    assert all_faults(pages) == []
    pages.press("More…")
    pages.wait_for("Start")
    assert all_faults(pages) == []
    pages.press("4 of 10")
    pages.press("Start")
    pages.wait_for("Pause")


def test_the_rating_after_a_session_is_asked_for_and_told(pages):
    pages.press("Routines")
    pages.press("Start Knee")
    pages.press("Skip")
    pages.wait_for("Pause")
    pages.activate()
    pages.type(RIGHT)
    pages.wait_to_hear("Hold")
    pages.type(ESCAPE)
    pages.press("Leave")
    pages.wait_for("And now?")
    pages.type("8")
    pages.wait_to_hear("Noted: 8 of 10")
    assert "checked" in pages.wait_for("8 of 10").states
    assert all_faults(pages) == []


def test_one_is_noted_and_found_in_the_chart(pages):
    pages.press("History")
    pages.press("Note one…")
    assert pages.wait_for_dialog().name == "Tension or pain, 0–10"
    assert all_faults(pages) == []
    pages.type("6")
    chart = pages.wait_for_description("Days with ratings: 1")
    assert (chart.role, chart.name) == ("panel", "Tension or pain, 0–10")
    assert "focusable" in chart.states
    pages.activate()
    assert all_faults(pages) == []
