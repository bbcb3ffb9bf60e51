"""Adding steps: exercises of the library, found by words and kind, or a step of one's own."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.exercise_search import ExerciseSearch
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.prescription.names import Names
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.new_steps import new_own_step, new_step
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.exercise_details import ExerciseDetails
from psoas_timer.ui.editor.exercise_list import ExerciseList
from psoas_timer.ui.editor.exercise_words import offer_of
from psoas_timer.ui.editor.field_words import told_edit
from psoas_timer.ui.editor.own_choice import OwnChoice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.widgets.edged_dialog import EdgedDialog
from psoas_timer.ui.widgets.fields import ChoiceBox
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.scrolling import scrolling
from psoas_timer.ui.widgets.search_field import SearchField
from psoas_timer.ui.words import told

SIZE_PX = QSize(820, 600)
NARROW_PX = 620
"""In less width at scale 1 the chosen exercise stands below the list."""

LIST_PART, DETAILS_PART = 11, 9

WALKING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}
"""Keys that go along the list while somebody types in the search."""


class AddSheet(EdgedDialog):
    """Puts steps behind the selected one, in its group, each as an edit of its own.

    Enter or a double-click adds and closes, Shift+Enter adds and goes on, Esc closes. What the
    person's answers rule out (`ticked`) is marked, and can be added all the same: as elsewhere, it
    is the session that leads something else. `names` are what exercises are called elsewhere.

    Signals:
        chosen(Step): this one has been added.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: EditorModel,
        figures: FigureMaker,
        parent: QWidget | None = None,
        *,
        ticked: frozenset[str] = frozenset(),
        names: Names | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._search = ExerciseSearch(model.catalogue.exercises.values(), names)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(told(message("adding.title")))
        what = told(message("adding.search"))
        self.search = SearchField(theme, what, what)
        self.kind = ChoiceBox(theme)
        offers = (offer_of(each, ticked, model.catalogue) for each in self._search.exercises)
        self.list = ExerciseList(theme, offers)
        side = model.editing.first_side
        self.details = ExerciseDetails(theme, figures, model.catalogue, side)
        self.own = OwnChoice(theme)
        self.nothing = label(told(message("adding.none")), "muted", wraps=True)
        self.word = label("", "muted", wraps=True)
        self.close_button = Button(theme, told(message("adding.close")))
        self.more_button = Button(theme, told(message("adding.add_more")))
        self.add_button = Button(theme, told(message("adding.add")), "primary")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._prepare()
        self._lay_out()
        self._show_highlighted()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds."""
        if event.key() in ENTER_KEYS:
            self._add(goes_on=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the list with arrows from the search, too."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            rows = WALKING.get(Qt.Key(event.key()))
            if rows is not None:
                self.list.go(rows)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be no larger than the window below it."""
        above = self.parentWidget()
        most = self.screen().availableSize() if above is None else above.window().size()
        wanted = QSize(self._theme.px(SIZE_PX.width()), self._theme.px(SIZE_PX.height()))
        self.resize(wanted.boundedTo(most))
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen exercise beside the list or below it."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(NARROW_PX)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _filter(self) -> None:
        text, index = self.search.text(), self.kind.currentIndex()
        kind = None if index <= 0 else list(Kind)[index - 1]
        hits = self._search.found(text, kind)
        self.list.show_only(hits, self._search.best(hits, text))
        self.own.suggest(text.strip(), kind)
        self.nothing.setVisible(not hits)
        self._show_highlighted()

    def _show_highlighted(self) -> None:
        offer = self.list.offer
        self.own.setVisible(offer is None)
        self.details.setVisible(offer is not None)
        if offer is not None:
            self.details.show_offer(offer)

    def _step(self) -> Step | None:
        """The step that is highlighted; None while one of one's own has no name."""
        offer = self.list.offer
        if offer is not None:
            return new_step(offer.exercise)
        if not self.own.name_text:
            return None
        return new_own_step(self.own.name_text, self.own.chosen_kind, self._search.exercises)

    def _add(self, *, goes_on: bool) -> None:
        step = self._step()
        if step is None:
            self._say(told(message("adding.name_it")))
            self.own.name.setFocus()
            return
        model, before = self._model, self._model.draft
        model.do(lambda draft: add(draft, step, draft.spot_behind(model.selected_key)))
        told_of_it = model.editing.told
        if model.draft is before:
            self._say("" if told_of_it is None else told_edit(told_of_it))
            return
        self.chosen.emit(step)
        if not goes_on:
            self.accept()
            return
        if self.search.hasFocus():
            self.search.selectAll()  # Other words take the place of these.
        words = [told(message("adding.added", name=step.exercise.name))]
        words += [] if told_of_it is None else [told_edit(told_of_it)]
        self._say(". ".join(words))

    def _say(self, text: str) -> None:
        self.word.setText(text)
        announce(self, text)

    def _prepare(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.kind.setAccessibleName(told(message("adding.kind")))
        self.kind.setAccessibleDescription(told(message("adding.kind")))
        self.kind.addItem(told(message("adding.any_kind")))
        self.kind.addItems([told(message(f"ui.kind.{kind}")).capitalize() for kind in Kind])
        self.kind.activated.connect(self._filter)
        self.list.turned.connect(self._show_highlighted)
        self.list.itemDoubleClicked.connect(lambda: self._add(goes_on=False))
        self.more_button.setToolTip(told(message("adding.add_more_key")))
        self.add_button.clicked.connect(lambda: self._add(goes_on=False))
        self.more_button.clicked.connect(lambda: self._add(goes_on=True))
        self.close_button.clicked.connect(self.reject)
        for button in (self.add_button, self.more_button, self.close_button):
            button.setAutoDefault(False)
        self.nothing.hide()

    def _lay_out(self) -> None:
        chosen = QWidget()
        right = QVBoxLayout(chosen)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.own)
        right.addWidget(self.details)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        self._body.setSpacing(Space.L)
        self._body.addLayout(left, LIST_PART)
        self._body.addWidget(scrolling(chosen), DETAILS_PART)
        head, foot = Flow(first_grows=True), Flow(first_grows=True)
        head.addWidget(self.search)
        head.addWidget(self.kind)
        for part in (self.word, self.close_button, self.more_button, self.add_button):
            foot.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        whole.setSpacing(Space.M)
        whole.addWidget(label(told(message("adding.title")), "heading", wraps=True))
        whole.addLayout(head)
        whole.addLayout(self._body, 1)
        whole.addLayout(foot)
