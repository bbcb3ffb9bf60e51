"""One sound in the list of own sounds: what is heard for it, and how to change that."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.ui.sound.play_button import PlayButton
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.say import say


class OwnSoundRow(QFrame):
    """Name, source, and buttons; files may be dropped on it.

    A frame, which screen readers take for a group.

    Signals:
        play_asked(): the sound is to be heard.
        choose_asked(): a file is to be chosen.
        give_back_asked(): the set's own sound is to be heard again.
        dropped(Path): this file is to be taken.
    """

    play_asked = Signal()
    choose_asked = Signal()
    give_back_asked = Signal()
    dropped = Signal(object)

    def __init__(self, theme: Theme, sound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_over = False
        self.sound = sound
        self.name = told(message(f"sound.name.{sound}"))
        self.setAcceptDrops(True)
        self.setAccessibleName(self.name)
        self.source = label("", "small", wraps=True)
        self.remark = label("", "strong", wraps=True)
        self.remark.hide()
        self.play = PlayButton(theme, self.name)
        self.choose = self._button(theme, "choose")
        self.give_back = self._button(theme, "give_back")
        self.play.clicked.connect(self.play_asked)
        self.choose.clicked.connect(self.choose_asked)
        self.give_back.clicked.connect(self.give_back_asked)
        self._lay_out()

    def show_file(self, file: Path | None) -> None:
        """Say what is heard: this file, or with None the set's own sound."""
        is_own = file is not None
        text = message("ui.own.yours", file=file.name) if file else message("ui.own.from_set")
        self.source.setText(told(text))
        if self.give_back.hasFocus() and not is_own:
            self.choose.setFocus()
        self.give_back.setVisible(is_own)

    def show_checking(self, file: Path) -> None:
        """Say that a file is being looked at; meanwhile no other one can be chosen."""
        self.say("")
        self.source.setText(told(message("ui.own.checking", file=file.name)))

    def say(self, remark: str) -> None:
        """Say under the sound what was wrong; "" takes it back."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        announce(self, remark)

    def say_problem(self, file: Path, problem: Problem) -> None:
        """Say what was wrong with a file, and what to do."""
        what = say(problem.what, translate)
        mend = "" if problem.mend is None else f"; {say(problem.mend, translate)}"
        self.say(told(message("ui.own.refused", file=file.name, what=what, mend=mend)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if _files(event.mimeData()):
            self._light(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._light(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the one file."""
        self._light(is_over=False)
        files = _files(event.mimeData())
        event.acceptProposedAction()
        if len(files) == 1:
            self.dropped.emit(files[0])
        else:
            self.say(told(message("ui.own.one_file")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame while a file is held over it."""
        if self._is_over:
            colours = self._theme.colours
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), Radius.FIELD, Radius.FIELD)

    def _light(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def _button(self, theme: Theme, what: str) -> Button:
        button = Button(theme, told(message(f"ui.own.{what}")), "quiet")
        button.setAccessibleName(told(message(f"ui.own.{what}_named", name=self.name)))
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(self.name, "strong"))
        column.addWidget(self.source)
        line = Flow(spacing=Space.S, first_grows=True)
        for part in (words, self.give_back, self.choose, self.play):
            line.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        outer.setSpacing(Space.XS)
        outer.addLayout(line)
        outer.addWidget(self.remark)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
