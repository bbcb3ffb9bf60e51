"""The rows of the draft in Qt's list: they follow the model, and what is chosen follows it too.

Keys, the pointer and dragging live in part_view.py.
"""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_rows import Index, PartRows
from psoas_timer.ui.editor.row_delegate import RowDelegate
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

LEAST_ROWS = 2
"""The list is never lower than so many rows: what is beyond scrolls."""


class RowList(QListView):
    """A list as high as its rows, where there is room. The current row is what is worked on."""

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._follows = False
        self._content_px = 0
        self.rows = PartRows(model, self)
        self.delegate = RowDelegate(theme, model, self.rows, self)
        self._dress()
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self._measure()
        self._choose(())
        theme.changed.connect(self._measure)
        model.changed.connect(self._follow)
        model.found.connect(self._follow)
        model.selected.connect(self._choose_selected)

    def chosen(self) -> tuple[int, ...]:
        """The keys of the chosen parts in their order."""
        return self.rows.keys_at(sorted(self.selectedIndexes()))

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(super().sizeHint().width(), self._content_px)

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        rows = self.rows.rows[:LEAST_ROWS]
        return QSize(0, sum(self.delegate.shape.height(row) for row in rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for another width."""
        super().resizeEvent(event)
        if event.size().width() != self.delegate.shape.width:
            self._measure()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Work on the row that became the current one."""
        super().currentChanged(current, previous)
        if not self._follows and current.isValid():
            self._model.select(self.rows.rows[current.row()].key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing a row, where the routine as a whole is worked on."""
        self._follows = True
        super().focusInEvent(event)
        if not self.selectedIndexes():
            self.setCurrentIndex(QModelIndex())
        self._follows = False

    def changeEvent(self, event: QEvent) -> None:
        """Take over another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMouseTracking(True)
        self.setAccessibleName(told(message("parts.list")))
        self.setAccessibleDescription(told(message("parts.list_keys")))

    def _measure(self) -> None:
        """Lay all rows out anew."""
        self.delegate.measure(self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        shape = self.delegate.shape
        content_px = sum(shape.height(row) for row in self.rows.rows)
        if content_px != self._content_px:
            self._content_px = content_px
            self.updateGeometry()

    def _follow(self) -> None:
        """Show the draft as it is now; what was chosen stays chosen."""
        chosen = self.chosen()
        self._follows = True
        is_rearranged = self.rows.follow()
        self._follows = False
        self._fit()
        if is_rearranged:
            self._choose(chosen)

    def _choose_selected(self) -> None:
        keys = self.rows.keys_at([self.currentIndex()])
        if keys != (self._model.selected_key,) or not self.selectedIndexes():
            self._choose(())

    def _choose(self, keys: Collection[int]) -> None:
        """Choose these rows, if what is worked on is among them; else that one alone."""
        worked_on = self._model.selected_key
        chosen = [self.rows.index_of(key) for key in keys if worked_on in keys]
        current = self.rows.index_of(worked_on)
        selection = QItemSelection()
        for index in chosen or [current]:
            selection.select(index, index)
        self._follows = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self._follows = False
        if current.isValid():
            self.scrollTo(current)
