"""Today: the date, the streak, the routine to do now, and the others one press away."""

from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.care.cared_for import CaredFor
from psoas_timer.core.content.suggestion import GENTLE_ROUTINE_IDS
from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import Audit
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.services.content.library import LoadedRoutine, Source
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.adapted import adapted_detail, adapted_note
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.mute_note import MuteNote
from psoas_timer.ui.pages.suggested_card import SuggestedCard
from psoas_timer.ui.streak.streak_words import (
    freezes_left,
    of_the_past,
    paused_until,
    run_so_far,
    week_so_far,
)
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.widgets.card_grid import CardGrid
from psoas_timer.ui.widgets.dates import first_weekday, long_date
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.page import Page, side_margin
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.routine_card import RoutineCard
from psoas_timer.ui.widgets.streak_dots import StreakDots, week
from psoas_timer.ui.words import told

FREEZE_PX = 16
ROWS = (2, 4)
"""Rows of other routines below the suggested one: the fewest, and the most in a high window."""

CARDS_IN_ROW = 3
USUAL_HEIGHT_PX = 740
"""A window so high has room for the fewest rows, and one more for each of ROW_PX, at scale 1."""

ROW_PX = 120

LEAST_WITH_FIGURE_PX = 700
"""The width of the page at text scale 1 from which the big card has a figure."""


class TodayPage(Page):
    """The page that the program opens with. Enter starts the routine of the big card."""

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
        self._chosen_id: str | None = None
        self._others_shown = 0
        self._date = label(role="muted")
        self._greeting = label(role="title", wraps=True)
        self._streak = label(role="big")
        self._best = label(role="small")
        self._freeze = IconLabel(theme, "snowflake", FREEZE_PX, is_muted=True)
        self._goals = label(role="small")
        self.streak_button = Pressable("line")
        self.streak_button.clicked.connect(self.streak_asked)
        self._dots = StreakDots(theme)
        self.mute_note = MuteNote(theme)
        self.card = SuggestedCard(theme, figures)
        resting = practice.library.catalogue.exercises.get("constructive-rest")
        to_settings = self.tr("Open Settings")
        self._nothing = EmptyState(theme, figures, resting, "", to_settings)
        self._nothing.asked.connect(lambda: self.page_asked.emit("settings"))
        self._others_title = label(self.tr("More routines"), "heading")
        self._all_button = Button(theme, "", "quiet")
        self.new_button = Button(theme, self.tr("New routine"), "quiet", "plus")
        self.new_button.setToolTip(self.tr("New routine (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_asked)
        self.grid = CardGrid()
        self.card.start_asked.connect(self.start_asked)
        self.card.adjust_asked.connect(self.adjust_asked)
        self.card.fit_asked.connect(self.fit_asked)
        self.card.favourite_marked.connect(self._mark)
        self.mute_note.unmute_asked.connect(self._unmute)
        self._all_button.clicked.connect(lambda: self.page_asked.emit("routines"))
        self._lay_out()
        theme.changed.connect(self._fit)

    def refresh(self) -> None:
        """Show the streak as of now, the routine to do, and the others; say if sound is muted."""
        self.mute_note.setVisible(self._practice.settings.is_muted)
        with self._practice.history.held():
            self._show_days()
            self._show_routines()

    def focus_first(self) -> None:
        """Give the keyboard to Start."""
        self.card.start_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start the routine of the big card on Enter, fit it on I, and give it the star on F.

        E edits it, with Shift a copy of it; M brings sound back.
        """
        if event.key() in ENTER_KEYS and self.card.routine_id:
            self.start_asked.emit(self.card.routine_id)
            return
        if event.key() == Qt.Key.Key_I and self.card.routine_id:
            self.fit_asked.emit(self.card.routine_id)
            return
        if event.key() == Qt.Key.Key_F and self.card.routine_id and not event.isAutoRepeat():
            self.card.star.click()
            return
        if event.key() == Qt.Key.Key_E and self.card.routine_id and not event.isAutoRepeat():
            is_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.copy_asked if is_shift else self.edit_asked).emit(self.card.routine_id)
            return
        if event.key() == Qt.Key.Key_M and self._practice.settings.is_muted:
            self._unmute()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure out where there is no room for it, and lay the head out anew."""
        super().resizeEvent(event)
        self._fit()
        if self._others_shown not in (0, self._others_wanted()):
            is_on_card = any(card.hasFocus() for card in self.grid.findChildren(RoutineCard))
            with self._practice.history.held():
                self._show_routines()
            if is_on_card:
                self.focus_first()

    def _unmute(self) -> None:
        self._practice.change_settings(replace(self._practice.settings, is_muted=False))
        self.focus_first()
        self.refresh()

    def _fit(self) -> None:
        has_room = self.viewport().width() >= self._theme.px(LEAST_WITH_FIGURE_PX)
        self.card.figure.setVisible(has_room)
        self._fit_head()

    def _fit_head(self) -> None:
        """Put the streak below the date where their words don't fit beside each other."""
        width = self.viewport().width()
        room = width - 2 * side_margin(width) - self._head.spacing()
        words = max(
            text.fontMetrics().horizontalAdvance(text.text())
            for text in (self._date, self._greeting)
        )
        is_narrow = words + self._week_row.sizeHint().width() > room
        direction = (
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._head.setDirection(direction)
        self._week_row.outdent = Space.S if is_narrow else 0
        side = Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag.AlignRight
        self._streak.setAlignment(side)
        self._best.setAlignment(side)
        self.streak_button.column.setAlignment(self._goals_row, side)

    def _show_days(self) -> None:
        settings = self._practice.settings
        streak = self._practice.streak_desk.streak()
        today = streak.practice_date
        audit = self._practice.streak_desk.audit(week_start(today, first_weekday()))
        self._date.setText(long_date(today))
        self._greeting.setText(self._greeting_text(streak, audit))
        self._streak.setText(self._streak_text(streak))
        self._best.setText(self._best_text(streak))
        self._show_goals(streak)
        for text in (self._streak, self._best):
            text.setVisible(settings.shows_streak)
        self._show_streak_button()
        self._dots.show_week(week(audit.days, today, first_weekday()))
        self._fit_head()

    def _greeting_text(self, streak: Streak, audit: Audit) -> str:
        if streak.today_done:
            return self.tr("Done for today. Well practised.")
        if audit.pause is not None:
            return paused_until(audit.pause, streak.practice_date)
        if streak.current == 0 and streak.best > 0:
            return self.tr("Welcome back.")
        return self.tr("Ready for a few minutes?")

    def _streak_text(self, streak: Streak) -> str:
        if self._practice.history.problem is not None:
            return told(message("ui.streak.unknown"))
        return run_so_far(streak)

    def _best_text(self, streak: Streak) -> str:
        if self._practice.history.problem is not None:
            return self.tr("your streak can't be read")
        if not streak.best:
            return self.tr("today would be the first day")
        if not streak.current:
            return of_the_past(streak)
        return self.tr("current streak · best {best}").format(best=streak.best)

    def _show_goals(self, streak: Streak) -> None:
        """One quiet line: the freezes that a streak has left, and the days of this week."""
        settings, freezes, parts = self._practice.settings, "", []
        if self._practice.history.problem is None:
            if settings.shows_streak:
                freezes = freezes_left(streak)
                parts.append(freezes)
            if settings.shows_weekly_goal:
                parts.append(week_so_far(self._practice.streak_desk.week_goal(first_weekday())))
        self._freeze.setVisible(bool(freezes))
        self._goals.setText(" · ".join(filter(None, parts)))
        self._goals.setVisible(bool(self._goals.text()))

    def _show_streak_button(self) -> None:
        """Name it by what it shows; where nothing is to be shown there is no button."""
        texts = (self._streak, self._best, self._goals)
        shown = [text.text() for text in texts if not text.isHidden()]
        self.streak_button.setVisible(bool(shown))
        self.streak_button.setAccessibleName(", ".join(shown))
        explained = self.tr("Shows your streak day by day (S)")
        self.streak_button.setAccessibleDescription(explained)
        self.streak_button.setToolTip(explained)

    def _show_routines(self) -> None:
        entries = [e for e in self._practice.library.entries() if isinstance(e, LoadedRoutine)]
        entries.sort(key=lambda entry: entry.source is not Source.USER)  # one's own first
        ids = [entry.routine.id for entry in entries]
        suggested = self._practice.advice.suggested_id()
        by_use = self._by_use(ids)
        wanted = [each for each in (self._chosen_id, suggested, *by_use) if each in ids]
        led = next(filter(None, map(self._led, wanted)), None)
        self.card.setVisible(led is not None)
        self._nothing.setVisible(led is None)
        if led is not None:
            self._show_card(led, is_suggested=led.routine.id == suggested)
        favourites = self._practice.favourites
        by_liking = sorted(by_use, key=lambda each: each not in favourites)
        others = (each for each in by_liking if led is None or each != led.routine.id)
        cards = filter(None, map(self._card, others))
        self._others_shown = self._others_wanted()
        self.grid.show_cards(list(islice(cards, self._others_shown)))
        for part in (self._others_title, self._all_button):
            part.setVisible(bool(ids))
        self._all_button.setText(self.tr("See all {count}").format(count=len(ids)))
        if not ids:
            self._nothing.text.setText(self.tr("No routine is here. Settings tells what is wrong."))
        elif led is None:
            self._nothing.text.setText(told(message("care.none_suits")))

    def _others_wanted(self) -> int:
        spare_px = self.viewport().height() - self._theme.px(USUAL_HEIGHT_PX)
        fewest, most = ROWS
        rows = fewest + max(spare_px, 0) // self._theme.px(ROW_PX)
        return CARDS_IN_ROW * min(rows, most)

    def _led(self, routine_id: str) -> CaredFor | None:
        """The routine as it would be led; None where nothing of it suits."""
        cared = self._practice.cared_for(routine_id)
        return cared if cared is not None and cared.can_be_led else None

    def _show_card(self, led: CaredFor, *, is_suggested: bool) -> None:
        may_be_gentle = is_suggested and led.routine.id in GENTLE_ROUTINE_IDS
        self.card.show_routine(
            self._practice.timeline(led.routine),
            is_suggested=is_suggested,
            is_gentle=may_be_gentle and self._practice.ratings.wants_gentle(),
            is_adjusted=self._practice.is_adjusted(led.routine.id),
            is_favourite=led.routine.id in self._practice.favourites,
            changes=led.changes,
        )

    def _by_use(self, ids: list[str]) -> list[str]:
        """The routines done lately first, then the others in their order."""
        lately = [brief.routine_id for brief in self._practice.history.briefs(50)]
        return [i for i in dict.fromkeys([*lately, *ids]) if i in ids]

    def _card(self, routine_id: str) -> RoutineCard | None:
        led = self._led(routine_id)
        if led is None:
            return None
        card = RoutineCard(
            self._theme,
            self._practice.timeline(led.routine),
            note=adapted_note(led.changes),
            detail=adapted_detail(led.changes),
            is_favourite=routine_id in self._practice.favourites,
        )
        card.favourite_marked.connect(self._mark)
        card.clicked.connect(lambda: self._choose(routine_id))
        card.started.connect(self.start_asked)
        return card

    def _mark(self, routine_id: str, is_favourite: bool) -> None:
        """Keep it; the cards change places when they are shown anew, not under the hand."""
        self._practice.mark_favourite(routine_id, is_favourite=is_favourite)
        self.favourite_marked.emit()

    def _choose(self, routine_id: str) -> None:
        self._chosen_id = routine_id
        with self._practice.history.held():
            self._show_routines()
        self.verticalScrollBar().setValue(0)
        self.focus_first()

    def _lay_out(self) -> None:
        self._titles = QVBoxLayout()
        self._titles.setSpacing(2)
        self._titles.addWidget(self._date)
        self._titles.addWidget(self._greeting)
        self._lay_out_streak()
        self._week_row = Flow(spacing=Space.S)  # the button has margins of its own
        self._week_row.addWidget(self.streak_button)
        self._week_row.addWidget(self._beside_a_button(self._dots))
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.L)
        self._head.addLayout(self._titles, 1)
        self._head.setAlignment(self._titles, Qt.AlignmentFlag.AlignVCenter)
        self._head.addLayout(self._week_row)
        others = Flow(first_grows=True, overhang=QUIET_PX)
        others.addWidget(self._others_title)
        others.addWidget(self.new_button)
        others.addWidget(self._all_button)
        self.column.addLayout(self._head)
        self.column.addWidget(self.mute_note)
        self.column.addWidget(self.card)
        self.column.addWidget(self._nothing)
        below = QVBoxLayout()
        below.setSpacing(Space.S)
        below.addLayout(others)
        below.addWidget(self.grid)
        self.column.addLayout(below)
        self.column.addStretch()

    def _beside_a_button(self, dots: QWidget) -> QWidget:
        """The dots as far from the left as the words of the button that may stand above them."""
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(Space.S, 0, 0, 0)
        row.addWidget(dots)
        return place

    def _lay_out_streak(self) -> None:
        column = self.streak_button.column
        column.setContentsMargins(Space.S, 2, Space.S, 2)
        column.setSpacing(0)
        column.addWidget(self._streak)
        column.addWidget(self._best)
        self._goals_row = QHBoxLayout()
        self._goals_row.setSpacing(Space.XS)
        self._goals_row.addWidget(self._freeze)
        self._goals_row.addWidget(self._goals)
        column.addLayout(self._goals_row)
        self.streak_button.seal()
