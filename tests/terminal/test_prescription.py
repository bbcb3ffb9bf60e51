"""`psoas-timer prescription` reads a file or the input, and writes routines over nothing."""

import pytest

from psoas_timer.core.content.prescription.reading import MOST_CHARACTERS
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "sheet.txt"
    path.write_text("Low lunge 3x45s each side, rest 15\nHold my beer", encoding="utf-8")
    return path


def test_what_was_understood_guessed_and_not_is_told(desk, sheet):
    assert desk.run("prescription", str(sheet)) == DONE
    told = desk.out.getvalue()
    assert "1. Kneeling low lunge, 3 × 45 s, both sides, rest 15 s" in told
    assert "“15” has no unit; taken for seconds" in told
    assert "line 2, column 6: “my beer”" in told


def test_a_draft_becomes_a_routine_that_can_be_checked(desk, sheet, tmp_path):
    to = tmp_path / "After work.toml"
    assert desk.run("prescription", str(sheet), "--to", str(to)) == DONE
    assert 'id = "after-work"\nname = "After work"' in to.read_text(encoding="utf-8")
    assert desk.run("check", str(to)) == DONE


def test_nothing_is_written_over(desk, sheet, tmp_path):
    to = tmp_path / "mine.toml"
    to.write_text("kept")
    assert desk.run("prescription", str(sheet), "--to", str(to)) == DATA_PROBLEM
    assert to.read_text() == "kept"
    assert "exists already" in desk.err.getvalue()


def test_a_name_that_no_routine_may_have_is_refused(desk, sheet, tmp_path):
    longest, too_long = (tmp_path / f"{'a' * letters}.toml" for letters in (120, 121))
    assert desk.run("prescription", str(sheet), "--to", str(too_long)) == DATA_PROBLEM
    assert "at most 120 letters; this one has 121" in " ".join(desk.err.getvalue().split())
    assert not too_long.exists()
    assert desk.run("prescription", str(sheet), "--to", str(longest)) == DONE
    assert desk.run("check", str(longest)) == DONE


def test_no_step_makes_no_file(desk, tmp_path):
    text, to = tmp_path / "text.txt", tmp_path / "mine.toml"
    text.write_text("Call me")
    assert desk.run("prescription", str(text), "--to", str(to)) == DATA_PROBLEM
    assert not to.exists()


def test_a_folder_that_takes_no_file_is_told(desk, sheet, tmp_path):
    (tmp_path / "file").touch()
    to = tmp_path / "file" / "mine.toml"
    assert desk.run("prescription", str(sheet), "--to", str(to)) == DATA_PROBLEM
    assert "could not be written" in desk.err.getvalue()


@pytest.mark.parametrize("content", [None, b"bridge \xff 2x10"], ids=["missing", "not UTF-8"])
def test_a_text_that_cannot_be_read_is_told(desk, tmp_path, content):
    path = tmp_path / "text.txt"
    if content is not None:
        path.write_bytes(content)
    assert desk.run("prescription", str(path)) == DATA_PROBLEM
    assert "text.txt" in desk.err.getvalue()


def test_of_an_endless_input_only_a_sheet_is_read(desk):
    assert desk.run("prescription", "-", typed="bridge x8 " * 10_000) == DONE
    assert f"column {MOST_CHARACTERS + 1}" in desk.out.getvalue()
