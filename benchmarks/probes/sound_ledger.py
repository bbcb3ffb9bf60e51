"""Writes down what a session plans to be heard, what happens in it, and what is said of sound."""

from parts import planned_sounds
from PySide6.QtCore import QTimer

from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import Begun, CheckDue, SessionEvent
from psoas_timer.core.session.sayings import VOICE_AFTER_MS, Phrase, Speech, Spoken, starts
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.practice import Practice
from psoas_timer.services.session.audible import audibles
from psoas_timer.services.voice.clips import BundledClips
from psoas_timer.services.voice.speaker import Speaker
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.words import told

LOOK_EVERY_MS = 100

Sounding = tuple[str, int]
"""The name of a sound, or the path of a clip, and the instant at which it was to begin."""


class Ledger:
    """The plan by the plan's own arithmetic, the events as they came, and what the window said."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._speaker = Speaker(BundledClips(lambda: assets_dir() / "voice").find)
        self._events: list[Sounding] = []
        self._checks: list[int] = []
        self._begun_ms = 0
        self._timeline: Timeline | None = None
        self._states: list[tuple[int, str]] = []
        self._notes: list[tuple[int, str]] = []
        self._looking = QTimer(interval=LOOK_EVERY_MS)

    def watch(self, view: SessionView) -> None:
        """Look at the sound's state, and at the line about it, all the time."""
        self._looking.timeout.connect(lambda: self._look(view))
        self._looking.start()

    def note(self, event: SessionEvent) -> None:
        """An event of the session."""
        if isinstance(event, CheckDue):
            self._checks.append(event.at_ms)
        elif isinstance(event, Begun):
            self._begun_ms = event.at_ms
            session = self._practice.runner.session
            assert session is not None
            self._timeline = session.timeline
        self._events += [
            (each.sound, each.starts_ms) for each in audibles(event, event.at_ms, None)
        ]

    def found(self) -> dict[str, object]:
        """All of it."""
        assert self._timeline is not None
        problem = self._practice.sound_health().last_problem
        return {
            "begun_ms": self._begun_ms,
            "checks": self._checks,
            "planned": planned_sounds(self._timeline, self._begun_ms, self._enabled),
            "words": self._words(self._timeline),
            "events": self._events,
            "states": self._states,
            "notes": self._notes,
            "late_cues": self._practice.sound_health().late_cues,
            "problem": "" if problem is None else told(problem.what),
        }

    @property
    def _enabled(self) -> frozenset[CueName]:
        return self._practice.settings.rules.enabled_cues

    def _words(self, timeline: Timeline) -> list[tuple[str, int, int]]:
        """The clips: path, instant and length in ms."""
        speech = self._practice.settings.speech
        if speech is Speech.OFF:
            return []
        spoken: list[tuple[int, Phrase]] = [(at_ms, Spoken.GET_READY) for at_ms in self._checks]
        for cue in plan_cues(timeline, self._enabled):
            phrases = self._speaker.words_at(cue, speech)
            first_ms = self._begun_ms + cue.at_ms + VOICE_AFTER_MS
            spoken += starts(phrases, first_ms, self._speaker.length_ms)
        clips = [(at_ms, self._speaker.clip(phrase)) for at_ms, phrase in spoken]
        return [(str(clip.path), at_ms, clip.length_ms) for at_ms, clip in clips if clip]

    def _look(self, view: SessionView) -> None:
        now_ms = self._practice.runner.now_ms()
        state = str(self._practice.sound_health().state)
        if not self._states or self._states[-1][1] != state:
            self._states.append((now_ms, state))
        note = view.running.sound_note.words.text()
        if note != (self._notes[-1][1] if self._notes else ""):
            self._notes.append((now_ms, note))
