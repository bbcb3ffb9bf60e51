"""Where all of a session stands: the figure is the picture of it, and no word is cut."""

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLabel

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.ui.figure.figure_view import FigureView
from psoas_timer.ui.session.arrangement import Arrangement, Needs, places
from psoas_timer.ui.session.flash import FlashLook
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.session.stage import Stage
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_step, an_exercise
from tests.ui.layout_faults import layout_faults
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

LUNGE = an_exercise(id="low-lunge", name="Kneeling low lunge", has_sides=True)
LONGEST_NAME = an_exercise(id="glute-bridge", name="Trigger-point pressure hold", has_sides=True)
INSTRUCTION = "Fingertips midway between navel and front hip bone. Three spots, one each round."
STEP = a_step(30, exercise=LUNGE, sides=Sides.BOTH, reps=2, during=INSTRUCTION, note=INSTRUCTION)
NEXT = a_step(30, exercise=LONGEST_NAME, sides=Sides.BOTH, reps=2, during=INSTRUCTION)
BARE = a_step(30, exercise=own_exercise("Towel pull", Kind.STRETCH, hold_ms=30_000))


def shown(view: SessionView, width: int, height: int) -> Stage:
    view.resize(width, height)
    view.refresh()
    QApplication.processEvents()
    return view.running.stage


def blocks(stage: Stage) -> list[QRect]:
    all_blocks = (stage.figure, stage.caption, stage.heading, stage.ring, stage.next)
    return [block.geometry() for block in all_blocks if block.isVisible()]


@pytest.mark.parametrize("way", Arrangement)
@pytest.mark.parametrize("size", [(640, 330), (680, 780), (1072, 470), (3760, 1900)])
def test_blocks_do_not_overlap(way: Arrangement, size: tuple[int, int]):
    area = QRect(0, 5, *size)
    placed = places(way, area, Needs(120, lambda _: 70, lambda _: 20))
    rects = [placed.figure, placed.caption, placed.heading, placed.ring, placed.next]
    assert all(area.contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))


@pytest.mark.parametrize(
    ("size", "text_percent", "part"),
    [
        ((1120, 740), 200, 0.33),
        ((1000, 720), 200, 0.33),
        ((1120, 740), 100, 0.4),
        ((800, 600), 100, 0.3),
        ((760, 1000), 100, 0.2),
    ],
)
def test_the_figure_is_the_picture_of_the_page(
    open_view: Open, theme: Theme, size: tuple[int, int], text_percent: int, part: float
):
    theme.set_text_percent(text_percent)
    stage = shown(open_view(STEP), *size)
    assert stage.figure.height() >= part * size[1]


@pytest.mark.parametrize("size", [(720, 540), (760, 1000), (1000, 720), (1120, 740)])
@pytest.mark.parametrize("text_percent", [100, 200])
def test_no_word_is_cut_and_nothing_is_covered(
    open_view: Open, led: Led, theme: Theme, size: tuple[int, int], text_percent: int
):
    theme.set_text_percent(text_percent)
    size = max(size, (1000, 720)) if text_percent == 200 else size
    view = open_view(STEP, NEXT)
    while not led.runner.session.is_over:
        stage = shown(view, *size)
        assert layout_faults(stage) == []
        assert not any(one.intersects(other) for one, other in combinations(blocks(stage), 2))
        led.runner.skip()


def test_in_a_high_window_what_comes_next_has_all_the_width(open_view: Open):
    stage = shown(open_view(NEXT), 760, 1000)
    assert stage.next.width() > 600
    assert stage.heading.geometry().bottom() < stage.figure.y() < stage.ring.y()


def test_a_side_alone_stands_over_the_middle_of_the_ring(open_view: Open):
    stage = shown(open_view(a_step(30, exercise=LUNGE, sides=Sides.BOTH)), 1120, 740)
    assert stage.pill.isVisible()
    middle = stage.pill.mapTo(stage, stage.pill.rect().center()).x()
    assert abs(middle - stage.ring.geometry().center().x()) <= 1


def test_without_a_figure_the_words_stand_in_its_place(open_view: Open, led: Led):
    view = open_view(STEP, BARE)
    with_figure = shown(view, 1120, 740).instruction.mapTo(view, view.rect().topLeft()).y()
    led.run_for(125)
    stage = shown(view, 1120, 740)
    assert not stage.figure.isVisible()
    assert stage.instruction.mapTo(view, view.rect().topLeft()).y() < with_figure
    assert abs(stage.caption.geometry().center().y() - stage.ring.geometry().center().y()) < 60


def test_no_last_line_has_a_single_word(open_view: Open):
    text = "Let go and breathe. The next round of it begins soon."
    stage = shown(open_view(a_step(30, exercise=LUNGE, during=text)), 1120, 740)
    first, last = line_widths(stage.instruction)
    assert last > first / 2


def line_widths(words: QLabel) -> list[float]:
    """The widths of the lines as they break in this label."""
    layout = QTextLayout(words.text(), words.font())
    layout.beginLayout()
    widths = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(words.contentsRect().width())
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return widths


@pytest.mark.parametrize("size", [(720, 540), (1120, 740), (760, 1000)])
def test_the_number_of_a_cue_leaves_the_figure_in_sight(
    open_view: Open, led: Led, size: tuple[int, int]
):
    view = open_view(STEP)
    figure = shown(view, *size).figure
    assert covered_part(view, figure, led, FlashLook("#277071", "#ffffff")) < 0.08


def test_so_it_does_across_the_room_where_that_is_higher_than_wide(open_view: Open, led: Led):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    view.showNormal()
    shown(view, 760, 1000)
    assert covered_part(view, view.room.figure, led, view.room.flash_look) < 0.08


def covered_part(view: SessionView, figure: FigureView, led: Led, look: FlashLook) -> float:
    """The part of the figure's place that looks otherwise while a cue is shown."""
    place = QRect(figure.mapTo(view, QPoint(0, 0)), figure.size())
    usual = view.grab(place).toImage()
    view.flash.show_cue("3", look)
    led.clock.advance(300)
    flashed = view.grab(place).toImage()
    points = list(product(range(0, usual.width(), 4), range(0, usual.height(), 4)))
    return sum(usual.pixel(x, y) != flashed.pixel(x, y) for x, y in points) / len(points)
