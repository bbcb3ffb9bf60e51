"""What tests do with the editor in its window, and what they look at."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.core.editing.changing import set_head
from psoas_timer.services.places import Places
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.editor.editor_page import EditorPage
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routine_row import RoutineRow
from psoas_timer.ui.pages.routines_page import RoutinesPage

TEXT = """\
schema = 1
id = "evening"
name = "Evening"

# slowly
[[step]]
exercise = "low-lunge"
"""


def row_of(window: MainWindow, routine_id: str) -> RoutineRow:
    rows = (row for row in window.findChildren(RoutineRow) if row.isVisible())
    return next(row for row in rows if row.routine_id == routine_id)


def edit(window: MainWindow, qtbot: QtBot, routine_id: str = "evening") -> EditorPage:
    row = row_of(window, routine_id)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_E)
    return page_of(window)


def page_of(window: MainWindow) -> EditorPage:
    page = window.frame.pages.currentWidget()
    assert isinstance(page, EditorPage)
    return page


def rename(page: EditorPage, name: str) -> None:
    page.model.do(lambda draft: set_head(draft, lambda head: replace(head, name=name)))


def banners(window: MainWindow) -> list[str]:
    return [each.accessibleName() for each in window.findChildren(Banner) if each.isVisible()]


def press(window: MainWindow, text: str) -> None:
    buttons = [b for banner in window.findChildren(Banner) for b in banner.buttons]
    next(b for b in buttons if b.text() == text and b.isVisible()).click()


def is_on_routines(window: MainWindow) -> bool:
    return isinstance(window.frame.pages.currentWidget(), RoutinesPage)


def drafts(places: Places) -> list[Path]:
    return sorted(places.drafts.glob("*.draft.json"))


def file_text(places: Places, name: str = "mine.toml") -> str:
    return (places.routines / name).read_text(encoding="utf-8")
