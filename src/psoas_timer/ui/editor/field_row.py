"""One value of a form: its caption, its field, and below them what is to be said of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from psoas_timer.core.problems import Severity
from psoas_timer.ui.editor.field_words import Remark
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label

ICON_PX = 16


class FieldRow(QWidget):
    """Caption and field beside each other, or one above the other where the field `is_wide`.

    The caption names the field for screen readers ("" where it has its own words), and what is said
    below describes it; `named` is what they read where the field only holds others. More may stand
    in `column`, below the field.
    """

    def __init__(
        self,
        theme: Theme,
        caption: str,
        field: QWidget,
        *,
        is_wide: bool = False,
        named: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.field = field
        self._named = named or field
        self.caption: QLabel = label(caption, "muted", wraps=is_wide)
        self.caption.setBuddy(self._named)
        self.column = QVBoxLayout(self)
        self.remark = label("", "small", wraps=True)
        self._signs = {
            severity: IconLabel(theme, name, ICON_PX)
            for severity, name in ((Severity.ERROR, "triangle-alert"), (Severity.WARNING, "info"))
        }
        self._about = QWidget()
        if caption:
            self._named.setAccessibleName(caption)
        self._lay_out(is_wide=is_wide)
        self.say(())

    def call(self, caption: str) -> None:
        """Give it another caption."""
        if caption != self.caption.text():
            self.caption.setText(caption)
            self._named.setAccessibleName(caption)

    def say(self, remarks: tuple[Remark, ...]) -> None:
        """Say this below the field; nothing at all gives the room back."""
        text = "\n".join(remark.text for remark in remarks)
        worst = _worst(remarks)
        for severity, sign in self._signs.items():
            sign.setVisible(severity is worst)
        if text != self.remark.text():
            self.remark.setText(text)
            self._named.setAccessibleDescription(text)
        self._about.setVisible(bool(text))

    def _lay_out(self, *, is_wide: bool) -> None:
        column = self.column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        if is_wide:
            column.addWidget(self.caption)
            column.addWidget(self.field)
            self.caption.setVisible(bool(self.caption.text()))
        else:
            line = Flow(first_grows=True)
            line.addWidget(self.caption)
            line.addWidget(self.field)
            column.addLayout(line)
        about = QHBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(Space.S)
        for sign in self._signs.values():
            about.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        about.addWidget(self.remark, 1)
        column.addWidget(self._about)


def _worst(remarks: tuple[Remark, ...]) -> Severity | None:
    severities = {remark.severity for remark in remarks}
    return next((each for each in (Severity.ERROR, Severity.WARNING) if each in severities), None)
