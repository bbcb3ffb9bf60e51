"""The routine that is being edited, with signals for everything that shows it.

What an edit does is in core.editing; what is kept and saved in services.editing.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.editing.checks import Finding
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.editing.routine_editing import RoutineEditing

CALM_MS = 400
"""So long after the last edit the draft is kept and checked as a whole."""


class EditorModel(QObject):
    """Widgets show what it holds and hand it their edits; each signal means: look anew.

    Signals:
        changed(): the draft is another one, by an edit, undo or redo.
        selected(): another part is worked on.
        told(object): why the latest edit is not quite what was asked for (Message), or None.
        found(): `findings` are another.
        not_kept(object): the draft can't be kept over a crash (Problem).
    """

    changed = Signal()
    selected = Signal()
    told = Signal(object)
    found = Signal()
    not_kept = Signal(object)

    def __init__(self, editing: RoutineEditing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editing = editing
        self.findings: tuple[Finding, ...] = editing.findings()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.settle_down)

    @property
    def draft(self) -> RoutineDraft:
        """The draft as it is now."""
        return self.editing.draft

    @property
    def timeline(self) -> Timeline:
        """The draft laid out as it would be led."""
        return self.editing.timeline

    @property
    def catalogue(self) -> Catalogue:
        """The exercises that there are."""
        return self.editing.catalogue

    @property
    def selected_key(self) -> int | None:
        """The key of the step or group that is worked on; None for the routine as a whole."""
        return self.editing.selected

    def do(self, edit: Callable[[RoutineDraft], Edited], merging: str = "") -> None:
        """Edit the draft; those of the same `merging` in a row ("hold 3") are undone at once."""
        self._after(lambda: self.editing.do(edit(self.draft), merging))
        self.told.emit(self.editing.told)

    def settle(self) -> None:
        """Let the next edit be undone by itself: a field or a handle was let go."""
        self.editing.settle()

    def take_back(self, merging: str) -> None:
        """Let the latest edits of this `merging` never have been: dragging was broken off."""
        self._after(lambda: self.editing.take_back(merging))
        self.told.emit(None)

    def undo(self) -> None:
        """Go back by one edit, if there is one."""
        self._after(self.editing.undo)
        self.told.emit(None)

    def redo(self) -> None:
        """Do again what was undone last, if anything was."""
        self._after(self.editing.redo)
        self.told.emit(None)

    def select(self, key: int | None) -> None:
        """Work on the part with this key; None for the routine as a whole."""
        self._after(lambda: self.editing.select(key))
        self.told.emit(None)

    def settle_down(self) -> None:
        """Keep the draft and look through it as a whole, now rather than in a moment."""
        self._calm.stop()
        problem = self.editing.keep()
        if problem is not None:
            self.not_kept.emit(problem)
        self._say_found(self.editing.findings())

    def stop(self) -> None:
        """Let go of the draft as it is: the editor is closed."""
        self._calm.stop()

    def _after(self, act: Callable[[], None]) -> None:
        draft, key = self.draft, self.selected_key
        act()
        if self.draft is not draft:
            self._calm.start()
            self._say_found(self.editing.quick_findings())
            self.changed.emit()
        if self.selected_key != key:
            self.selected.emit()

    def _say_found(self, findings: tuple[Finding, ...]) -> None:
        if findings != self.findings:
            self.findings = findings
            self.found.emit()
