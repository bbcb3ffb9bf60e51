"""Learn: the pages, the exercises, and "When to get help", which is always one press away."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.learn_file import read_learn_pages
from psoas_timer.services.practice import Practice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.learn_html import exercise_html, help_html, page_html
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.figure_place import FigurePlace
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.search_field import SearchField
from psoas_timer.ui.words import told_problem

TOPICS_PX = 264
LEAST_TEXT_PX = 280
"""Where the text would be less wide than this at scale 1, it stands below the topics."""

NARROW_LIST_PART = 0.35
"""The height of the topics above the text, as a part of the page's."""

LEAST_FIGURE_PX = 120
FIGURE_PX = 260
"""The most that the figure takes of the height; in a small window it takes a third."""

TAG = re.compile("<[^>]*>")

HTML = Qt.ItemDataRole.UserRole
SEARCHED = Qt.ItemDataRole.UserRole + 1
EXERCISE = Qt.ItemDataRole.UserRole + 2


class LearnPage(Page):
    """A list of topics at the left, the chosen one at the right; exercises with their figure."""

    def __init__(
        self,
        practice: Practice,
        theme: Theme,
        figures: FigureMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self._heading: QListWidgetItem | None = None
        self.search = SearchField(theme, self.tr("Search"), self.tr("Search topics and exercises"))
        self.search.textChanged.connect(self._filter)
        self.search.hits_asked.connect(self.focus_first)
        self.nothing = self._make_nothing(figures)
        self.topics = QListWidget()
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.setWordWrap(True)
        self.topics.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.topics.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.topics.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.topics.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.currentItemChanged.connect(self._show)
        self.figure = FigurePlace(figures, "figure", moves=True)
        self.figure.setMaximumHeight(FIGURE_PX)
        self.figure.setMinimumHeight(LEAST_FIGURE_PX)
        self.figure.hide()
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.document().setDocumentMargin(Space.L)
        self.text.document().setIndentWidth(Space.L)
        self._lay_out()
        theme.changed.connect(self._arrange)
        theme.changed.connect(self._show_anew)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text below the topics where it has no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def refresh(self) -> None:
        """Read the topics when the page is first shown; they don't change after."""
        if self.topics.count() == 0:
            self._add_topics()
            self.topics.setCurrentRow(1)

    def focus_first(self) -> None:
        """Give the keyboard to the topics."""
        self.topics.setFocus()

    def show_all(self) -> None:
        """Take the search back."""
        self.search.clear()
        self.search.setFocus()

    def show_help(self) -> None:
        """Open "When to get help"."""
        self.refresh()
        self.search.clear()
        self.topics.setCurrentRow(0)

    def _make_nothing(self, figures: FigureMaker) -> EmptyState:
        walking = self._practice.library.catalogue.exercises.get("walk-break")
        no_hit = self.tr("No topic has these words. Try another one.")
        nothing = EmptyState(self._theme, figures, walking, no_hit, self.tr("Clear the search"))
        nothing.asked.connect(self.show_all)
        nothing.hide()
        return nothing

    def _add_topics(self) -> None:
        pages, problems = read_learn_pages(assets_dir() / "learn.toml")
        words = self._practice.library.catalogue.safety
        self._add(self.tr("When to get help"), help_html(words))
        for page in pages:
            self._add(page.title, page_html(page))
        for problem in problems:
            self._add(self.tr("Cannot be shown"), told_problem(problem))
        self._add_heading(self.tr("Exercises"))
        exercises = self._practice.library.catalogue.exercises
        for exercise in sorted(exercises.values(), key=lambda exercise: exercise.name):
            self._add(exercise.name, exercise_html(exercise, exercises, words.cautions), exercise)

    def _add(self, title: str, html: str, exercise: Exercise | None = None) -> None:
        item = QListWidgetItem(title, self.topics)
        item.setData(HTML, html)
        item.setData(SEARCHED, TAG.sub(" ", html).casefold())
        item.setData(EXERCISE, exercise)

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title, self.topics)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._theme.font(weight=700))
        self._heading = item
        item.setData(SEARCHED, "")

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.text.setHtml(item.data(HTML))
        self.text.setAccessibleName(item.text())
        exercise: Exercise | None = item.data(EXERCISE)
        self.figure.setVisible(exercise is not None)
        if exercise is not None:
            # As in the text, which speaks of the left side.
            side = Side.LEFT if exercise.has_sides else Side.NONE
            self.figure.show_exercise(exercise, side)

    def _show_anew(self) -> None:
        """Have the links in the colours of another theme; a browser keeps those of the first."""
        if (item := self.topics.currentItem()) is not None:
            self.text.setHtml(item.data(HTML))

    def _follow(self, link: QUrl) -> None:
        """Show the exercise that an easier or harder one names."""
        for row in range(self.topics.count()):
            exercise: Exercise | None = self.topics.item(row).data(EXERCISE)
            if exercise is not None and exercise.id == link.path():
                self.search.clear()
                self.topics.setCurrentRow(row)

    def _filter(self, text: str) -> None:
        """Hide what lacks one of the words, and show the topic that fits best at once."""
        words = text.casefold().split()
        hits = []
        for row in range(self.topics.count()):
            item = self.topics.item(row)
            is_hit = all(word in item.data(SEARCHED) for word in words)
            item.setHidden(not is_hit)
            if is_hit:
                hits.append(item)
        self.nothing.setVisible(not hits)
        for part in (self.topics, self._chosen):
            part.setVisible(bool(hits))
        self._arrange()
        if words and hits:
            self.topics.setCurrentItem(max(hits, key=lambda item: _fit(item.text(), words)))

    def _lay_out(self) -> None:
        self._topics_side = QWidget()
        left = QVBoxLayout(self._topics_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Space.S)
        left.addWidget(self.search)
        left.addWidget(self.topics, 1)
        left.addStretch()
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(Space.L)
        row.addWidget(self._topics_side)
        self._chosen = QWidget()
        right = QVBoxLayout(self._chosen)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(Space.S)
        right.addWidget(self.figure, 1)
        right.addWidget(self.text, 2)
        row.addWidget(self._chosen, 1)
        row.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(label(self.tr("Learn"), "title"))
        self.column.addLayout(row, 1)

    def _arrange(self) -> None:
        topics_px, text_px = self._theme.px(TOPICS_PX), self._theme.px(LEAST_TEXT_PX)
        is_narrow = self.viewport().width() < topics_px + text_px + 2 * Space.XL + Space.L
        direction = QBoxLayout.Direction
        is_below = is_narrow or not self.nothing.isHidden()
        self._row.setDirection(direction.TopToBottom if is_below else direction.LeftToRight)
        self._topics_side.setMaximumWidth(UNLIMITED_PX if is_narrow else topics_px)
        self._topics_side.setMinimumWidth(0 if is_narrow else topics_px)
        # So that the beginning of the chosen topic is seen under the list.
        list_px = min(topics_px, round(self.viewport().height() * NARROW_LIST_PART))
        self.topics.setMaximumHeight(list_px if is_narrow else UNLIMITED_PX)
        self.topics.setMinimumHeight(list_px if is_narrow else 0)
        self.text.setMinimumHeight(text_px if is_narrow else 0)
        if self._heading is not None:
            self._heading.setFont(self._theme.font(weight=700))


def _fit(title: str, words: Sequence[str]) -> tuple[int, bool]:
    """How well a title fits: by the words that it has, and whether it begins with the first."""
    known = title.casefold()
    return sum(word in known for word in words), known.startswith(words[0])
