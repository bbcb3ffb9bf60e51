"""The head of the editor: what is edited, undo and redo, and the ways out."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import ElidedLabel, label
from psoas_timer.ui.words import told

LEAST_NAME_PX = 260
"""Where the name would have less beside the buttons at scale 1, these stand below it."""


class PageHead(QWidget):
    """Where one is and the routine's name, beside the buttons; what they do is the page's.

    Further buttons may be inserted into `buttons` before they are seen.
    """

    def __init__(self, theme: Theme, crumb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._crumb = label(crumb, "small")
        self._name = ElidedLabel("", "title", hugs=True)
        self.title_button = Button(theme, "", "quiet", "pencil")
        self.undo_button = _icon_button(theme, "undo")
        self.redo_button = _icon_button(theme, "redo")
        self.cancel_button = Button(theme, told(message("editor.cancel")))
        self.save_button = Button(theme, told(message("editor.save")), "primary")
        self.save_button.setToolTip(told(message("editor.save_key")))
        self._buttons = Flow(spacing=Space.S)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        theme.changed.connect(self._arrange)

    def show_name(self, name: str) -> None:
        """Show what the routine is called, "" for one without a name yet."""
        shown = name.strip() or told(message("editor.nameless"))
        if shown != self._name.text():
            self._name.setText(shown)
            said = told(message("editor.title", name=shown))
            self.title_button.setAccessibleName(said)
            self.title_button.setToolTip(said)

    def add_button(self, button: Button) -> None:
        """Put another button between redo and cancel."""
        for each in (self.cancel_button, self.save_button):
            self._buttons.removeWidget(each)
        for each in (button, self.cancel_button, self.save_button):
            self._buttons.addWidget(each)
            each.raise_()  # screen readers go by this order
        QWidget.setTabOrder(self.redo_button, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the name or, in a narrow window, below it."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a press on the name for one on the pencil beside it."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.title_button.click()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        for_name = self.width() - self._buttons.sizeHint().width()
        is_narrow = for_name < self._theme.px(LEAST_NAME_PX)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        self._name.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name.installEventFilter(self)
        title = QHBoxLayout()
        title.setSpacing(Space.XS)
        title.addWidget(self._name)
        title.addWidget(self.title_button)
        title.addStretch()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._crumb)
        titles.addLayout(title)
        for button in (self.undo_button, self.redo_button, self.cancel_button, self.save_button):
            self._buttons.addWidget(button)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addLayout(titles, 1)
        self._row.addLayout(self._buttons)


def _icon_button(theme: Theme, name: str) -> Button:
    button = Button(theme, "", "quiet", f"{name}-2")
    button.setAccessibleName(told(message(f"editor.{name}")))
    button.setToolTip(told(message(f"editor.{name}_key")))
    return button
