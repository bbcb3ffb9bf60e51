"""Engines are called without a shell, and only what they really spoke is taken."""

import os
import select
import shutil
import stat
import subprocess
import sys

import pytest

from psoas_timer.services.voice.engines import (
    LONGEST_TEXT,
    Call,
    Engine,
    EngineFailed,
    speak_into,
    speakable,
)
from psoas_timer.services.voice.levelling import levelled
from psoas_timer.services.voice.systems import TEXT_VARIABLE, engines_here
from tests.services.voice.speech import needs_scripts

NASTY = '-x $(touch gone) "; rm -rf ~ & `id` | %PATH% Ärger'

SPEAKS = """
import sys
from pathlib import Path
from psoas_timer.services.voice.engines import Call, Engine, speak_into
engine = Engine("hanging", lambda text, wave: Call(("/bin/sh", *sys.argv[1:])))
speak_into(engine, "Hello", Path("none.wav"), patience_s=2.0)
"""


def names_on(platform, tmp_path, *programs):
    return [
        e.name for e in engines_here(platform, lambda n: n if n in programs else None, tmp_path)
    ]


def test_the_best_engine_of_each_system_comes_first(tmp_path):
    voice = tmp_path / ".local/share/piper-voices/en_US-amy.onnx"
    voice.parent.mkdir(parents=True)
    voice.touch()
    voice.with_name("en_US-amy.onnx.json").touch()
    everything = ("espeak", "say", "piper", "espeak-ng", "flite", "powershell", "pico2wave")
    others = ["pico2wave", "flite", "espeak-ng", "espeak"]
    assert names_on("linux", tmp_path, *everything) == ["piper en_US-amy", *others]
    assert names_on("darwin", tmp_path, *everything) == ["piper en_US-amy", "say", *others]
    assert names_on("win32", tmp_path, *everything) == ["piper en_US-amy", "powershell", *others]
    assert names_on("linux", tmp_path) == []


def test_piper_without_an_english_voice_is_none(tmp_path):
    assert names_on("linux", tmp_path, "piper") == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_text_becomes_part_of_a_command(platform, tmp_path):
    for engine in engines_here(platform, lambda name: name, tmp_path):
        call = engine.call(NASTY, tmp_path / "out.wav")
        given = [call.stdin.strip(), call.environ.get(TEXT_VARIABLE), call.words[-1]]
        assert NASTY in given
        assert [word for word in call.words if NASTY in word] in ([], [NASTY])
        if call.words[-1] == NASTY:
            assert call.words[-2] == "--"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Anna’s\nstretch\t2", "Anna’s stretch 2"),
        ("[[slnc 9000]] <speed level='9'>x", "slnc 9000 speed level='9' x"),
        ("\x00\x1b ", ""),
        ("a" * LONGEST_TEXT, "a" * LONGEST_TEXT),
        ("a" * (LONGEST_TEXT + 1), ""),
    ],
)
def test_texts_are_spoken_as_plain_words(text, spoken):
    assert speakable(text) == spoken


@needs_scripts
@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 3", "code 3"),
        ("true", "No such file"),
        ("sleep 5", "more than 0.2 s"),
        ('head -c 20000001 /dev/zero > "$1"', "too large"),
    ],
)
def test_an_engine_that_fails_says_why_and_leaves_no_file(tmp_path, script, why):
    program, out = tmp_path / "engine", tmp_path / "out.wav"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(stat.S_IRWXU)
    engine = Engine("fake", lambda text, wave: Call((str(program), str(wave)), text))
    with pytest.raises(EngineFailed, match=why):
        speak_into(engine, "Hello", out, patience_s=0.2 if "sleep" in script else 10.0)
    assert not out.exists()


@needs_scripts
@pytest.mark.skipif(shutil.which("timeout") is None, reason="the system ends no program by itself")
@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for an orphan")
def test_an_engine_that_hangs_ends_though_the_program_was_killed(tmp_path):
    told, script = tmp_path / "told", tmp_path / "engine"
    os.mkfifo(told)
    script.write_text('sleep 1000 & echo $! > "$1"; wait')
    program = subprocess.Popen([sys.executable, "-c", SPEAKS, str(script), str(told)])
    engine = os.pidfd_open(int(told.read_text()))
    program.kill()
    program.wait()
    gone, _, _ = select.select([engine], [], [], 30)
    os.close(engine)
    assert gone


def test_a_missing_engine_fails(tmp_path):
    engine = Engine("gone", lambda text, wave: Call((str(tmp_path / "gone"),), text))
    with pytest.raises(EngineFailed):
        speak_into(engine, "Hello", tmp_path / "out.wav")


@pytest.mark.skipif(sys.platform != "linux", reason="the engines of Linux")
@pytest.mark.parametrize("program", ["espeak-ng", "flite", "text2wave"])
def test_a_real_engine_speaks(program, tmp_path):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    [engine] = engines_here("linux", lambda name: shutil.which(name) if name == program else None)
    length_ms = {
        text: levelled(speak_into(engine, text, tmp_path / "out.wav"))[1]
        for text in ("Rest", "-f My own hip stretch, at the desk by the window")
    }
    short_ms, long_ms = length_ms.values()
    assert 150 < short_ms < 1_000 < long_ms < 6_000
