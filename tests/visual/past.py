"""How to get to what History shows of the past once something was pressed."""

from psoas_timer.ui.history.history_page import HistoryPage
from tests.ui.layout_faults import settle
from tests.visual.stage import Stage


def minutes(stage: Stage) -> None:
    """The minutes of each side, scrolled into sight."""
    page = _history(stage)
    page.sides.chart.setFocus()
    _scroll_to(page, page.sides.y())


def table(stage: Stage) -> None:
    """The same as a table."""
    page = _history(stage)
    page.sides.table_button.click()
    _scroll_to(page, page.sides.y())


def details(stage: Stage) -> None:
    """A session with its steps and a note, in the list."""
    practice = stage.person.practice
    practice.history.note(
        practice.history.recent(1)[0].id, "Left hip tight, better after the ball."
    )
    page = _history(stage)
    page.sessions.rows[0].head.click()
    _scroll_to(page, page.sessions.y())


def deleting(stage: Stage) -> None:
    """The way back of a session that was just deleted."""
    page = _history(stage)
    page.sessions.rows[1].delete_asked.emit(page.sessions.rows[1])
    _scroll_to(page, page.sessions.y())


def deleted(stage: Stage) -> None:
    """The sessions that were deleted."""
    page = _history(stage)
    for _ in range(3):
        page.sessions.rows[1].delete_asked.emit(page.sessions.rows[1])
    page.sessions.deleted_button.click()
    settle()


def a_day(stage: Stage) -> None:
    """The sessions of one day of the map."""
    page = _history(stage)
    page.map.chosen.emit(page.sessions.rows[2].record.practice_date)


def _history(stage: Stage) -> HistoryPage:
    page = stage.open("history")
    assert isinstance(page, HistoryPage)
    return page


def _scroll_to(page: HistoryPage, y: int) -> None:
    settle()
    page.verticalScrollBar().setValue(y - 20)
    settle()
