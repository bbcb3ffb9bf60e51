"""The one place that answers whether things may move. What moves then is the widgets' business."""

from PySide6.QtCore import QObject, Signal

from psoas_timer.ui.theme.system_look import SystemLook


class Motion(QObject):
    """Whether the window may move things, as the person or else the desktop wishes.

    `choice` is "on" (motion is reduced), "off" or "system", as the setting `reduce_motion` says.

    Signals:
        changed(): the answer is another one now.
    """

    changed = Signal()

    def __init__(self, system: SystemLook, choice: str = "system") -> None:
        super().__init__()
        self._system = system
        self._choice = choice
        self._may_move = self._wanted()
        system.changed.connect(self._follow)

    @property
    def may_move(self) -> bool:
        """Tell whether things may move: figures, fades, hands of a clock between two seconds."""
        return self._may_move

    def choose(self, choice: str) -> None:
        """Take "system", "on" or "off" at once."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> bool:
        if self._choice == "system":
            return not self._system.wants_less_motion
        return self._choice == "off"

    def _follow(self) -> None:
        if self._wanted() != self._may_move:
            self._may_move = self._wanted()
            self.changed.emit()
