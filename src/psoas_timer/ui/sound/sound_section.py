"""The sound settings in their order, with previews, outputs and health. Other settings: pages."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.qt.errand import Errand
from psoas_timer.ui.settings.setting_row import SettingRow
from psoas_timer.ui.sound.health_panel import HealthPanel
from psoas_timer.ui.sound.output_boxes import CHOOSES_NONE, DeviceBox, PlayerBox
from psoas_timer.ui.sound.play_button import PlayButton
from psoas_timer.ui.sound.practice import Practice, Preview
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.words import told

if TYPE_CHECKING:
    from psoas_timer.services.sound.survey import SoundSurvey

GROUPS = {
    "loudness": (
        "volume_percent",
        "is_muted",
        "cues_percent",
        "countdown_percent",
        "voice_percent",
    ),
    "voice": ("voice", "counts_aloud"),
    "output": ("sound_player", "sound_device", "keep_output_awake"),
    "sounds": ("sound_set", "cues_off"),
}
"""The settings under each heading, the longest list last. Own sounds stand after the sound sets."""

SAMPLE_SOUND = "begin"


class Searched(Protocol):
    """A part of the page that the search shows or hides."""

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here."""
        ...

    def setVisible(self, visible: bool) -> None:
        """Show or hide it."""
        ...


MakeRow = Callable[[str], SettingRow]


class SoundSection(QObject):
    """Builds the rows of the sound settings, as often as the page is shown.

    What this computer has is asked on a thread of its own when the page is first shown. `look`
    answers that; it blocks.
    """

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget,
        look: "Callable[[], SoundSurvey] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._practice = practice
        self._window = parent
        self._look = look or _survey
        self._survey: SoundSurvey | None = None
        self._errand: Errand[SoundSurvey] = Errand(self)
        self._errand.done.connect(self._take_survey)
        self.plays: dict[str, PlayButton] = {}
        self.panel: HealthPanel | None = None
        self._player: PlayerBox | None = None
        self._device: DeviceBox | None = None

    def editor(self, name: str, value: str, change: Callable[[str], None]) -> QWidget | None:
        """The control of a setting that needs to know this computer; None for all others."""
        if name == "sound_player":
            self._player = PlayerBox(self._theme, value, change)
            return self._player
        if name == "sound_device":
            self._device = DeviceBox(self._theme, value, change)
            return self._device
        return None

    def beside(self, name: str, title: str) -> QWidget | None:
        """What stands beside a setting's control: a preview, a new look for outputs, or nothing."""
        if name == "sound_device":
            self.look_again = Button(self._theme, told(message("ui.sound.look_again")), "quiet")
            self.look_again.setAccessibleName(told(message("ui.sound.look_again_named")))
            self.look_again.clicked.connect(self.look)
            return self.look_again
        preview = self._preview(name)
        if preview is None:
            return None
        button = PlayButton(self._theme, title)
        button.clicked.connect(partial(self._hear, preview))
        self.plays[name] = button
        return button

    def fill(self, column: QVBoxLayout, make_row: MakeRow) -> list[Searched]:
        """Put everything into a column; gives the parts that the search shows or hides."""
        parts: list[Searched] = []

        def add(widget: "QWidget", part: Searched) -> None:
            column.addWidget(widget)
            parts.append(part)

        self.panel = HealthPanel(self._theme, self._practice)
        add(self.panel, self.panel)
        for group, names in GROUPS.items():
            heading = SectionHeading(told(message(f"ui.sound.{group}")))
            add(heading, heading)
            for name in names:
                row = make_row(name)
                add(row, row)
                if name == "sound_set":
                    own = self._own_sounds_row()
                    add(own, own)
            if group == "voice":
                self._add_voice_problems(column)
        if self._survey is None:
            self.look()
        self.settings_changed()
        return parts

    def look(self) -> None:
        """Ask once more what this computer has."""
        if self._errand.send(self._look):
            self._show_looking()

    def settings_changed(self) -> None:
        """Say how sound does now, and offer devices only where the player takes one."""
        if self.panel is not None:
            self.panel.show_health()
        if self._device is not None:
            player = self._practice.settings.sound_player
            self._device.setEnabled(player not in (CHOOSES_NONE, "silent"))
        if self._survey is not None and not self._errand.is_out:
            self._show_survey(self._survey)

    def _preview(self, name: str) -> Preview | None:
        preview = self._practice.preview
        sample = partial(preview.sound, SAMPLE_SOUND)
        phrase = partial(preview.phrase, Spoken.LEFT_SIDE)
        previews: dict[str, Preview] = {
            "volume_percent": sample,
            "cues_percent": sample,
            "sound_set": sample,
            "countdown_percent": preview.countdown,
            "counts_aloud": preview.countdown,
            "voice_percent": phrase,
            "voice": phrase,
        }
        return previews.get(name)

    def _hear(self, preview: Preview) -> None:
        if self.panel is not None:
            self.panel.hear(preview)

    def _own_sounds_row(self) -> SettingRow:
        self.own_sounds = Button(self._theme, told(message("ui.own.open")))
        self.own_sounds.clicked.connect(self._open_own_sounds)
        title, explained = told(message("ui.own.title")), told(message("ui.own.help"))
        return SettingRow(title, explained, self.own_sounds, is_wide=False)

    def _open_own_sounds(self) -> None:
        from psoas_timer.ui.sound.own_sounds_dialog import OwnSoundsDialog

        dialog = OwnSoundsDialog(self._theme, self._practice, self._window)
        dialog.finished.connect(lambda _: self.settings_changed())
        dialog.open()

    def _add_voice_problems(self, column: QVBoxLayout) -> None:
        found = [p for p in self._practice.problems() if p.what.key.startswith("voice.")]
        own = self._practice.voice_problem
        if own is not None and own not in found:
            found.append(own)
        for problem in found:
            column.addWidget(ProblemLine(self._theme, problem))

    def _take_survey(self, survey: "SoundSurvey") -> None:
        self._survey = survey
        self._show_survey(survey)

    def _show_survey(self, survey: "SoundSurvey") -> None:
        self.look_again.setEnabled(True)
        self.look_again.setText(told(message("ui.sound.look_again")))
        for box in (self._player, self._device):
            if box is not None:
                box.show_survey(survey)

    def _show_looking(self) -> None:
        self.look_again.setEnabled(False)
        self.look_again.setText(told(message("ui.sound.looking")))


def is_told_with_sound(problem: Problem) -> bool:
    """Tell whether the sound settings themselves say what is wrong."""
    return problem.what.key.startswith(("sound.", "voice."))


class SectionHeading(QWidget):
    """A heading inside a card; a search hides it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(text, "over"))

    def matches(self, words: Sequence[str]) -> bool:
        """It belongs to all rows below it, so it is only shown with all of them."""
        return not words


def _survey() -> "SoundSurvey":
    # Imported where it is needed: on the errand's thread, not on the way to the first page.
    from psoas_timer.services.sound.survey import survey

    return survey()
