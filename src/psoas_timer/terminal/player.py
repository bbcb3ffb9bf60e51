"""Leads through one running session in a terminal: waits, shows, and does what keys ask for.

What there is to read lives in narrator.py; starting and ending a session in play.py.
"""

from functools import partial

from psoas_timer.core.content.safety import Safety
from psoas_timer.core.messages import message
from psoas_timer.core.session.events import SessionEvent, WentAway
from psoas_timer.core.session.state import LED, Session, Status
from psoas_timer.core.session.timeline import Phase
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.terminal.keys import Key
from psoas_timer.terminal.loop import Loop
from psoas_timer.terminal.narrator import Narrator
from psoas_timer.terminal.output import Output
from psoas_timer.terminal.pain import tell_help, tell_stop_rules
from psoas_timer.terminal.questions import Act, Question, act_for, nothing
from psoas_timer.terminal.sound_lines import SoundLines
from psoas_timer.terminal.status_line import next_change_ms
from psoas_timer.terminal.troubles import Troubles
from psoas_timer.wording.durations import length_text, up_to_second
from psoas_timer.wording.say import say

EXTEND_MS = 10_000
"""What one press of + or - changes."""


class Player:
    """Shows the runner's session until it is over. To be used once, within the keyboard."""

    def __init__(
        self,
        runner: SessionRunner,
        loop: Loop,
        out: Output,
        troubles: Troubles,
        sound: SoundLines,
        words: Safety,
    ) -> None:
        self._words = words
        self._runner = runner
        self._loop = loop
        self._out = out
        self._narrator = Narrator(out, troubles, sound)
        self._question: Question | None = None
        self._is_gone = False
        self._gap_ms = 0
        self._keys = self._key_acts()
        self._outside: dict[str, Act] = {
            Key.TERMINATE: self._go,
            Key.SUSPEND: self._suspend,
            Key.REDRAW: self._narrator.forget_status,
        }

    def run(self, begin: Act) -> bool:
        """Have the session begin and lead to its end.

        False if the terminal or the program had to go before: then it stands paused in its journal.
        """
        remove = self._runner.add_listener(self._hear)
        try:
            begin()
            while (session := self._runner.session) is not None and not session.is_over:
                if self._is_gone:
                    return False
                self._attend(session)
                if key := self._loop.wait(self._next_look_ms()):
                    self._press(key)
        finally:
            remove()
        self._out.clear_status()
        return True

    def die_away(self) -> None:
        """Wait until the last sound has died away and an alarm was answered or has ended.

        A key answers the alarm; without one it ends the wait.
        """
        while self._loop.is_armed:
            is_alarm = self._runner.session is not None and self._runner.session.alarm is not None
            self._out.status(say(message("session.state.alarm")) if is_alarm else "")
            key = self._loop.wait()
            if key in (Key.INTERRUPT, Key.TERMINATE) or (key and not is_alarm):
                break
            if key and key != Key.REDRAW:
                self._runner.acknowledge()
        self._out.clear_status()

    def _key_acts(self) -> dict[str, Act]:
        runner = self._runner
        return {
            " ": runner.toggle,
            Key.ENTER: runner.toggle,
            "b": runner.back,
            Key.LEFT: runner.back,
            "s": runner.skip,
            Key.RIGHT: runner.skip,
            "+": lambda: runner.extend(EXTEND_MS),
            "=": lambda: runner.extend(EXTEND_MS),
            "-": lambda: runner.extend(-EXTEND_MS),
            "q": self._ask_to_leave,
            Key.ESCAPE: self._ask_to_leave,
            Key.INTERRUPT: self._ask_to_leave,
            "e": self._ease,
            "x": self._ask_how_to_go_on,
            "?": self._tell_keys,
        }

    def _attend(self, session: Session) -> None:
        """Show where the session stands, and see that it never waits for somebody in vain."""
        if self._question is not None:
            return
        self._narrator.look(session, self._runner.now_ms())
        if not self._loop.keyboard.is_there and session.status in (Status.AWAY, Status.WAITING):
            self._runner.toggle()
        elif session.status is Status.AWAY:
            self._ask_after_absence(session)

    def _next_look_ms(self) -> int | None:
        session = self._runner.session
        if session is None or self._question is not None or not self._out.is_terminal:
            return None
        return next_change_ms(session, self._runner.now_ms())

    def _hear(self, event: SessionEvent) -> None:
        if isinstance(event, WentAway):
            self._gap_ms = event.gap_ms
        if self._runner.session is not None:
            self._narrator.hear(event, self._runner.session)

    def _press(self, key: str) -> None:
        session = self._runner.session
        if act := self._outside.get(key):
            act()
        elif session is not None and session.alarm is not None and key != Key.INTERRUPT:
            self._runner.acknowledge()
        elif act := act_for(self._question.answers if self._question else self._keys, key):
            if self._question is not None:
                self._question = None
                self._out.line()
            act()

    def _ask(self, text: str, answers: dict[str, Act]) -> None:
        self._question = Question(text, answers)
        self._narrator.forget_status()
        self._out.ask(text)

    def _ask_to_leave(self) -> None:
        """Leave, but ask first where something has been held already."""
        session = self._runner.session
        is_asked = self._loop.keyboard.is_there and session is not None
        if session is None or not is_asked or not _has_held(session, self._runner.now_ms()):
            self._runner.leave()
            return
        was_moving = session.status in LED
        stay = self._runner.resume if was_moving else nothing
        leave = self._runner.leave
        self._runner.pause()
        text = say(message("terminal.play.leave"))
        self._ask(text, {"y": leave, Key.INTERRUPT: leave, "n": stay, " ": stay, Key.ESCAPE: stay})

    def _ask_after_absence(self, session: Session) -> None:
        name = session.timeline.step_of(session.segment_index).exercise.name
        left = length_text(up_to_second(session.segment_left_ms(self._runner.now_ms())))
        line = message("session.away.line", gap=length_text(self._gap_ms), name=name, left=left)
        self._out.prose(say(line))
        go_on, leave = self._runner.resume, self._runner.leave
        answers: dict[str, Act] = {
            "c": go_on,
            " ": go_on,
            Key.ENTER: go_on,
            "r": self._restart_hold,
            "l": leave,
            "q": leave,
            Key.INTERRUPT: self._ask_to_leave,
        }
        self._ask(say(message("terminal.play.away")), answers)

    def _ease(self) -> None:
        session = self._runner.session
        if session is not None and session.segment.phase is Phase.HOLD:
            self._runner.ease()
        else:
            self._out.prose(say(message("session.say.nothing_to_ease")))
            self._narrator.forget_status()

    def _ask_how_to_go_on(self) -> None:
        """Something hurts: pause at once, tell when to stop, and ask."""
        self._runner.pause()
        tell_stop_rules(self._out, self._words)
        self._ask_after_pain()

    def _ask_after_pain(self) -> None:
        end = partial(self._runner.leave, hurts=True)
        answers: dict[str, Act] = {
            "l": end,
            "q": end,
            Key.ENTER: end,
            Key.INTERRUPT: end,
            "g": self._go_on_gently,
            "h": self._tell_help,
            Key.ESCAPE: nothing,
        }
        self._ask(say(message("terminal.play.hurts")), answers)

    def _go_on_gently(self) -> None:
        """Ease a hold and go on; a step that waits goes on waiting."""
        self._runner.ease()
        self._runner.resume()

    def _tell_help(self) -> None:
        tell_help(self._out, self._words)
        self._ask_after_pain()

    def _restart_hold(self) -> None:
        self._runner.back()
        self._runner.resume()

    def _go(self) -> None:
        self._runner.pause()
        self._is_gone = True

    def _suspend(self) -> None:
        """Stop as Ctrl+Z does, with the session paused, so that no time runs meanwhile."""
        self._runner.pause()
        self._out.clear_status()
        self._loop.keyboard.suspend()
        self._narrator.forget_status()
        if self._question is not None:
            self._out.ask(self._question.text)

    def _tell_keys(self) -> None:
        self._out.prose(say(message("terminal.play.keys")))
        self._narrator.forget_status()


def _has_held(session: Session, now_ms: int) -> bool:
    segments = session.timeline.segments
    return any(
        done_ms > 0 and segment.phase is Phase.HOLD
        for done_ms, segment in zip(session.done_at(now_ms), segments, strict=True)
    )
