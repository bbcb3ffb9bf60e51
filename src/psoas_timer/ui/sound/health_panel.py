"""How sound does, in words, with what is wrong below. Asking about outputs is elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.services.sound.cue_sounds import CHECK_SOUND
from psoas_timer.ui.sound.practice import Practice, Preview
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.sound_health_text import has_worked, health_sentences

if TYPE_CHECKING:
    from psoas_timer.core.problems import Problem

LOOK_EVERY_MS = 300
LOOKS = 15
"""After something was played the output opens, or does not: for so long this is looked at."""

_OUTPUT_TROUBLES = ("sound.no_output", "sound.output_", "sound.helper_")
"""Troubles that are over as soon as an output is open."""


class HealthPanel(QWidget):
    """State, device and exactness of the sound output, and a button to try it."""

    def __init__(self, theme: Theme, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._practice = practice
        self._looks_left = 0
        self._shown_problems: tuple[Problem, ...] = ()
        self._lines: list[ProblemLine] = []
        self.remark = label("", "strong", wraps=True)
        self.words = label("", wraps=True)
        self.try_button = Button(theme, told(message("ui.sound.try")), icon="volume-2")
        self.try_button.setAccessibleName(told(message("ui.sound.try_named")))
        self.try_button.clicked.connect(lambda: self.hear(self._check))
        self._problems = QVBoxLayout()
        self._problems.setSpacing(Space.XS)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.show_health()

    def hear(self, preview: Preview) -> None:
        """Let something be heard, and look what becomes of the output; say so where nothing is."""
        is_heard = preview()
        self._say("" if is_heard else told(message(self._why_unheard())))
        self._looks_left = LOOKS
        self._timer.start()
        self.show_health()

    def show_health(self) -> None:
        """Say how sound does now."""
        health = self._practice.sound_health()
        self.words.setText(" ".join(health_sentences(health, translate)))
        over = _OUTPUT_TROUBLES if has_worked(health) else ()
        keys = [(problem, problem.what.key) for problem in self._practice.problems()]
        problems = tuple(p for p, k in keys if k.startswith("sound.") and not k.startswith(over))
        if problems != self._shown_problems:
            self._shown_problems = problems
            for line in self._lines:
                line.deleteLater()
            self._lines = [ProblemLine(self._theme, problem) for problem in problems]
            for line in self._lines:
                self._problems.addWidget(line)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        self._timer.stop()

    def _check(self) -> bool:
        return self._practice.preview.sound(CHECK_SOUND)

    def _why_unheard(self) -> str:
        settings = self._practice.settings
        is_quiet = settings.is_silent or settings.volume_percent == 0
        return "ui.sound.unheard" if is_quiet else "ui.sound.not_heard"

    def _say(self, remark: str) -> None:
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        announce(self, remark)

    def _look(self) -> None:
        self._looks_left -= 1
        if self._looks_left <= 0:
            self._timer.stop()
        self.show_health()

    def _lay_out(self) -> None:
        self.remark.hide()
        line = QHBoxLayout()
        line.setSpacing(Space.L)
        line.addWidget(self.words, 1)
        line.addWidget(self.try_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(line)
        column.addWidget(self.remark)
        column.addLayout(self._problems)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here."""
        said = f"{told(message('ui.sound.health'))} {self.words.text()}".casefold()
        return all(word in said for word in words)
