"""A person with one routine of their own, on the page of routines."""

from collections.abc import Callable

import pytest

from psoas_timer.services.places import Places
from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from tests.ui.conftest import Person
from tests.ui.editor.opening.opened import TEXT

Open = Callable[[Practice], MainWindow]


@pytest.fixture
def places(person: Person) -> Places:
    places = person.practice.places
    places.routines.mkdir(parents=True)
    (places.routines / "mine.toml").write_text(TEXT, encoding="utf-8")
    person.practice.library.reload()
    return places


@pytest.fixture
def window(person: Person, places: Places, open_window: Open) -> MainWindow:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    return window
