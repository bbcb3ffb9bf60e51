"""What is told and asked at the end of a session. How it looks lives in done_view.py."""

from dataclasses import replace
from datetime import timedelta

from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.session.state import Session
from psoas_timer.ui.session.done_view import DoneView
from psoas_timer.ui.session.practice import Practice, this_week
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import translate
from psoas_timer.wording.done_text import done_text

RESTING = "constructive-rest"
"""The exercise whose figure lies at rest when all is done."""


class SessionEnd:
    """Fills the view of the end with what was done, the streak, rest on offer and a rating."""

    def __init__(self, theme: Theme, practice: Practice, view: DoneView) -> None:
        self._theme = theme
        self._practice = practice
        self._view = view

    def show(self, session: Session | None, record: SessionRecord | None) -> None:
        """Show the end of this session; `record` is None where no hold was begun."""
        hurts = session is not None and session.hurts
        outro = "" if session is None else session.timeline.routine.outro
        history = self._practice.history
        with history.held():
            streak = self._practice.streak_desk.streak()
            is_told = history.problem is None and self._practice.settings.shows_streak
            told = streak if is_told else None
            text = done_text(record, told, translate, hurts=hurts, outro=outro)
            days = this_week(self._practice, streak.practice_date)
            self._view.rest_offer.withdraw()
            if is_told:
                self._offer_rest(hurts=hurts)
        self._view.show_rest(self._practice.exercise(RESTING))
        self._view.show_done(text, record, days, hurts=hurts)
        self._ask_for_rating(record)

    def _ask_for_rating(self, record: SessionRecord | None) -> None:
        """Ask how it is now, where the person wants to be asked."""
        if not self._practice.settings.asks_ratings:
            self._view.ask_for_rating(None)
            return
        from psoas_timer.ui.ratings.after_rating import AfterRating

        session_id = None if record is None else record.id
        asking = AfterRating(self._theme, self._practice.ratings, session_id)
        asking.rated.connect(self._rated)
        asking.stop_asked.connect(self._stop_asking)
        asking.help_asked.connect(self._view.help_asked)
        self._view.ask_for_rating(asking)

    def _rated(self) -> None:
        """A high rating is a reason to rest tomorrow."""
        if self._practice.settings.shows_streak:
            self._offer_rest()

    def _offer_rest(self, *, hurts: bool = False) -> None:
        desk = self._practice.streak_desk
        if desk.may_offer_rest(hurts=hurts):
            tomorrow = desk.streak().practice_date + timedelta(days=1)
            self._view.rest_offer.offer(desk, tomorrow)

    def _stop_asking(self) -> None:
        settings = self._practice.settings
        self._practice.change_settings(replace(settings, asks_ratings=False))
