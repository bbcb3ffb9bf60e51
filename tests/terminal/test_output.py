"""Lines, tables and the status line on terminals of all kinds."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.terminal.output import NotWritten, Output, ReaderGone
from psoas_timer.terminal.plain_text import columns, cut_to, is_control, readable
from tests.terminal.stage import Screen


def test_an_ascii_terminal_gets_stand_ins():
    screen = Screen(encoding="ascii")
    Output(screen).line("Rest · 10 s – 3 × “calm” … café 休")
    assert screen.getvalue() == 'Rest - 10 s - 3 x "calm" ... cafe ?\n'


def test_a_name_from_a_file_cannot_steer_the_terminal():
    screen = Screen()
    Output(screen).line("nice\x1b[2Jname\r\x9b31m\u2028end")
    assert not any(is_control(character) for character in screen.getvalue())
    assert "nice [2Jname" in screen.getvalue()


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp437", "utf-8"]))
def test_any_text_can_be_written_in_any_encoding(text, encoding):
    readable(text, encoding).encode(encoding)


@given(st.text(), st.integers(0, 30))
def test_a_cut_text_fits(text, width):
    assert columns(cut_to(text, width)) <= width
    assert text.startswith(cut_to(text, width))


def test_a_table_is_aligned_by_columns_on_the_screen():
    screen = Screen()
    Output(screen).table([("休息", "5 s", "x"), ("a", "10 s", "")], right=frozenset({1}))
    assert screen.getvalue() == "休息   5 s  x\na     10 s\n"


def test_a_shorter_status_wipes_the_longer_one_and_a_line_takes_its_place():
    screen = Screen()
    out = Output(screen)
    out.status("Hold 30")
    out.status("Done")
    out.line("next")
    assert screen.writes == ["\rHold 30", "\rDone   ", "\r    \r", "next\n"]


def test_a_status_never_wraps_though_the_terminal_became_narrower(monkeypatch):
    screen = Screen()
    out = Output(screen)
    out.status("x" * 70)
    monkeypatch.setattr(Output, "width", 20)
    out.status("Hold 30")
    out.clear_status()
    assert all(len(text.strip("\r")) < 20 for text in screen.writes[1:])


def test_a_status_never_wraps():
    screen = Screen()
    Output(screen).status("x" * 500)
    assert len(screen.getvalue()) <= 80


def test_no_status_where_output_is_a_file():
    screen = Screen(is_terminal=False)
    Output(screen).status("Hold 30")
    assert screen.getvalue() == ""


def test_a_closed_pipe_is_told_apart_from_other_errors(tmp_path):
    class Closed(Screen):
        def write(self, text):
            raise BrokenPipeError

    class Full(Screen):
        def write(self, text):
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(ReaderGone):
        Output(Closed()).line("more")
    with pytest.raises(NotWritten, match="No space left on device"):
        Output(Full()).line("more")


def test_prose_breaks_at_words_on_a_terminal_and_stays_whole_in_a_file():
    text = "Lie on your back and breathe slowly. " * 5 + "/a/" + "very-long-path/" * 8
    screen, file = Screen(), Screen(is_terminal=False)
    Output(screen).prose(text, indent="  ")
    Output(file).prose(text)
    lines = screen.getvalue().splitlines()
    assert all(len(line) < 80 and line.startswith("  ") for line in lines[:-1])
    assert " ".join(line.strip() for line in lines) == text
    assert file.getvalue() == f"{text}\n"


def test_a_question_is_broken_at_words_too_and_stays_open(monkeypatch):
    screen, file = Screen(), Screen(is_terminal=False)
    monkeypatch.setattr(Output, "width", 24)
    Output(screen).ask("Leave? What you have done so far is kept. (y/n)")
    Output(file).ask("Leave? What you have done so far is kept. (y/n)")
    assert screen.getvalue() == "Leave? What you have\ndone so far is kept.\n(y/n) "
    assert file.getvalue() == "Leave? What you have done so far is kept. (y/n) "


def test_a_reader_that_has_enough_ends_it_quietly(desk, monkeypatch):
    reading, writing = os.pipe()
    os.close(reading)

    def write(self, text):
        return os.write(writing, text.encode())

    monkeypatch.setattr(Screen, "write", write)
    monkeypatch.setattr(Screen, "fileno", lambda self: writing)
    assert desk.run("routines") == 0
    os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("words", [("routines",), ("history", "--json")])
def test_an_answer_that_a_full_disk_does_not_take_is_told(program_home, words):
    command = [sys.executable, "-m", "psoas_timer", "--home", str(program_home), *words]
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr == "The answer could not be written: No space left on device.\n"
