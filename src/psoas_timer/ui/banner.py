"""Quiet messages above the page, each with what can be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.escape import keeps_escape
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import PathLabel
from psoas_timer.ui.widgets.page import side_margin

ICON_PX = 20

LEAST_WORDS_PX = 300
"""Where the words would have less than this beside the buttons at scale 1, these stand below."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a banner: its text and what it does, once the banner has gone.

    Esc takes the one that `is_for_escape`, which must be harmless; without any, the last.
    """

    text: str
    act: Callable[[], object] = lambda: None
    is_primary: bool = False
    is_for_escape: bool = False


class Banner(QFrame):
    """One message with its choices.

    Signals:
        answered(): a choice was taken; emitted before it acts.
    """

    answered = Signal()

    def __init__(self, theme: Theme, icon: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "banner")
        self.setAccessibleName(text)
        self.buttons = [self._button(choice) for choice in choices]
        on_escape = [choice.is_for_escape for choice in choices]
        self._on_escape = on_escape.index(True) if any(on_escape) else -1
        self._lay_out(icon, text)
        self._arrange()
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words or, in a narrow window, below them."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window, where it would open Today."""
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the harmless choice on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.buttons:
            self.buttons[self._on_escape].click()
            return
        super().keyPressEvent(event)

    def _lay_out(self, icon: str, text: str) -> None:
        words = QHBoxLayout()
        words.setSpacing(Space.M)
        sign = IconLabel(self._theme, icon, ICON_PX)
        words.addWidget(sign, alignment=Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(PathLabel(text), 1)
        self._answers = Flow()
        for button in self.buttons:
            self._answers.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        self._row.setSpacing(Space.M)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._answers)

    def _arrange(self) -> None:
        for_words = self.width() - self._answers.sizeHint().width()
        is_narrow = for_words < self._theme.px(LEAST_WORDS_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _button(self, choice: Choice) -> Button:
        button = Button(self._theme, choice.text, "primary" if choice.is_primary else "")
        button.clicked.connect(lambda: self._take(choice))
        return button

    def _take(self, choice: Choice) -> None:
        self.answered.emit()
        choice.act()


class BannerArea(QWidget):
    """The place for banners, newest at the bottom; it takes no room while there are none.

    Tab comes to their buttons from the control `before`, and goes on to the page from there.
    """

    def __init__(self, theme: Theme, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._theme = theme
        self._by_topic: dict[str, Banner] = {}
        self._layout = QVBoxLayout(self)
        self.setMinimumWidth(1)  # or its margins in a wide window would keep it as wide
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand flush with the page below."""
        super().resizeEvent(event)
        side = side_margin(self.width())
        self._layout.setContentsMargins(side, Space.M, side, 0)

    def show_banner(self, topic: str, icon: str, text: str, choices: Sequence[Choice]) -> Banner:
        """Show a message; it takes the place of one of the same topic.

        A primary first choice gets the keyboard: then the person is waited for.
        """
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # has 190 names, seldom needed

        replaced = self._by_topic.get(topic)
        place = -1 if replaced is None else self._layout.indexOf(replaced)
        self.clear(topic)
        banner = Banner(self._theme, icon, text, choices)
        banner.answered.connect(lambda: self.clear(topic))
        self._by_topic[topic] = banner
        self._layout.insertWidget(place, banner)
        self._put_in_order()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))
        if choices and choices[0].is_primary:
            banner.buttons[0].setFocus()
        return banner

    def _put_in_order(self) -> None:
        """Have Tab and screen readers go from above to below, whichever banner came last."""
        banners = sorted(self._by_topic.values(), key=self._layout.indexOf)
        for banner in banners:
            banner.raise_()
        buttons = [button for banner in banners for button in banner.buttons]
        for before, after in pairwise((self._before, *buttons)):
            QWidget.setTabOrder(before, after)

    def clear(self, topic: str) -> None:
        """Take the message of this topic away, if there is one."""
        banner = self._by_topic.pop(topic, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._by_topic))
