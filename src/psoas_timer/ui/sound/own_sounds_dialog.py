"""Own sounds: every sound of a session by name, and the person's own file in its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.qt.errand import Errand
from psoas_timer.services.sound.cue_sounds import SOUNDS
from psoas_timer.services.sound.decoding import OWN_SOUND_S
from psoas_timer.services.sound.own_sound_files import OwnSoundFiles
from psoas_timer.services.sound.own_sounds import ENDINGS
from psoas_timer.ui.sound.own_sound_row import OwnSoundRow
from psoas_timer.ui.sound.practice import Practice
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told

WIDTH_PX = 760

ORDER = (
    *("check", "prepare", "count_3", "count_2", "count_1", "begin", "half", "rest"),
    *("switch_left", "switch_right", "end", "almost_done", "end_repeat_1", "end_repeat_2"),
    *("step_done", "routine_done", "beat"),
    *("breath_in_1", "breath_in_3", "breath_in_4", "breath_in_5", "breath_hold_4"),
    *("breath_out_4", "breath_out_5", "breath_out_6", "breath_out_8"),
)
"""The sounds as they come in a session; others follow them."""

AskForFile = Callable[[QWidget, str, Callable[[str], None]], None]
"""Asks the person for a file, under this title, and returns at once; the file is told later."""


class OwnSoundsDialog(Sheet):
    """A line for each sound. A file is checked and copied on a thread of its own.

    `files` keeps the copies, and `ask_for_file` asks for a file.
    """

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
        files: OwnSoundFiles | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        super().__init__(theme, told(message("ui.own.title")), parent, WIDTH_PX)
        self._practice = practice
        self._files = files or _files(practice)
        self._ask_for_file = ask_for_file or ask_for_sound_file
        self._errand: Errand[Problem | None] = Errand(self)
        self._errand.done.connect(self._took)
        self._taking: tuple[OwnSoundRow, Path] | None = None
        sounds = [*ORDER, *sorted(SOUNDS.difference(ORDER))]
        self.rows = {sound: self._row(sound) for sound in sounds}
        self.close_button = self.add_button(told(message("ui.own.close")), "primary")
        self.close_button.clicked.connect(self.accept)
        self._lay_out()

    def take(self, sound: str, file: Path) -> None:
        """Hear this file for a sound from now on, if it can be used."""
        row = self.rows[sound]
        if self._errand.send(partial(self._files.take, sound, file)):
            self._taking = (row, file)
            row.show_checking(file)
            self._enable_others(row, is_enabled=False)

    def done(self, result: int) -> None:
        """Close; a file that is still being looked at is waited for unseen."""
        if self._errand.is_out:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
            self._errand.done.connect(self.deleteLater)
        super().done(result)

    def _took(self, problem: Problem | None) -> None:
        if self._taking is None:
            return
        row, file = self._taking
        self._taking = None
        self._enable_others(row, is_enabled=True)
        if problem is None:
            self._changed(row)
        else:
            row.show_file(self._files.file_of(row.sound))
            row.say_problem(file, problem)

    def _give_back(self, sound: str) -> None:
        row = self.rows[sound]
        file = self._files.file_of(sound)
        problem = self._files.give_back(sound)
        self._changed(row)
        if problem is not None and file is not None:
            row.say_problem(file, problem)

    def _changed(self, row: OwnSoundRow) -> None:
        row.say("")
        row.show_file(self._files.file_of(row.sound))
        self._practice.own_sounds_changed()

    def _choose(self, sound: str) -> None:
        title = told(message("ui.own.choose_named", name=self.rows[sound].name))
        self._ask_for_file(self, title, lambda file: self.take(sound, Path(file)))

    def _play(self, sound: str) -> None:
        is_heard = self._practice.preview.sound(sound)
        self.rows[sound].say("" if is_heard else told(message("ui.sound.unheard")))

    def _enable_others(self, busy: OwnSoundRow, *, is_enabled: bool) -> None:
        """One file at a time; the row that is busy keeps the keyboard, and takes none either."""
        for row in self.rows.values():
            row.choose.setEnabled(is_enabled or row is busy)
            row.setAcceptDrops(is_enabled)

    def _row(self, sound: str) -> OwnSoundRow:
        row = OwnSoundRow(self._theme, sound)
        row.play_asked.connect(partial(self._play, sound))
        row.choose_asked.connect(partial(self._choose, sound))
        row.give_back_asked.connect(partial(self._give_back, sound))
        row.dropped.connect(partial(self.take, sound))
        row.show_file(self._files.file_of(sound))
        return row

    def _lay_out(self) -> None:
        hint = told(message("ui.own.hint", longest_s=OWN_SOUND_S))
        self.column.addWidget(label(hint, "muted", wraps=True))
        lines = QVBoxLayout()
        lines.setSpacing(Space.XS)
        for row in self.rows.values():
            lines.addWidget(row)
        self.column.addLayout(lines)
        self.column.addStretch()
        next(iter(self.rows.values())).choose.setFocus()


def _files(practice: Practice) -> OwnSoundFiles:
    from psoas_timer.services.sound.child_decoding import check_sound_file

    return OwnSoundFiles(practice.places.sounds, check_sound_file)


def ask_for_sound_file(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Open the desktop's own window for files, which shows sounds only."""
    endings = " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS)
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{told(message('ui.own.kinds'))} ({endings})")
    dialog.fileSelected.connect(chosen)
    dialog.open()
