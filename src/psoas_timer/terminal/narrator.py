"""Writes what a session asks for as it comes: steps, instructions, notices, and what happened."""

from psoas_timer.core.messages import message
from psoas_timer.core.session.events import Eased, Extended, SessionEvent
from psoas_timer.core.session.state import Session
from psoas_timer.core.session.timeline import Phase
from psoas_timer.terminal.output import Output
from psoas_timer.terminal.sound_lines import SoundLines
from psoas_timer.terminal.status_line import status_line
from psoas_timer.terminal.troubles import Troubles
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.say import say, say_problem, untranslated
from psoas_timer.wording.session_announcement import announcement
from psoas_timer.wording.session_parts import circuit_text
from psoas_timer.wording.session_text import session_text

_INDENT = "   "


class Narrator:
    """Tells one session: whole lines for what stays worth reading, a status line for the rest."""

    def __init__(self, out: Output, troubles: Troubles, sound: SoundLines) -> None:
        self._out = out
        self._troubles = troubles
        self._sound = sound
        self._run: tuple[int, int] | None = None
        self._said: set[str] = set()
        self._shown = ""

    def hear(self, event: SessionEvent, session: Session) -> None:
        """Say what happened, where the status line does not show it."""
        if isinstance(event, Eased | Extended) or not self._out.is_terminal:
            said = announcement(event, session)
            self._begin_step(session)
            if said:
                at = clock_text(session.position_at(event.at_ms))
                self._write(said if self._out.is_terminal else f"{at:>7}  {said}")

    def look(self, session: Session, now_ms: int) -> None:
        """Write what is new of sound, troubles and instructions, and a status line that changed."""
        if heard := self._sound.new(session):
            self._write(heard)
        for problem in self._troubles.new():
            self._write(say_problem(problem))
        self._begin_step(session)
        text = session_text(session, now_ms)
        if session.segment.phase is not Phase.REST:
            self._tell_once(text.instruction)
        self._tell_once(text.note)
        shown = status_line(session, now_ms, self._out.width - 1)
        if shown != self._shown:
            self._shown = shown
            self._out.status(shown)

    def forget_status(self) -> None:
        """Write the status line anew at the next look, whatever stands there now."""
        self._shown = ""

    def _begin_step(self, session: Session) -> None:
        segment = session.segment
        if segment.run != self._run:
            self._run = segment.run
            self._said.clear()
            timeline, index = session.timeline, session.segment_index
            circuit = circuit_text(timeline, index, untranslated)
            heading = message(
                "terminal.play.step_again" if circuit else "terminal.play.step",
                step=segment.step_index + 1,
                steps=len(timeline.routine.steps),
                name=timeline.step_of(index).exercise.name,
                circuit=circuit,
            )
            self._out.line()
            self._write(say(heading))

    def _tell_once(self, text: str) -> None:
        if text and text not in self._said:
            self._said.add(text)
            self._write(text, _INDENT)

    def _write(self, text: str, indent: str = "") -> None:
        self._out.prose(text, indent)
        self.forget_status()
