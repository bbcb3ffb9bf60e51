"""The list of steps under keys and pointer. What the edits do is in core.editing."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from psoas_timer.core.editing.arranging import move
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, RoutineDraft
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.drop_spots import Drop, Half, drop_at
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_actions import PartActions
from psoas_timer.ui.editor.row_delegate import HoldBox
from psoas_timer.ui.editor.row_drag import RowDrag
from psoas_timer.ui.editor.row_list import RowList
from psoas_timer.ui.editor.row_shape import BLOCK_GAP_PX, EDGE_PX, INDENT_PX
from psoas_timer.ui.editor.row_words import name_of, spoken
from psoas_timer.ui.editor.rows import Place, Row
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.words import told, told_count

LINE_PX = 3
"""The line where a carried row would go."""

CURSORS = {
    "handle": Qt.CursorShape.OpenHandCursor,
    "hold": Qt.CursorShape.IBeamCursor,
    "menu": Qt.CursorShape.PointingHandCursor,
}


class PartView(RowList):
    """Rows are chosen, moved, copied and deleted, and their holds typed.

    Shift chooses a range; a row is carried by its handle, and Esc puts it back.
    """

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._theme = theme
        self._drag = RowDrag(self, self.verticalScrollBar(), self._show_drag)
        self.edits = PartActions(self, model, self.chosen)
        self.edits.done.connect(self._say_done)
        self.delegate.typed.connect(self._say_row)

    def viewport_height(self) -> int:
        """How much of it is in sight."""
        return self.viewport().height()

    def drop_at(self, at: QPoint, key: int) -> Drop:
        """Where the part with this key would go if it were let go there."""
        rows = self.rows.rows
        number, half = self._half_at(at)
        part = next(row.part for row in rows if row.key == key)
        carries_group = isinstance(part, DraftGroup)
        return drop_at(self._model.draft, rows, number, half, carries_group=carries_group)

    def event(self, event: QEvent) -> bool:
        """Keep Esc while a row is carried: it is not meant for the page then."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self._drag.key is not None
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts a carried row back, Enter and F2 type the hold, and a digit begins it."""
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() == Qt.Key.Key_Escape and self._drag.key is not None:
            self._drag.end()
        elif event.key() in (*ENTER_KEYS, Qt.Key.Key_F2) and is_plain:
            self._type_hold()
        elif event.text().isdigit() and is_plain:
            self._type_hold(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, open a menu, type in a box; elsewhere choose the row."""
        at = event.position().toPoint()
        index, piece = self.indexAt(at), self._piece_at(at)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not index.isValid() or (event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            piece = ""
        if not is_left or piece not in ("handle", "menu", "hold"):
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if piece != "menu" or not self.selectionModel().isSelected(index):
            self._choose_at(index)
        if piece == "handle":
            self._drag.press(self._row(index).key, at)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif piece == "hold":
            self._type_hold()
        else:
            self._pop_up(self._menu_corner(index), ends=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a row, or show what is below the pointer."""
        at = event.position().toPoint()
        if self._drag.key is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            self._drag.end()  # it was let go where nobody told of it
        if self._drag.key is not None:
            self._drag.move(at)
        elif not event.buttons():
            self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a carried row down."""
        if self._drag.key is None:
            super().mouseReleaseEvent(event)
            return
        dropped = self._drag.end()
        self._hover(event.position().toPoint())
        if dropped is not None:
            (key, drop), before = dropped, self._model.draft
            self._model.settle()
            self._model.do(lambda draft: move(draft, key, drop.spot))
            self._say_done(before)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the pointer any more."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A row that is carried stays where it was."""
        super().focusOutEvent(event)
        self._drag.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done, at the pointer or, by the menu key, at the row."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self._pop_up(event.globalPos())
        elif index.isValid():
            self._pop_up(self._menu_corner(index), ends=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, a line where they go on below, and one where a carried one would go."""
        super().paintEvent(event)
        painter, port, bar = QPainter(self.viewport()), self.viewport(), self.verticalScrollBar()
        if bar.value() < bar.maximum():
            line = QColor(self._theme.colours.line)
            painter.fillRect(0, port.height() - 1, port.width(), 1, line)
        if self._drag.drop is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_drop(painter, self._drag.drop)

    def _row(self, index: QModelIndex) -> Row:
        return self.rows.rows[index.row()]

    def _piece_at(self, at: QPoint) -> str:
        index = self.indexAt(at)
        if not index.isValid():
            return ""
        return self.delegate.shape.piece_at(self._row(index), at - self.visualRect(index).topLeft())

    def _choose_at(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)

    def _type_hold(self, begun: str = "") -> None:
        """Open the box of the current row, with what was typed already."""
        index = self.currentIndex()
        if not index.isValid() or not isinstance(self._row(index).part, DraftStep):
            return
        self.scrollTo(index)
        self.edit(index)
        for box in self.viewport().findChildren(HoldBox):
            if box.key == self._row(index).key and begun:
                box.lineEdit().setText(begun)

    def _pop_up(self, at: QPoint, *, ends: bool = False) -> None:
        index = self.currentIndex()
        is_step = index.isValid() and isinstance(self._row(index).part, DraftStep)
        self.edits.pop_up(at, self._type_hold if is_step else None, ends=ends)

    def _menu_corner(self, index: QModelIndex) -> QPoint:
        """Below the menu button of a row."""
        pieces = self.delegate.shape.pieces(self._row(index))
        corner = self.visualRect(index).topLeft() + pieces.menu.bottomRight()
        return self.viewport().mapToGlobal(corner)

    def _hover(self, at: QPoint) -> None:
        piece, index = self._piece_at(at), self.indexAt(at)
        self.viewport().setCursor(CURSORS.get(piece, Qt.CursorShape.ArrowCursor))
        hot = (self._row(index).key, piece) if piece in ("handle", "menu") else None
        if hot != self.delegate.hot:
            before, self.delegate.hot = self.delegate.hot, hot
            for each in (before, hot):
                if each is not None:
                    self.update(self.rows.index_of(each[0]))

    def _half_at(self, at: QPoint) -> tuple[int, Half]:
        """The row at this height, and which part of it; the number of rows below the last one."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, max(at.y(), 0)))
        if not index.isValid():
            return len(self.rows.rows), Half.UPPER
        area = self.visualRect(index)
        is_last = self._row(index).place is Place.LAST
        if is_last and at.y() > area.bottom() - BLOCK_GAP_PX:
            return index.row(), Half.BEYOND
        return index.row(), Half.UPPER if at.y() < area.center().y() else Half.LOWER

    def _show_drag(self) -> None:
        self.delegate.carried = self._drag.key if self._drag.drop is not None else None
        self.viewport().update()

    def _paint_drop(self, painter: QPainter, drop: Drop) -> None:
        colour = QColor(self._theme.colours.accent)
        inside = drop.spot.group is not None
        left = EDGE_PX + (INDENT_PX if inside else 0)
        y = self._line_y(drop, inside=inside)
        right = self.viewport().width() - EDGE_PX
        painter.fillRect(left, y - LINE_PX // 2, right - left, LINE_PX, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPoint(left, y), 2 * LINE_PX, 2 * LINE_PX)

    def _line_y(self, drop: Drop, *, inside: bool) -> int:
        if drop.row > 0:
            above = self.visualRect(self.rows.index(drop.row - 1))
            is_block_end = self.rows.rows[drop.row - 1].place is Place.LAST and inside
            return above.bottom() + 1 - (2 * BLOCK_GAP_PX if is_block_end else LINE_PX)
        return self.visualRect(self.rows.index(0)).top() + LINE_PX

    def _say_done(self, before: RoutineDraft) -> None:
        """Tell screen readers what came of an edit; the page says why something was refused."""
        draft, index = self._model.draft, self.currentIndex()
        gone = len(before.steps) - len(draft.steps)
        if gone > 0:
            announce(self, told_count("parts.said.deleted", gone))
        elif draft is before and self._model.editing.told is None:
            name = name_of(self._row(index).part)
            announce(self, told(message("parts.said.stayed", name=name)))
        elif draft is not before:
            self._say_row()

    def _say_row(self) -> None:
        """Tell screen readers the current row as it is now."""
        index = self.currentIndex()
        if index.isValid():
            first_side = self._model.editing.first_side
            announce(self, spoken(self._model.draft, self._row(index), first_side))
