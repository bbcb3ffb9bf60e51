"""A terminal in memory: a screen to read, and a keyboard whose keys come at set times."""

from io import StringIO

from psoas_timer.core.content.safety import RedFlag, Safety, StopRule, Urgency
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.terminal.keyboard import Keyboard
from psoas_timer.terminal.loop import Loop
from psoas_timer.terminal.output import Output
from psoas_timer.terminal.player import Player
from psoas_timer.terminal.sound_lines import SoundLines
from psoas_timer.terminal.troubles import Troubles
from tests.builders import a_routine
from tests.fakes import FakeClock, MemoryJournal, RecordingPlayer

BAD = """\
schema = 1
id = "bad"
name = "Bad"
[[step]]
exercise = "half-kneeling-hip-flexr"
kind = "stretch"
sides = "both"
hold_s = 9999
"""
"""A routine of a person, with mistakes."""


class Screen(StringIO):
    """What was written: `writes` one by one, `getvalue()` all together."""

    def __init__(self, *, is_terminal: bool = True, encoding: str = "utf-8") -> None:
        super().__init__()
        self._is_terminal = is_terminal
        self._encoding = encoding
        self.writes: list[str] = []

    @property
    def encoding(self) -> str:
        return self._encoding

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, text: str) -> int:
        text.encode(self._encoding)
        self.writes.append(text)
        return super().write(text)

    @property
    def statuses(self) -> list[str]:
        """The status lines as they followed each other."""
        return [text.strip() for text in self.writes if text.startswith("\r") and text.strip()]

    @property
    def lines(self) -> list[str]:
        """The whole lines."""
        return [text.rstrip("\n") for text in self.writes if text.endswith("\n")]


WORDS = Safety(
    stop_rules=(StopRule("sharp", "Stop at once if pain is sharp."),),
    red_flags=(RedFlag(Urgency.EMERGENCY, "Numbness in both legs"),),
)


class ScriptedKeyboard(Keyboard):
    """Presses keys at their time, in ms after the first wait; the clock moves on meanwhile.

    Whoever waits for ever after the last key fails the test.
    """

    def __init__(self, clock: FakeClock, *presses: tuple[int, str], is_there: bool = True) -> None:
        self._clock = clock
        self._begin_ms = clock.now_ms()
        self._presses = list(presses)
        self._is_there = is_there
        self.was_suspended = False

    @property
    def is_there(self) -> bool:
        return self._is_there

    def __enter__(self) -> Keyboard:
        return self

    def __exit__(self, kind, error, trace) -> None:
        """Nothing to give back."""

    def wait(self, timeout_ms: int | None) -> str:
        due_ms = self._begin_ms + self._presses[0][0] if self._presses else None
        left_ms = None if due_ms is None else max(due_ms - self._clock.now_ms(), 0)
        if left_ms is not None and (timeout_ms is None or left_ms <= timeout_ms):
            self._clock.advance(left_ms)
            return self._presses.pop(0)[1]
        assert timeout_ms is not None, "waits for ever"
        self._clock.advance(timeout_ms)
        return ""

    def suspend(self) -> None:
        self.was_suspended = True


class Stage:
    """A player with fakes of everything around it; `presses` are (ms after the start, key)."""

    def __init__(self, *presses: tuple[int, str], is_there=True, is_terminal=True) -> None:
        self.clock = FakeClock()
        self.keyboard = ScriptedKeyboard(self.clock, *presses, is_there=is_there)
        self.loop = Loop(self.clock, self.keyboard)
        self.screen = Screen(is_terminal=is_terminal)
        self.journal = MemoryJournal()
        self.sound = RecordingPlayer(clock=self.clock)
        self.kept = []
        self.runner = SessionRunner(
            self.clock, self.loop, CueFeed(self.sound), self.journal, self.kept.append
        )
        self.problems = ()
        troubles = Troubles(lambda: self.problems)
        self.settings = Settings()
        sound = SoundLines(lambda: self.settings, lambda: self.sound.health())
        self.lead_in_ms = 0
        self.player = Player(self.runner, self.loop, Output(self.screen), troubles, sound, WORDS)

    def play(self, *steps, count_in_ms=0, **changes) -> bool:
        timeline = lay_out(a_routine(*steps, **changes))
        rules = Rules(count_in_ms=count_in_ms, lead_in_ms=self.lead_in_ms)
        return self.player.run(
            lambda: self.runner.start(timeline, rules, lambda started: practice_date(started, 4))
        )

    @property
    def led_ms(self) -> int:
        """How much of the session was led, as its record has it."""
        (record,) = self.kept
        return record.led_ms

    @property
    def elapsed_ms(self) -> int:
        return self.clock.now_ms() - FakeClock().now_ms()
