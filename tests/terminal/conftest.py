"""The whole program below the front ends, in a home of its own, with a terminal in memory."""

import os
from io import StringIO
from pathlib import Path

import pytest

from psoas_timer.app import compose
from psoas_timer.services.places import find_places
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.terminal.command_line import parse
from psoas_timer.terminal.front import run_terminal
from psoas_timer.terminal.loop import Loop
from tests.fakes import FakeClock
from tests.terminal.stage import Screen, ScriptedKeyboard

TINY = """\
schema = 1
id = "tiny"
name = "Tiny"

[[step]]
exercise = "knee-hug-long-leg"
kind = "stretch"
sides = "both"
reps = 1
hold_s = 10
prep_s = 4
rest_s = 0
switch_s = 3
"""


class Desk:
    """Runs command lines as the program does; without sound, and with keys from a script."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = FakeClock()
        home.mkdir(parents=True)
        self.write_settings('sound_player = "silent"')
        (home / "routines").mkdir()
        self.own = home / "routines" / "tiny.toml"
        self.own.write_text(TINY)

    def write_settings(self, *sound: str, other: str = "") -> None:
        text = "\n".join([other, "[sound]", *sound])
        (self.home / "settings.toml").write_text(f"{text}\n")

    def run(self, *words: str, presses=(), is_there=False, typed="", is_terminal=False):
        """Run one command line as a process of its own would; gives the code, `out` and `err`."""
        self.out, self.err = Screen(is_terminal=is_terminal), Screen(is_terminal=False)
        keyboard = ScriptedKeyboard(self.clock, *presses, is_there=is_there)
        loop = Loop(self.clock, keyboard)
        places = find_places(str(self.home), os.environ)
        practice = compose(places, SettingsStore(places.settings_file), self.clock, loop)
        try:
            streams = (StringIO(typed), self.out, self.err)
            return run_terminal(parse(words), practice, loop, streams)
        finally:
            practice.close()

    @property
    def told(self) -> str:
        return self.out.getvalue() + self.err.getvalue()


@pytest.fixture
def desk(program_home) -> Desk:
    return Desk(program_home)
