"""Nothing is cut off and nothing overlaps: every page, at both ends of text size, in any window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person
from tests.ui.every_dialog import dialogs
from tests.ui.layout_faults import layout_faults, settle

Open = Callable[[Practice], MainWindow]

SIZES = [(720, 540), (800, 600), (1120, 740), (3840, 2160)]
SCALES = [100, 150, 200]
PAGES = ["today", "routines", "history", "learn", "settings"]


def assert_fits(window: QWidget, shown: str = "") -> None:
    """Look at the window in each size."""
    for size in SIZES:
        window.resize(*size)
        faults = layout_faults(window)
        assert not faults, "\n".join([f"{shown} {size}", *faults])


def open_at(person: Person, open_window: Open, percent: int) -> MainWindow:
    person.practise_on("quick-release", 12)
    person.set(text_percent=percent)
    return open_window(person.practice)


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_fits(person: Person, open_window: Open, page: str, percent: int) -> None:
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    window.navigation.open(page)
    assert_fits(window, page)


@pytest.mark.parametrize("percent", SCALES)
def test_pages_fit_when_the_size_of_text_changes(
    person: Person, open_window: Open, percent: int
) -> None:
    window = open_at(person, open_window, 300 - percent)
    assert window.navigation is not None
    for page in PAGES:
        window.navigation.open(page)
    person.set(text_percent=percent)
    for page in PAGES:
        window.navigation.open(page)
        faults = layout_faults(window)
        assert not faults, "\n".join([page, *faults])


@pytest.mark.parametrize("percent", SCALES)
def test_details_and_topics_fit(person: Person, open_window: Open, percent: int) -> None:
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    window.navigation.open("history")
    history = window.frame.pages.currentWidget()
    assert isinstance(history, HistoryPage)
    history.sessions.rows[0].head.click()
    assert_fits(window, "details")
    window.navigation.open("learn")
    window.resize(*SIZES[0])
    topics = window.findChild(QListWidget)
    for row in range(topics.count()):
        topics.setCurrentRow(row)
        faults = layout_faults(window)
        assert not faults, "\n".join([topics.item(row).text(), *faults])


@pytest.mark.parametrize("percent", SCALES)
def test_the_welcome_and_notices_fit(person: Person, open_window: Open, percent: int) -> None:
    (person.practice.places.routines).mkdir(parents=True, exist_ok=True)
    broken = person.practice.places.routines / "broken.toml"
    broken.write_text("name = \n", encoding="utf-8")
    person.practice.library.reload()
    person.set(has_read_welcome=False, text_percent=percent)
    window = open_window(person.practice)
    assert_fits(window, "welcome")
    person.do("quick-release")
    window.navigation.open("routines")
    window.frame.screens.setCurrentIndex(0)
    window.navigation.sessions.start("quick-release")
    assert_fits(window, "notices")


@pytest.mark.parametrize("percent", SCALES)
def test_dialogs_fit(person: Person, theme: Theme, qtbot: QtBot, percent: int) -> None:
    theme.set_text_percent(percent)
    for dialog in dialogs(person, theme):
        qtbot.addWidget(dialog)
        dialog.show()
        for size in ((720, 540), (1120, 740)):
            dialog.resize(*size)
            faults = layout_faults(dialog)
            assert not faults, "\n".join([type(dialog).__name__, str(size), *faults])


@pytest.fixture(params=[QSize(800, 720), QSize(1920, 1080)], ids=["small", "large"])
def screen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QSize:
    """A screen of this size: on a small one a session can't get all the room it wants."""
    monkeypatch.setattr(QScreen, "availableSize", lambda _: request.param)
    return request.param


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("routine", ["full-release", "strength-stability"])
def test_the_session_fits_and_never_scrolls(
    person: Person, open_window: Open, screen: QSize, routine: str, percent: int
) -> None:
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    window.resize(*SIZES[0])
    window.navigation.sessions.start(routine)
    if percent == 200:
        assert window.size() == QSize(1000, 720).boundedTo(screen)
    view = window.frame.screens.currentWidget()
    assert isinstance(view, SessionView)
    while view.isVisible() and not person.practice.runner.session.is_over:
        for size in ((720, 540), (1120, 740)):
            window.resize(*size)
            faults = layout_faults(view)
            assert not faults, "\n".join([f"{view.running.stage.name.text()} {size}", *faults])
        person.ticker.run_for(3_000)
        person.practice.runner.skip()
    settle()
    assert_fits(window, "done")


LONG = "Kniebeugenhüftbeugerlockerungsübung" * 2

STRANGE = f"""\
schema = 1
id = "strange"
name = "{LONG}"
purpose = "{LONG}"
not_for = "{LONG}"

[[step]]
exercise = "low-lunge"
before = "{LONG}"
during = "{LONG} {LONG}"
note = "{LONG}"
"""


@pytest.mark.parametrize("percent", SCALES)
def test_very_long_words_of_the_persons_own_fit(
    person: Person, open_window: Open, percent: int
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    (folder / "strange.toml").write_text(STRANGE, encoding="utf-8")
    person.practice.library.reload()
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    window.navigation.sessions.start("strange")
    for seconds in (5, 20):
        person.ticker.run_for(seconds * 1_000)
        assert_fits(window, "session")


@pytest.mark.parametrize("percent", SCALES)
def test_stopping_with_pain_fits(
    person: Person, open_window: Open, screen: QSize, percent: int
) -> None:
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    window.resize(*SIZES[0])
    window.navigation.sessions.start("full-release")
    person.ticker.run_for(60_000)
    view = window.frame.screens.currentWidget()
    assert isinstance(view, SessionView)
    view.do(Action.HURTS)
    assert_fits(window, "it hurts")
    view.question.buttons[0].click()
    assert_fits(window, "after pain")


@pytest.mark.parametrize("percent", SCALES)
def test_empty_pages_fit(person: Person, open_window: Open, percent: int) -> None:
    person.set(text_percent=percent)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("history")
    assert_fits(window, "no history")
    window.navigation.open("routines")
    routines = window.frame.pages.currentWidget()
    assert isinstance(routines, RoutinesPage)
    routines.filters.boxes["kind"].setCurrentIndex(1)
    routines.search.setText("no such words")
    assert routines.nothing.isVisible()
    assert_fits(window, "no routine")


@pytest.mark.parametrize("percent", SCALES)
def test_what_is_adapted_fits(person: Person, open_window: Open, percent: int) -> None:
    person.practice.care.tick({"hernia", "hip-replacement", "heat-skin"})
    window = open_at(person, open_window, percent)
    assert window.navigation is not None
    for page in ("today", "routines", "settings"):
        window.navigation.open(page)
        assert_fits(window, page)
