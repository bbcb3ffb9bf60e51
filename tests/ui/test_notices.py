"""What is said above a page, where it is not part of a whole walk through the window."""

from collections.abc import Callable
from pathlib import Path

from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.session.session_view import SessionView
from tests.ui.conftest import Person, shown

Open = Callable[[Practice], MainWindow]


def test_a_session_that_answers_have_changed_is_not_lost_without_a_word(
    program_home: Path, person: Person, open_window: Open
) -> None:
    person.stop_amid("quick-release", 60_000)
    later = Person(program_home, person.clock)
    later.practice.care.tick({"hernia"})
    window = open_window(later.practice)
    shown(window, Banner).buttons[0].click()
    assert "Quick release is led in another way since" in shown(window, Banner).accessibleName()
    shown(window, Banner).buttons[0].click()
    assert [record.routine_id for record in later.practice.history.recent(5)] == ["quick-release"]
    later.practice.close()


def test_who_goes_on_with_a_session_of_an_earlier_run_is_greeted(
    program_home: Path, person: Person, open_window: Open
) -> None:
    person.stop_amid("quick-release", 60_000)
    later = Person(program_home, person.clock)
    window = open_window(later.practice)
    shown(window, Banner).buttons[0].click()
    view = shown(window, SessionView)
    assert view.running.stage.state.text() == "Welcome back. Press Space to go on"
    later.practice.runner.resume()
    assert "Welcome back" not in view.running.stage.state.text()
    later.practice.close()
