"""What the tokens promise is seen on the screen: text, edges and the ring, in all three themes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.nav_rail import NavButton
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES, contrast
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.fields import ChoiceBox, NumberBox, TickBox
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.star_button import StarButton
from tests.ui.conftest import Person
from tests.ui.layout_faults import settle
from tests.ui.pixels import changed_pixels, edge_contrast, ink_contrast, picture, place_in
from tests.ui.test_theme import READABLE, SEEN

Open = Callable[[Practice], MainWindow]

WITHOUT_EDGE = ("quiet", "star")
"""Buttons that are known by their ink: text in the colour of the accent, and stars."""

SMOOTHED = 0.9
"""Thin strokes are smoothed: their darkest pixel may be a little paler than the ink."""


def with_text(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """All that shows text now, and where."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QPushButton | QLineEdit | QComboBox | QAbstractSpinBox):
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            area = place_in(window, widget) if widget.isVisible() else QRect()
            if text.strip() and area.width() > 8 and area.height() > 8:
                yield widget, area


def with_edge(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """All controls that have an edge, can be used and are wholly in sight, and where."""
    for widget in window.findChildren(QWidget):
        is_field = isinstance(widget, QLineEdit) and not isinstance(
            widget.parent(), QAbstractSpinBox
        )
        is_button = isinstance(widget, Button) and widget.property("role") not in WITHOUT_EDGE
        if is_field or is_button or isinstance(widget, QComboBox | QAbstractSpinBox):
            area = place_in(window, widget) if widget.isVisible() else QRect()
            if widget.isEnabled() and area.size() == widget.size():
                yield widget, area


def stars(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """All stars that are wholly in sight, and where: an icon is all there is of them."""
    for star in window.findChildren(StarButton):
        area = place_in(window, star) if star.isVisible() else QRect()
        if area.size() == star.size():
            yield star, area


def assert_seen(window: QWidget, theme: str, shown: str) -> None:
    settle()
    image = picture(window)
    faint = [
        f"{shown}: {type(widget).__name__} {widget.accessibleName()} {area} {ratio:.1f}"
        for widget, area in with_text(window)
        if (ratio := ink_contrast(image, area)) < READABLE[theme] * SMOOTHED
    ]
    pale = [
        f"{shown}: edge of {type(widget).__name__} {widget.accessibleName()} {ratio:.1f}"
        for widget, area in with_edge(window)
        if (ratio := edge_contrast(image, area)) < SEEN[theme]
    ]
    pale += [
        f"{shown}: {star.accessibleName()} {ratio:.1f}"
        for star, area in stars(window)
        if (ratio := ink_contrast(image, area)) < SEEN[theme]
    ]
    assert not faint + pale, "\n".join(faint + pale)


@pytest.mark.parametrize("name", THEMES)
def test_text_and_edges_are_seen_on_every_page(
    person: Person, open_window: Open, name: str
) -> None:
    person.practise_on("quick-release", 3)
    person.set(theme=name, reduce_motion="on")  # or one page is seen through another
    window = open_window(person.practice)
    assert window.navigation is not None
    for page in window.frame.rail.buttons:
        window.navigation.open(page)
        assert_seen(window, name, page)


@pytest.mark.parametrize("name", THEMES)
def test_text_and_edges_are_seen_in_a_session(person: Person, open_window: Open, name: str) -> None:
    person.set(theme=name)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.sessions.start("quick-release")
    view = window.frame.screens.currentWidget()
    assert isinstance(view, SessionView)
    person.ticker.run_for(15_000)
    assert_seen(window, name, "session")
    ring = view.running.stage.ring
    area = place_in(window, ring)
    middle = QRect(0, 0, area.width() // 3, area.height() // 4)
    middle.moveCenter(area.center())
    assert ink_contrast(picture(window), middle) >= READABLE[name]
    person.practice.runner.leave()
    assert_seen(window, name, "done")


@pytest.mark.parametrize("name", THEMES)
def test_the_ring_is_seen_around_what_has_the_keyboard(
    theme: Theme, qtbot: QtBot, name: str
) -> None:
    theme.choose(name)
    window = QWidget()
    column = QVBoxLayout(window)
    controls = [
        Button(theme, "Plain"),
        Button(theme, "Filled", "primary"),
        Button(theme, "Quiet", "quiet"),
        Pressable("card"),
        Pressable("line"),
        NumberBox(theme),
        ChoiceBox(theme),
        TickBox(theme, "Yes"),
        QLineEdit(),
        NavButton(theme, "Page", "sun"),
    ]
    for control in controls:
        column.addWidget(control)
        if isinstance(control, Pressable):
            control.column.addWidget(QLabel("Inside"))
    elsewhere = QCheckBox()
    column.addWidget(elsewhere)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    for control in controls:
        elsewhere.setFocus()
        settle()
        before = picture(control)
        control.setFocus()
        settle()
        assert control.hasFocus()
        ring = changed_pixels(before, picture(control), 3.0)
        around = 2 * (control.width() + control.height())
        least = 60 if isinstance(control, TickBox) else around * 0.6
        assert ring >= least, (type(control).__name__, control.property("role"), ring, around)


@pytest.mark.parametrize("name", THEMES)
def test_the_line_below_the_pointer_stands_out_in_a_list(
    theme: Theme, qtbot: QtBot, name: str
) -> None:
    theme.choose(name)
    lines = QListWidget()
    lines.addItem("Kneeling low lunge")
    qtbot.addWidget(lines)
    lines.show()
    area = lines.visualItemRect(lines.item(0))
    before = picture(lines.viewport())
    qtbot.mouseMove(lines.viewport(), area.center())
    settle()
    after = picture(lines.viewport())
    at = QPoint(area.right() - 20, area.center().y())
    assert contrast(before.pixelColor(at).name(), after.pixelColor(at).name()) > 1.15
    assert ink_contrast(after, area) >= READABLE[name] * SMOOTHED
