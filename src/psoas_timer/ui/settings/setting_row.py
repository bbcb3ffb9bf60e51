"""One setting on its page: what it is called, what it means, and its control."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label

CONTROL_EM = 15
"""All controls are at least so wide in sizes of the text, so that they stand in one line."""

NARROW_EM = 34
"""Where a row is less wide than this, the control stands below its words."""

BUTTON_EM = 9
"""What a button and its distance take at the most."""

BESIDE_EM = 4
"""What a button before the control needs more."""


class SettingRow(QWidget):
    """The words at the left, the control beside them or, where it is wide, below.

    `beside` is a button that belongs to the control: it stands before it, or behind it below.
    `searched` are further words by which it is found.
    """

    def __init__(
        self,
        title: str,
        explained: str,
        control: QWidget,
        *,
        is_wide: bool,
        beside: QWidget | None = None,
        searched: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._searched = f"{title} {explained} {searched}".casefold()
        control.setAccessibleName(title)
        control.setAccessibleDescription(explained)
        control.setToolTip(explained)
        caption = label(title, "strong")
        caption.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(caption)
        words.addWidget(label(explained, "small", wraps=True))
        self._control = control
        self._beside = beside
        self._is_wide = is_wide
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, Space.S)
        self._row.addLayout(words, 1)
        self._controls = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._controls.setSpacing(Space.L)
        beginning = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        place = Qt.AlignmentFlag(0) if is_wide else beginning
        for widget in (beside, control):
            if widget is not None:
                self._controls.addWidget(widget, 0, place)
        self._row.addLayout(self._controls)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control beside its words or below them."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Make larger text room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        em_px = self.font().pixelSize()
        least_em = NARROW_EM + (BESIDE_EM if self._beside is not None else 0)
        is_below = self._is_wide or self.width() < least_em * em_px
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_below else direction.LeftToRight)
        self._row.setSpacing(Space.XS if is_below else Space.XL)
        if not self._is_wide:
            where = Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag.AlignVCenter
            self._controls.setDirection(self._order(em_px) if is_below else direction.LeftToRight)
            self._row.setAlignment(self._controls, where)
            self._control.setMinimumWidth(CONTROL_EM * em_px)

    def _order(self, em_px: int) -> QBoxLayout.Direction:
        """Below its words the control comes first, its button behind it or, without room, below."""
        direction = QBoxLayout.Direction
        has_room = self.width() >= (CONTROL_EM + BUTTON_EM) * em_px
        return direction.RightToLeft if has_room else direction.BottomToTop

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here or stand for it."""
        return all(word in self._searched for word in words)
