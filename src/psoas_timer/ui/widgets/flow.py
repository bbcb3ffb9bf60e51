"""Lays widgets out in lines, as words are: what does not fit begins a new line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from psoas_timer.ui.theme.tokens import Space


class Flow(QLayout):
    """A row that breaks where it must, from left to right, each line in its middle.

    Where `first_grows`, the first widget takes what its line has left, so that the others stand at
    the right edge, or so far beyond it as they `overhang`; further lines begin so far before the
    left one. Lines that are `centred` have what is left at both sides. All lines begin by `outdent`
    before the left edge, so that the words of a button without an edge stand flush with others.
    """

    def __init__(
        self,
        *,
        spacing: int = Space.M,
        first_grows: bool = False,
        centred: bool = False,
        overhang: int = 0,
    ) -> None:
        super().__init__()
        self.outdent = 0
        self._overhang = overhang
        self._items: list[QLayoutItem] = []
        self._first_grows = first_grows
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one of them back, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It can use all the width."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        lines = self._lines(room)
        heights = sum(self._height(line, room) for line in lines)
        between = self.spacing() * max(len(lines) - 1, 0)
        return heights + between + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        hints = [item.sizeHint() for item in shown]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return self._framed(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As narrow as the widest of them can be; how high it is then depends on the width."""
        sizes = [item.minimumSize() for item in self._shown()]
        return self._framed(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put them in their places."""
        super().setGeometry(rect)
        area = rect.marginsRemoved(self.contentsMargins())
        top = area.top()
        for number, line in enumerate(self._lines(area.width())):
            height = self._height(line, area.width())
            widths = self._widths(line, area.width())
            left = area.left() - self.outdent - (self._overhang if number else 0)
            if self._centred:
                left += (area.width() - sum(widths) - self.spacing() * (len(widths) - 1)) // 2
            for item, width in zip(line, widths, strict=True):
                size = QSize(width, _item_height(item, width))
                corner = QPoint(left, top + (height - size.height()) // 2)
                item.setGeometry(QRect(corner, size))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _framed(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            width = min(item.sizeHint().width(), room)
            if lines and left + self.spacing() + width <= room:
                lines[-1].append(item)
                left += self.spacing() + width
            else:
                lines.append([item])
                left = width
        return lines

    def _widths(self, line: list[QLayoutItem], room: int) -> list[int]:
        widths = [min(item.sizeHint().width(), room) for item in line]
        if self._first_grows and line[0] is self._shown()[0]:
            widths[0] += room - sum(widths) - self.spacing() * (len(widths) - 1)
            widths[0] += self._overhang if len(widths) > 1 else 0
        return widths

    def _height(self, line: list[QLayoutItem], room: int) -> int:
        widths = self._widths(line, room)
        return max(_item_height(i, w) for i, w in zip(line, widths, strict=True))


def _item_height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
