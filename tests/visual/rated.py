"""How to get to what is seen of ratings: the question, the end, the chart, and the cards."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.ui.history.history_page import HistoryPage
from tests.ui.layout_faults import settle
from tests.visual.stage import A_FRIDAY, Stage

EASING = (6, 6, 5, 6, 5, 5, 4, 5, 4, 4, 3, 4, 3, 3)
"""What was rated before the sessions of some weeks, one every third day."""

HIGH = 8


def before(stage: Stage) -> None:
    """The question before a session."""
    stage.person.set(asks_ratings=True)
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.start("calm-reset")
    settle()


def after(stage: Stage) -> None:
    """The end of a session with a high answer."""
    stage.person.set(asks_ratings=True)
    routine = stage.person.practice.prepared("calm-reset")
    assert routine is not None
    view = stage.lead("calm-reset", routine.total_ms / 1_000 + 1)
    assert view.done.rating is not None
    view.done.rating.form.scale.buttons[HIGH].click()
    settle()


def chart(stage: Stage) -> None:
    """Some weeks of ratings on History."""
    for number, value in enumerate(EASING):
        at = A_FRIDAY - timedelta(days=3 * (len(EASING) - number))
        _rate(stage, at, value, Moment.BEFORE)
        _rate(stage, at, max(value - 1 - number % 2, 0), Moment.AFTER)
    for ago, value in ((4, 3), (2, 3), (1, 2), (0, 3)):
        _rate(stage, A_FRIDAY - timedelta(days=ago), value, Moment.OTHER)
    page = stage.open("history")
    assert isinstance(page, HistoryPage)
    QTest.keyClick(page.ratings.chart, Qt.Key.Key_End)
    QTest.keyClick(page.ratings.chart, Qt.Key.Key_Left)
    settle()
    page.ensureWidgetVisible(page.ratings, 0, page.height() // 2)
    settle()


def no_chart(stage: Stage) -> None:
    """History before the first rating."""
    page = stage.open("history")
    assert isinstance(page, HistoryPage)
    page.ensureWidgetVisible(page.ratings, 0, page.height() // 2)
    settle()


def weekly_card(stage: Stage) -> None:
    """What is said once a week where ratings stay high."""
    for ago in range(50, 36, -1):
        _rate(stage, A_FRIDAY - timedelta(days=ago), 5, Moment.OTHER)
    for ago in range(6):
        _rate(stage, A_FRIDAY - timedelta(days=ago), 5, Moment.OTHER)
    assert stage.window.navigation is not None
    stage.window.navigation.open_first("today")
    settle()


def worse_card(stage: Stage) -> None:
    """What is said before a start where sessions kept making it worse."""
    for ago in (2, 1):
        for moment, value in ((Moment.BEFORE, 3), (Moment.AFTER, 6)):
            _rate(stage, A_FRIDAY - timedelta(days=ago), value, moment, str(ago))
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.start("calm-reset")
    settle()


def _rate(
    stage: Stage, at: datetime, value: int, moment: Moment, session_id: str | None = None
) -> None:
    rating = Rating(f"{at}{moment}", at, at.date(), moment, value, session_id)
    stage.person.practice.ratings.keep(rating)
