"""Between Qt's list and the rows of steps: painting them, and typing a hold in its box."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.messages import message
from psoas_timer.ui.adjust.length_box import LengthBox
from psoas_timer.ui.adjust.length_input import parse_length_ms
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_rows import Index, PartRows
from psoas_timer.ui.editor.row_painter import RowPainter
from psoas_timer.ui.editor.row_shape import RowShape
from psoas_timer.ui.editor.row_words import name_of
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)

ARROW_STEP_MS = 5_000
"""What an arrow key adds to a hold that is not counted in breaths or movements."""


class HoldBox(LengthBox):
    """The box of a hold in its row, without arrows: the arrow keys do the same.

    `typed` is what was typed last, also where Qt put the last length back in its place.
    """

    def __init__(self, theme: Theme, key: int, step: Step, parent: QWidget) -> None:
        super().__init__(theme, max(step.grain_ms, ARROW_STEP_MS), parent)
        self.key = key
        self.typed = ""
        self.setProperty("role", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(0, 0, 0, 0)
        self.setValue(step.hold_ms)
        self.lineEdit().textChanged.connect(self._note)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the page unless something was typed that is not taken yet."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and not self.typed
        if is_asked and isinstance(event, QKeyEvent) and any(map(event.matches, UNDO_KEYS)):
            event.ignore()
            return True
        return super().event(event)

    def stepBy(self, steps: int) -> None:
        """Make it longer or shorter instead of what was typed."""
        self._note("")
        super().stepBy(steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text all the room: Qt leaves some for arrows."""
        super().resizeEvent(event)
        ring = self._theme.colours.ring_px
        self.lineEdit().setGeometry(self.rect().adjusted(ring + 2, ring, -ring - 2, -ring))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the typing, and opens nothing in the list behind."""
        super().keyPressEvent(event)
        event.accept()

    def _note(self, text: str) -> None:
        self.typed = text


class RowDelegate(QStyledItemDelegate):
    """Paints the rows, and has their holds typed; what is chosen or carried the list tells it.

    What is typed counts when the box is left or by Enter; Esc takes it back.

    Signals:
        typed(): what was typed counts now.
    """

    typed = Signal()

    def __init__(self, theme: Theme, model: EditorModel, rows: PartRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._rows = rows
        self.painter = RowPainter(theme, model.editing.first_side)
        self.shape = RowShape(theme, parent.width(), model.editing.first_side)
        self.carried: int | None = None
        self.hot: tuple[int, str] | None = None
        self.closeEditor.connect(self._closed)

    def measure(self, width: int) -> None:
        """Lay the rows out for this width and the sizes of the theme."""
        self.painter = RowPainter(self._theme, self._model.editing.first_side)
        self.shape = RowShape(self._theme, width, self._model.editing.first_side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = self._rows.rows[index.row()]
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        is_hot = self.hot is not None and self.hot[0] == row.key
        self.painter.paint(
            painter,
            row,
            self.shape,
            option.rect,
            is_chosen=view.selectionModel().isSelected(index),
            has_ring=view.hasFocus() and view.currentIndex() == index,
            is_away=self.carried == row.key
            or (row.group is not None and self.carried == row.group),
            hot=self.hot[1] if is_hot and self.hot is not None else "",
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the row needs, as wide as the list."""
        return QSize(0, self.shape.height(self._rows.rows[index.row()]))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box for the hold of this row."""
        key = self._rows.rows[index.row()].key
        self._model.settle()
        box = HoldBox(self._theme, key, self._model.draft.step(key), parent)
        name = name_of(self._rows.rows[index.row()].part)
        box.setAccessibleName(told(message("parts.hold", name=name)))
        box.valueChanged.connect(lambda length_ms: self._take(box, length_ms))
        return box

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the box where the hold is painted."""
        pieces = self.shape.pieces(self._rows.rows[index.row()])
        editor.setGeometry(pieces.hold.translated(option.rect.topLeft()))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the hold as it is now."""
        assert isinstance(editor, HoldBox)
        self._show(editor)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        assert isinstance(editor, HoldBox)
        editor.interpretText()
        self._model.settle()
        self.typed.emit()
        if editor.typed and parse_length_ms(editor.typed) is None:
            self._model.told.emit(message("adjust.unread", text=editor.typed))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what handle and menu are for, and the whole of a name that is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row = self._rows.rows[index.row()]
        at = event.pos() - option.rect.topLeft()
        match self.shape.piece_at(row, at):
            case "handle":
                text = told(message("parts.drag"))
            case "menu":
                text = told(message("parts.menu_of", name=name_of(row.part)))
            case "name":
                text = name_of(row.part)
            case _:
                text = ""
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _take(self, box: HoldBox, length_ms: int) -> None:
        if all(each.key != box.key for each in self._model.draft.steps):
            return  # the step was deleted while its hold was typed
        self._model.do(lambda draft: set_hold(draft, box.key, length_ms), f"hold {box.key}")
        self._show(box)

    def _show(self, box: HoldBox) -> None:
        box.blockSignals(True)
        box.setValue(self._model.draft.step(box.key).hold_ms)
        box.blockSignals(False)

    def _closed(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            assert isinstance(editor, HoldBox)
            editor.blockSignals(True)  # losing the keyboard, it would take what was typed
            self._model.take_back(f"hold {editor.key}")
