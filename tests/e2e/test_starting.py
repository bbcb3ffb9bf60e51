"""How the program finds out whether it can show a window, by starting it."""

import json
import os
import subprocess
import sys

import pytest

from psoas_timer import app
from psoas_timer.services.bundled import AssetsMissing


def start(*words: str, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "psoas_timer", *words],
        capture_output=True,
        text=True,
        timeout=60,
        env=environ,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.fixture
def environ(program_home, monkeypatch) -> dict[str, str]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return dict(os.environ)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always have a display")
def test_insisting_on_a_display_that_is_not_there_ends_with_3_and_a_sentence(environ):
    done = start(environ=environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"})
    assert done.returncode == 3
    assert done.stderr == (
        "No display answers, but QT_QPA_PLATFORM asks for one (xcb)."
        " Leave it out to play in the terminal.\n"
    )


def test_an_installation_without_its_assets_says_what_mends_it(program_home, monkeypatch, capsys):
    def missing():
        raise AssetsMissing((program_home / "assets",))

    monkeypatch.setattr(app, "assets_dir", missing)
    assert app.main(["routines"]) == 1
    told = capsys.readouterr().err
    assert str(program_home / "assets") in told
    assert "Installing it again mends this." in told


def test_a_frozen_program_can_be_its_own_sound_helper(environ):
    done = start("--sound-host", environ=environ)
    assert done.stdout == "" or json.loads(done.stdout.splitlines()[0])["is"]
    assert "usage" not in done.stderr


def test_in_the_window_no_thread_collects_garbage_by_itself(environ):
    program = (
        "import gc; from PySide6.QtWidgets import QApplication; from psoas_timer import app;"
        "QApplication.exec = lambda *_: print(gc.isenabled()) or 0; app.main([])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        env=environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.stdout == "False\n"
