"""Restoring one backup: what it would change, how much of it is wanted, and the way back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.backup import Preview
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.qt.errand import Errand
from psoas_timer.services.backups.backup import Backup, Restored, Scope
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.backup_words import what_is_in, when_made, why_made
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.fields import TickBox
from psoas_timer.ui.widgets.labels import PathLabel, label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem, translate
from psoas_timer.wording.backup_text import file_changes, history_changes

WIDTH_PX = 600


class RestoreSheet(Sheet):
    """Compares the backup with what is here, and restores it if that is wanted.

    Both happen on a thread of their own; while it restores, the sheet stays.

    Signals:
        restored(): what is here was replaced; whatever shows it must read it anew.
    """

    restored = Signal()

    def __init__(
        self, theme: Theme, practice: Practice, backup: Backup, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Restore this backup?"), parent, WIDTH_PX)
        self._practice = practice
        self._backup = backup
        self._undo_by: Restored | None = None
        self._changes: Preview | None = None
        self._comparing: Errand[Preview | Problem] = Errand(self)
        self._comparing.done.connect(self._compared)
        self._restoring: Errand[Restored | Problem] = Errand(self)
        self._restoring.done.connect(self._done)
        self.note = label(self.tr("Looking what would change…"), "strong", wraps=True)
        whole = self.tr("Settings, holds, answers and routines, too")
        self.whole_box = TickBox(theme, whole, wraps=True)
        self.whole_box.setAccessibleName(whole)
        self.whole_box.setChecked(True)
        self.whole_box.toggled.connect(self._show_changes)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.XS)
        self.restore_button = self.add_button(self.tr("Restore"), "primary")
        self.undo_button = self.add_button(self.tr("Undo"))
        self.close_button = self.add_button(self.tr("Cancel"))
        self._lay_out()
        self._comparing.send(partial(practice.backups.preview, backup.file))

    def reject(self) -> None:
        """Close, unless something is being replaced just now."""
        if not self._restoring.is_out:
            super().reject()

    def _lay_out(self) -> None:
        backup = self._backup
        head = message("backups.row", when=when_made(backup), why=why_made(backup))
        self.column.addWidget(label(told(head), "strong", wraps=True))
        self.column.addWidget(label(what_is_in(backup), "small", wraps=True))
        if left_out := backup.manifest.left_out:
            text = message("backups.left_out", names=", ".join(left_out))
            self.column.addWidget(PathLabel(told(text), "small"))
        self.column.addWidget(self.note)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.whole_box)
        self.column.addStretch()
        self.whole_box.hide()
        self.undo_button.hide()
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._restore)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()

    def _compared(self, changes: Preview | Problem) -> None:
        if isinstance(changes, Problem):
            self._say(told_problem(changes))
            return
        self._changes = changes
        self.restore_button.setEnabled(True)
        self.whole_box.show()
        self._say(told(message("backups.would")))
        self._show_changes()

    def _show_changes(self) -> None:
        empty(self._lines)
        if self._changes is None:
            return
        lines = history_changes(self._changes, short_day, translate)
        if self.whole_box.isChecked():
            lines += file_changes(self._changes, translate)
        for line in lines:
            shown = label(f"• {line}", wraps=True)
            self._lines.addWidget(shown)
            shown.show()  # now, so that the sheet makes room for it
        self.grow()

    def _restore(self) -> None:
        scope = Scope.ALL if self.whole_box.isChecked() else Scope.HISTORY
        self._send(self._backup, scope)

    def _undo(self) -> None:
        if self._undo_by is not None:
            self._send(self._undo_by.before, self._undo_by.scope)

    def _send(self, backup: Backup, scope: Scope) -> None:
        if self._restoring.send(partial(self._practice.backups.restore, backup.file, scope)):
            self._enable(is_enabled=False)
            self._say(self.tr("Restoring… What is here is backed up first."))

    def _done(self, answer: Restored | Problem) -> None:
        self._enable(is_enabled=True)
        self._practice.read_anew()
        self.close_button.setFocus()
        if isinstance(answer, Problem):
            self._say(told_problem(answer))
        else:
            self._show_restored(answer)
        self.restored.emit()

    def _show_restored(self, answer: Restored) -> None:
        is_undone = self._undo_by is not None
        self._undo_by = None if is_undone else answer
        self._changes = None
        self._show_changes()
        self.whole_box.hide()
        self.restore_button.hide()
        self.undo_button.setVisible(not is_undone)
        self.close_button.setText(self.tr("Close"))
        title = self.tr("Undone") if is_undone else self.tr("Restored")
        self._title.setText(title)
        self.setWindowTitle(title)
        self._say(
            self.tr("Everything is as it was before.")
            if is_undone
            else self.tr("Done. What was here before is in the newest backup.")
        )

    def _enable(self, *, is_enabled: bool) -> None:
        for part in (self.restore_button, self.undo_button, self.close_button, self.whole_box):
            part.setEnabled(is_enabled)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        announce(self.note, text)
        self.grow()
