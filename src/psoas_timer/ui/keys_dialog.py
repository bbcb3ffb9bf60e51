"""All keys at a glance. What they do lives where they are bound."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet

Keys = list[tuple[str, str]]


class KeysDialog(Sheet):
    """A line for each key: those of a session first, where one can't try them out.

    Signals:
        about_asked(): what this program is; without a receiver the button is left out.
    """

    about_asked = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, offers_about: bool = False
    ) -> None:
        super().__init__(theme, self.tr("Keys"), parent)
        for heading, keys in self._sections():
            self.column.addWidget(label(heading, "over"))
            self.column.addLayout(_grid(keys))
            self.column.addSpacing(Space.S)
        self.column.addStretch()
        self.close_button = self.add_button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        if offers_about:
            self.about_button = self.add_button(self.tr("About Psoas Timer"))
            self.about_button.clicked.connect(self._ask_about)
        self.close_button.setFocus()

    def _ask_about(self) -> None:
        self.accept()
        self.about_asked.emit()

    def _sections(self) -> list[tuple[str, Keys]]:
        return [
            (self.tr("While a session runs"), self._session_keys()),
            (self.tr("On the pages"), self._page_keys()),
            (self.tr("While you edit a routine"), self._editor_keys()),
            (self.tr("Everywhere"), self._other_keys()),
        ]

    def _session_keys(self) -> Keys:
        return [
            (self.tr("Space"), self.tr("pause and go on; begin a step that waits")),
            (self.tr("← and →"), self.tr("restart the hold (twice: the one before), skip")),
            (self.tr("− and +"), self.tr("ten seconds, a breath or a movement less or more")),
            (self.tr("E"), self.tr("ease off: halve what is left of the hold")),
            (self.tr("X"), self.tr("stop, it hurts")),
            (self.tr("T"), self.tr("say the time left")),
            (self.tr("F"), self.tr("across the room")),
            (self.tr("R"), self.tr("across the room: turn for lying on one side")),
            (self.tr("M"), self.tr("mute, and have sound again")),
            (self.tr("Esc"), self.tr("leave the session")),
        ]

    def _page_keys(self) -> Keys:
        return [
            (self.tr("Enter"), self.tr("start the routine")),
            (self.tr("I"), self.tr("“I have … minutes”: fit the routine into them")),
            (self.tr("F"), self.tr("make the routine a favourite, or take that back")),
            (
                self.tr("E"),
                self.tr("edit the routine, or a copy of a bundled one; Shift+E: a copy"),
            ),
            (self.tr("Ctrl+N"), self.tr("a new routine")),
            (self.tr("Ctrl+Shift+V"), self.tr("on Routines: read what your therapist wrote")),
            (self.tr("M"), self.tr("on Today: have sound again")),
            (self.tr("Ctrl+1 … 5"), self.tr("Today, Routines, History, Learn, Settings")),
            (self.tr("S"), self.tr("your streak, day by day")),
            (self.tr("Del"), self.tr("in History: delete the session that has the keyboard")),
            (self.tr("Esc"), self.tr("back to Today")),
        ]

    def _editor_keys(self) -> Keys:
        return [
            (self.tr("Ctrl+Z"), self.tr("undo; Ctrl+Shift+Z or Ctrl+Y: do it again")),
            (self.tr("Ctrl+Enter"), self.tr("add a step")),
            (self.tr("Enter"), self.tr("in the list: type the hold")),
            (
                self.tr("Alt+↑ and ↓"),
                self.tr("in the list: move steps; Shift+↑ and ↓ choose several"),
            ),
            (self.tr("Ctrl+D, Del"), self.tr("in the list: copy and delete steps")),
            (
                self.tr("Ctrl+G"),
                self.tr("in the list: repeat steps in rounds; Ctrl+Shift+G: no more"),
            ),
            (
                self.tr("← and →"),
                self.tr("in the strip: go from edge to edge; with Ctrl: longer, shorter"),
            ),
            (self.tr("Ctrl+P"), self.tr("hear the selected step")),
            (self.tr("Ctrl+S"), self.tr("save")),
            (self.tr("Esc"), self.tr("leave; what is not saved is kept")),
        ]

    def _other_keys(self) -> Keys:
        return [
            (self.tr("Ctrl and +, −, 0"), self.tr("larger, smaller and usual text")),
            (self.tr("? or F1"), self.tr("these keys; a session goes on meanwhile")),
        ]


def _grid(keys: Keys) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.S)
    for row, (names, meaning) in enumerate(keys):
        for column, words in enumerate(
            (label(names, "strong", wraps=True), label(meaning, wraps=True))
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, column)
    for column, share in enumerate((1, 3)):
        grid.setColumnStretch(column, share)
    return grid
