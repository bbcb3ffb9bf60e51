"""The picture of a person's own step: shown whole, in the place of the figure, or not at all."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.ui.figure.figures import MOST_OWN, Figures
from psoas_timer.ui.figure.own_picture import MOST_SIDE, decoded
from tests.ui.figure.pictures import colours, grabbed


def a_picture(width: int, height: int, colour: str = "#AA0022", form: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


def mine(picture: str = "", name: str = "Mine"):
    return own_exercise(name, Kind.STRETCH, hold_ms=20_000, picture=picture)


@pytest.fixture
def files() -> dict[str, bytes]:
    return {}


@pytest.fixture
def figures(theme, clock, files) -> Figures:
    return Figures(
        theme, clock.now_ms, lambda: read_poses(assets_dir() / "poses.toml")[0], files.get
    )


def test_a_picture_is_shown_as_large_as_it_fits(view, files):
    files["red.png"] = a_picture(200, 50)
    view.show_exercise(mine("red.png"))
    width, height = view.width(), view.height()
    assert not view.is_empty
    assert colours(grabbed(view))["#AA0022"] == pytest.approx(width * width / 4, rel=0.05)
    assert height > width / 4
    assert view.accessibleName() == "Picture of Mine"


def test_without_a_picture_there_is_nothing_to_see_or_to_find(view, exercises):
    view.show_exercise(mine())
    empty = grabbed(view)
    assert view.is_empty
    assert view.accessibleName() == ""
    view.show_exercise(exercises["low-lunge"])
    assert not view.is_empty
    assert grabbed(view) != empty
    view.show_exercise(mine("lost.png"))
    assert grabbed(view) == empty


def test_the_figure_comes_back_after_a_picture(view, files, exercises):
    view.show_exercise(exercises["low-lunge"])
    before = grabbed(view)
    files["red.png"] = a_picture(40, 40)
    view.show_exercise(mine("red.png"))
    assert "#AA0022" in colours(grabbed(view))
    view.show_exercise(exercises["low-lunge"])
    assert grabbed(view) == before


def test_another_file_of_that_name_is_another_picture(figures, files):
    files["a.png"] = a_picture(2, 2, "#112233")
    first = figures.own_picture("a.png")
    assert figures.own_picture("a.png") is first
    files["a.png"] = a_picture(2, 2, "#332211")
    assert figures.own_picture("a.png").pixelColor(0, 0).name() == "#332211"


def test_only_a_few_pictures_are_kept(figures, files):
    for number in range(MOST_OWN + 2):
        files[f"{number}.png"] = a_picture(2, 2)
    first = figures.own_picture("0.png")
    for number in range(1, MOST_OWN + 1):
        figures.own_picture(f"{number}.png")
    assert figures.own_picture("0.png") is not first


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_large_picture_is_made_small_as_it_is_read(qapp, form):
    image = decoded(a_picture(4_000, 100, form=form))
    assert image.size() == QSize(MOST_SIDE, 40)


def test_a_damaged_picture_is_none(qapp):
    assert decoded(a_picture(300, 300)[:120]) is None
