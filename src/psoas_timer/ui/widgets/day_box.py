"""A field for a date, such as 22 Nov 2026."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import NumberBox

SHOWN = "d MMM yyyy"
FORMS = (SHOWN, "d MMMM yyyy", "yyyy-MM-dd")
"""What may be typed."""

EARLIEST = date(1970, 1, 1)
"""Nobody has practised with this program before; all that is typed as a date can be shown."""


class DayBox(NumberBox):
    """A day up to `latest`; an arrow adds one. What is typed and no date becomes the day again."""

    def __init__(self, theme: Theme, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setRange(EARLIEST.toordinal(), latest.toordinal())
        self.setKeyboardTracking(False)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return date.fromordinal(self.value())

    def textFromValue(self, value: int) -> str:
        """22 Nov 2026."""
        day = date.fromordinal(value)
        return QLocale().toString(QDate(day.year, day.month, day.day), SHOWN)

    def valueFromText(self, text: str) -> int:
        """The day that is typed; the one before where it is none."""
        typed = _typed(text)
        return self.value() if typed is None else typed.toordinal()

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed on the way to a date."""
        typed = _typed(text)
        is_day = typed is not None and self.minimum() <= typed.toordinal() <= self.maximum()
        state = QValidator.State.Acceptable if is_day else QValidator.State.Intermediate
        return (state, text, pos)

    def fixup(self, text: str) -> str:
        """What is no date becomes the day again; one that is too late or early, the nearest."""
        wanted = min(max(self.valueFromText(text), self.minimum()), self.maximum())
        return self.textFromValue(wanted)


def _typed(text: str) -> date | None:
    for form in FORMS:
        found = QLocale().toDate(text.strip(), form)
        if found.isValid() and 1 <= found.year() <= date.max.year:
            return date(found.year(), found.month(), found.day())
    return None
