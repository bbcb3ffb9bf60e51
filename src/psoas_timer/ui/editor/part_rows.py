"""The rows of a draft as Qt's lists know them. Only what an edit changed is told as changed."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from psoas_timer.core.editing.draft import DraftStep
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.row_words import name_of, spoken
from psoas_timer.ui.editor.rows import Row, changed_rows, rows_of

NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PartRows(QAbstractListModel):
    """A row for each part of the draft; `row` gives it as a value."""

    def __init__(self, model: EditorModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows: tuple[Row, ...] = rows_of(model.draft, model.findings)

    def follow(self) -> bool:
        """Take over what the model holds now; tells whether rows came, went or moved."""
        before, after = self.rows, rows_of(self._model.draft, self._model.findings)
        first, old_end, new_end = changed_rows(before, after)
        if first < old_end:
            self.beginRemoveRows(NO_PARENT, first, old_end - 1)
            self.rows = (*before[:first], *before[old_end:])
            self.endRemoveRows()
        if first < new_end:
            self.beginInsertRows(NO_PARENT, first, new_end - 1)
            self.rows = after
            self.endInsertRows()
        self.rows = after
        stayed = ((i, i) for i in range(first))
        behind = zip(range(old_end, len(before)), range(new_end, len(after)), strict=True)
        for old, new in (*stayed, *behind):
            if before[old] != after[new]:
                index = self.index(new)
                self.dataChanged.emit(index, index)
        return (old_end, new_end) != (first, first)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name of the part, or all of it in words for screen readers."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return name_of(self.rows[index.row()].part)
            case Qt.ItemDataRole.AccessibleTextRole:
                first_side = self._model.editing.first_side
                return spoken(self._model.draft, self.rows[index.row()], first_side)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be chosen, and the hold of a step can be typed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_step = isinstance(self.rows[index.row()].part, DraftStep)
        return usual | Qt.ItemFlag.ItemIsEditable if is_step else usual

    def index_of(self, key: int | None) -> QModelIndex:
        """The row of this part; an invalid index where there is none."""
        found = (number for number, row in enumerate(self.rows) if row.key == key)
        number = next(found, None)
        return QModelIndex() if number is None else self.index(number)

    def keys_at(self, indexes: Iterable[QModelIndex]) -> tuple[int, ...]:
        """The keys of the parts of these rows; invalid ones have none."""
        return tuple(self.rows[index.row()].key for index in indexes if index.isValid())
