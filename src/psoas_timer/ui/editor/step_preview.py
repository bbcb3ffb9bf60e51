"""The button that lets the selected step be heard. What is heard of it: services.step_sounds."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.core.messages import Message, message
from psoas_timer.core.ports.cue_player import Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.voice.voice_desk import VoiceState
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.voice_wait import VoiceWait
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.words import told

PLAY_ICON, STOP_ICON = "play", "x"


class Preview(Protocol):
    """Plays one thing at a time outside of sessions."""

    def end(self) -> None:
        """Fall silent."""
        ...


class Practice(Protocol):
    """What lets a step be heard; services.practice offers it."""

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        ...

    @property
    def preview(self) -> Preview:
        """What plays it."""
        ...

    def sound_health(self) -> Health:
        """How the sound output does."""
        ...

    @property
    def voice_problem(self) -> Problem | None:
        """Why texts of the person's own are not spoken."""
        ...

    def prepare_step(self, step: Step) -> None:
        """Have spoken what `try_step` says and nobody recorded."""
        ...

    def step_voice(self, step: Step) -> VoiceState:
        """Whether all of that can be said by now."""
        ...

    def try_step(self, step: Step) -> int:
        """Play a step; gives the milliseconds until all of it was heard, 0 for nothing."""
        ...


LOOK_AFTER_MS = 1_500
"""By then an output has opened, if there is one."""

DUMB = frozenset({SoundState.AWAY, SoundState.SILENT})


class StepPreview(Button):
    """Plays the sounds of the selected step, of a group its first one; pressed again it stops.

    Words that nobody recorded are spoken into files first. It stops by itself where another part is
    selected, anything is edited, or it goes out of sight.

    Signals:
        said(object): why nothing is heard, not all, or not yet (Message); None: it begins.
    """

    said = Signal(object)

    def __init__(
        self, theme: Theme, model: EditorModel, practice: Practice, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", PLAY_ICON, parent)
        self._model = model
        self._practice = practice
        self._trouble = practice.sound_health().last_problem
        self.over = _once(self, self._show_state)
        self.look = _once(self, self._look_at_output)
        self.wait = VoiceWait(self)
        self.wait.over.connect(self._play)
        self.setAutoDefault(False)
        self.clicked.connect(self._turn)
        model.selected.connect(self._follow)
        model.changed.connect(self._follow)
        self._follow()

    @property
    def is_playing(self) -> bool:
        """Tell whether something is to be heard now, or as soon as its voice is ready."""
        return self.over.isActive() or self.wait.is_waiting

    def sizeHint(self) -> QSize:
        """As wide with either word, so that nothing beside it moves."""
        words = [told(message(f"trial.{state}")) for state in ("play", "stop")]
        widths = [self.fontMetrics().horizontalAdvance(each) for each in words]
        missing_px = max(widths) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(missing_px, 0)

    def stop(self) -> None:
        """Fall silent."""
        if self.is_playing:
            if self.wait.is_waiting:
                self.said.emit(None)
            for each in (self.over, self.look, self.wait):
                each.stop()
            self._practice.preview.end()
            self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the step any more."""
        super().hideEvent(event)
        self.stop()

    def _turn(self) -> None:
        step = self._step()
        if self.is_playing or step is None:
            self.stop()
            return
        if self._is_muted:
            self._play()
            return
        self._practice.prepare_step(step)
        self.wait.begin(lambda: self._practice.step_voice(step))
        if self.wait.is_waiting:
            self.said.emit(message("trial.preparing"))
        self._show_state()

    def _play(self) -> None:
        step = self._step()
        if step is None:
            return
        self._trouble = self._practice.sound_health().last_problem
        length_ms = self._practice.try_step(step)
        if length_ms:
            self.over.start(length_ms)
            self.look.start(LOOK_AFTER_MS)
            self.said.emit(self._what_is_missing(step))
        else:
            self.said.emit(message(f"trial.{'muted' if self._is_muted else 'unheard'}"))
        self._show_state()

    def _what_is_missing(self, step: Step) -> Message | None:
        is_missing = self._practice.step_voice(step) is not VoiceState.READY
        has_reason = is_missing and self._practice.voice_problem is not None
        return message("trial.no_voice") if has_reason else None

    def _follow(self) -> None:
        """Another part, or the same one otherwise: what is heard is no longer true."""
        self.stop()
        self._show_state()

    def _show_state(self) -> None:
        self._icon_name = STOP_ICON if self.is_playing else PLAY_ICON
        self._tint()
        self.setText(told(message("trial.stop" if self.is_playing else "trial.play")))
        step = self._step()
        self.setEnabled(step is not None)
        if step is None:
            self.setToolTip(told(message("trial.nothing")))
        else:
            self.setToolTip(told(message("trial.about", name=step.exercise.name)))
        self.setAccessibleDescription(self.toolTip())

    def _step(self) -> Step | None:
        key = self._model.selected_key
        for part in self._model.draft.parts:
            if isinstance(part, DraftGroup):
                for each in part.steps:
                    if key in (part.key, each.key):
                        return each.step
            elif part.key == key:
                return part.step
        return None

    @property
    def _is_muted(self) -> bool:
        settings = self._practice.settings
        return settings.is_silent or settings.volume_percent == 0

    def _look_at_output(self) -> None:
        """Tell if no output was found: a player that meets the same trouble anew says so anew."""
        health = self._practice.sound_health()
        has_trouble = health.last_problem is not None and health.last_problem is not self._trouble
        if has_trouble or health.state in DUMB:
            self.stop()
            self.said.emit(message("trial.no_output"))


def _once(parent: QWidget, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
