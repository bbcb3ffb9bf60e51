"""A field for a time of day, such as 18:30."""

import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from psoas_timer.core.clock_time import MINUTES_OF_A_DAY, minute_of, time_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import NumberBox

STEP_MIN = 15
"""What an arrow adds; any minute can be typed."""

_BEGUN = re.compile(r"([01]?\d|2[0-3])?(:[0-5]?\d?)?", re.ASCII)


class TimeBox(NumberBox):
    """The minutes since midnight, shown as a clock shows them; it goes round at midnight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setRange(0, MINUTES_OF_A_DAY - 1)
        self.setWrapping(True)

    def stepBy(self, steps: int) -> None:
        """Go on at the other end of the day."""
        self.setValue((self.value() + steps * STEP_MIN) % MINUTES_OF_A_DAY)
        self.selectAll()

    def textFromValue(self, value: int) -> str:
        """18:30 for 1110."""
        return time_text(value)

    def valueFromText(self, text: str) -> int:
        """1110 for 18:30; the value as it is for anything else."""
        minute = minute_of(text.strip())
        return self.value() if minute is None else minute

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let nothing be typed that can't become a time."""
        if minute_of(text.strip()) is not None:
            return (QValidator.State.Acceptable, text, pos)
        can_become = _BEGUN.fullmatch(text.strip()) is not None
        return (
            QValidator.State.Intermediate if can_become else QValidator.State.Invalid,
            text,
            pos,
        )

    def fixup(self, text: str) -> str:
        """Take 7 for 07:00 and 7:5 for 07:05; what is no time at all becomes the value again."""
        hour, _, minute = text.strip().partition(":")
        if not hour:
            return time_text(self.value())
        return f"{int(hour):02}:{int(minute or 0):02}"
