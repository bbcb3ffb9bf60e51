"""What can be done with the chosen rows of the list, by keys and by a menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from psoas_timer.core.editing.arranging import ungroup
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.editing.several import (
    delete_all,
    duplicate_all,
    group_all,
    move_all_down,
    move_all_up,
)
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.words import told

NEW_ROUNDS = 2
"""Of a new circuit: the least that repeats, and so what most steps allow."""

Keys = Callable[[], tuple[int, ...]]
Edit = Callable[[RoutineDraft, tuple[int, ...]], Edited]

EDITS: dict[str, tuple[str, Edit]] = {
    "move_up": ("Alt+Up", move_all_up),
    "move_down": ("Alt+Down", move_all_down),
    "duplicate": ("Ctrl+D", duplicate_all),
    "group": ("Ctrl+G", lambda draft, keys: group_all(draft, keys, NEW_ROUNDS)),
    "ungroup": ("Ctrl+Shift+G", lambda draft, keys: _ungrouped(draft, keys)),
    "delete": ("Del", delete_all),
}
"""Each edit by the end of its template, with its keys; the menu has them in this order."""


class PartActions(QObject):
    """The edits of the chosen rows; each is undone at once.

    Signals:
        done(object): an edit was made or refused; the draft before it (RoutineDraft).
    """

    done = Signal(object)

    def __init__(self, view: QWidget, model: EditorModel, chosen: Keys) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._chosen = chosen
        self._actions = {name: self._action(name, keys) for name, (keys, _) in EDITS.items()}

    def do(self, name: str) -> None:
        """Make this edit of what is chosen, if anything is."""
        keys = self._chosen()
        if keys:
            edit, before = EDITS[name][1], self._model.draft
            self._model.settle()
            self._model.do(lambda draft: edit(draft, keys))
            self.done.emit(before)

    def pop_up(self, at: QPoint, type_hold: Callable[[], None] | None, *, ends: bool) -> None:
        """Show the menu there, or so that it ends there; `type_hold` is None for a group."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if type_hold is not None:
            typing = menu.addAction(told(message("parts.menu.type_hold")), type_hold)
            typing.setShortcut(QKeySequence("Enter"))
            menu.addSeparator()
        is_grouped = any(_group_of(self._model.draft, key) is not None for key in self._chosen())
        for name, action in self._actions.items():
            if name == "delete":
                menu.addSeparator()
            if name != ("group" if is_grouped else "ungroup"):
                menu.addAction(action)
        menu.popup(at - QPoint(menu.sizeHint().width() if ends else 0, 0))

    def _action(self, name: str, keys: str) -> QAction:
        action = QAction(told(message(f"parts.menu.{name}")), self._view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self.do(name))
        self._view.addAction(action)
        return action


def _group_of(draft: RoutineDraft, key: int) -> int | None:
    """The group that has this key, or that the step with it stands in."""
    group = draft.spot_of(key).group
    is_group = any(part.key == key for part in draft.parts if isinstance(part, DraftGroup))
    return key if is_group else group


def _ungrouped(draft: RoutineDraft, keys: tuple[int, ...]) -> Edited:
    """Without the first group among the chosen ones; as it is where there is none."""
    found = (_group_of(draft, key) for key in keys)
    group = next((key for key in found if key is not None), None)
    return Edited(draft) if group is None else ungroup(draft, group)
