"""The keys that change the size of all text. The sizes themselves are the theme's business."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.services.practice import Practice

STEP_PERCENT = 10
KEYS = {"Ctrl++": STEP_PERCENT, "Ctrl+=": STEP_PERCENT, "Ctrl+-": -STEP_PERCENT, "Ctrl+0": 0}
"""What each adds; nothing means the usual size. Where + needs Shift, the key alone is meant."""


class TextKeys(QObject):
    """Ctrl with plus, minus or 0 changes the setting `text_percent`, wherever in the window.

    Signals:
        changed(): the setting has another value.
    """

    changed = Signal()

    def __init__(self, window: QWidget, practice: Practice) -> None:
        super().__init__(window)
        self._practice = practice
        for keys, step in KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(lambda step=step: self._add(step))

    def _add(self, step_percent: int) -> None:
        settings = self._practice.settings
        bounds = specs(Settings)["text_percent"].bounds
        assert bounds is not None
        usual = Settings().text_percent
        wanted = settings.text_percent + step_percent if step_percent else usual
        percent = bounds.clamp(wanted)
        if percent != settings.text_percent:
            self._practice.change_settings(replace(settings, text_percent=percent))
            self.changed.emit()
