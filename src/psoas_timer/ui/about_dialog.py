"""What this program is: version, licences, where its parts come from, and where the data lies."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import PySide6
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import psoas_timer
from psoas_timer.core.content.safety import Safety
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.places import Places
from psoas_timer.ui.folders import open_folder
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import PathLabel, label
from psoas_timer.ui.widgets.sheet import Sheet

WIDTH_PX = 640


class AboutDialog(Sheet):
    """Says all of it, with a button for each folder. `show_folder` opens one."""

    def __init__(
        self,
        theme: Theme,
        places: Places,
        words: Safety,
        parent: QWidget | None = None,
        show_folder: Callable[[Path], None] = open_folder,
    ) -> None:
        super().__init__(theme, self.tr("About Psoas Timer"), parent, WIDTH_PX)
        self._show_folder = show_folder
        self.folder_buttons: dict[Path, Button] = {}
        python = ".".join(map(str, sys.version_info[:3]))
        versions = self.tr("Version {version}, on Python {python} and PySide6 {qt}.").format(
            version=psoas_timer.__version__, python=python, qt=PySide6.__version__
        )
        self._add(None, versions)
        self._add(self.tr("No medical advice"), words.disclaimer)
        self._add(self.tr("Licence"), *self._licences())
        self._add_folder(self.tr("Licence texts"), assets_dir())
        self._add(self.tr("Your data"), self.tr("All of it stays on this computer."))
        for name, folder in self._folders(places):
            self._add_folder(name, folder)
        self.column.addStretch()
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setFocus()

    def _licences(self) -> list[str]:
        """Where each bundled part comes from; the texts lie beside them in the assets."""
        return [
            self.tr("The program is free under the MIT licence."),
            self.tr(
                "Font: Atkinson Hyperlegible Next by the Braille Institute, SIL Open Font Licence."
            ),
            self.tr("Icons: Lucide, ISC licence."),
            self.tr(
                "Voice: made with hibari-tts and Kokoro-82M (both Apache 2.0); the recordings"
                " themselves are in the public domain (CC0)."
            ),
            self.tr("Sounds: made by this project, in the public domain (CC0)."),
            self.tr("Window: Qt and PySide6 by the Qt Company, LGPL 3."),
        ]

    def _folders(self, places: Places) -> list[tuple[str, Path]]:
        """Each folder once, by what lies in it."""
        named = [
            (self.tr("Routines of your own"), places.routines),
            (self.tr("Sounds of your own"), places.sounds),
            (self.tr("History"), places.data),
            (self.tr("Settings and answers"), places.config),
            (self.tr("Log"), places.state),
        ]
        names: dict[Path, list[str]] = {}
        for name, folder in named:
            names.setdefault(folder, []).append(name)
        return [(", ".join(several), folder) for folder, several in names.items()]

    def _add(self, heading: str | None, *paragraphs: str) -> None:
        if heading is not None:
            self.column.addWidget(label(heading, "strong"))
        for paragraph in paragraphs:
            self.column.addWidget(label(paragraph, wraps=True))

    def _add_folder(self, name: str, folder: Path) -> None:
        button = Button(self._theme, self.tr("Open folder"), "quiet", "folder-open")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Open folder: {name}").format(name=name))
        button.clicked.connect(partial(self._show_folder, folder))
        self.folder_buttons[folder] = button
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, wraps=True))
        words.addWidget(PathLabel(str(folder), "small"))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addLayout(words, 1)
        row.addWidget(button)
        self.column.addLayout(row)
