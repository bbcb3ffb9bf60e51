"""What is said on the screen for a while: answers to the person, and the words of the voice."""

from PySide6.QtCore import QObject, QTimer, Signal

ANSWER_MS = 5_000
"""How long an answer, such as the time left, stays."""


class Captions(QObject):
    """The latest answer, and what the voice says just now; an answer is to be shown before it.

    Signals:
        ended(): a caption has had its time.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answer = _Passing(self)
        self._spoken = _Passing(self)
        for layer in (self._answer, self._spoken):
            layer.ended.connect(self.ended)

    @property
    def answered(self) -> str:
        """The answer of this moment, "" for none."""
        return self._answer.text

    @property
    def spoken(self) -> str:
        """What the voice says at this moment, "" for nothing."""
        return self._spoken.text

    def answer(self, text: str) -> None:
        """Show what was asked for, or the answer to a key."""
        self._answer.show(text, ANSWER_MS)

    def speak(self, text: str, for_ms: int) -> None:
        """Show what the voice says, for as long as it does."""
        self._spoken.show(text, for_ms)

    def end(self) -> None:
        """Something else begins: neither the answer nor the words hold any more."""
        for layer in (self._answer, self._spoken):
            layer.clear()


class _Passing(QObject):
    """A text that ends by itself."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)

    def show(self, text: str, for_ms: int) -> None:
        self.text = text
        self._timer.start(for_ms)

    def clear(self) -> None:
        self.text = ""
        self._timer.stop()

    def _end(self) -> None:
        self.text = ""
        self.ended.emit()
