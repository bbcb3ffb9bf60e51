"""One setting on its page: what it is called, what it means, and its control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label

CONTROL_PX = 224
"""All controls are at least so wide, so that they stand in one line."""


class SettingRow(QWidget):
    """The words at the left, the control beside them or, where it is wide, below."""

    def __init__(
        self,
        title: str,
        explained: str,
        control: QWidget,
        *,
        is_wide: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._searched = f"{title} {explained}".casefold()
        control.setAccessibleName(title)
        control.setAccessibleDescription(explained)
        control.setToolTip(explained)
        caption = label(title, "strong")
        caption.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(caption)
        words.addWidget(label(explained, "small", wraps=True))
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.TopToBottom if is_wide else direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, Space.S)
        row.setSpacing(Space.XS if is_wide else Space.XL)
        row.addLayout(words, 1)
        if is_wide:
            row.addWidget(control)
        else:
            control.setMinimumWidth(CONTROL_PX)
            row.addWidget(control, alignment=Qt.AlignmentFlag.AlignVCenter)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here."""
        return all(word in self._searched for word in words)
