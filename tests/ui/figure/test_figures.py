"""Colours of the figure, and its still pictures."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.figure.shapes import Paint
from psoas_timer.core.figure.stance import stance
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.ui.figure.colours import figure_colours
from psoas_timer.ui.figure.figures import Figures, turn_of
from psoas_timer.ui.figure.pixmap_cache import PixmapCache
from psoas_timer.ui.theme.tokens import THEMES, contrast
from tests.ui.figure.pictures import colours, painted

BODY = (
    *(Paint.SKIN, Paint.SKIN_FAR, Paint.SHIRT, Paint.SHIRT_FAR),
    *(Paint.LEGGINGS, Paint.LEGGINGS_FAR, Paint.HAIR, Paint.HOT),
)
CARD = QSize(280, 210)


@pytest.mark.parametrize("name", THEMES)
def test_every_paint_has_a_colour_and_the_body_stands_out_from_the_card(name):
    found = figure_colours(THEMES[name])
    assert set(found) == set(Paint)
    for paint in BODY:
        assert contrast(found[paint], THEMES[name].card) >= 1.89, paint


@pytest.mark.parametrize("name", THEMES)
def test_marks_are_as_plain_to_see_as_text(name):
    assert contrast(figure_colours(THEMES[name])[Paint.MARK], THEMES[name].card) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_every_pose_is_painted_in_the_colours_of_the_theme(figures, theme, name):
    theme.choose(name)
    wanted = figure_colours(THEMES[name])
    for pose_id in read_poses(assets_dir() / "poses.toml")[0]:
        pose = figures.staged(pose_id)
        seen = colours(painted(figures, stance(pose, 0.0), QSize(140, 105), THEMES[name].card))
        assert seen[wanted[Paint.SHIRT]] > 40, pose_id
        assert seen[wanted[Paint.LEGGINGS]] > 40, pose_id
        assert seen[wanted[Paint.SKIN]] > 20, pose_id


def test_a_still_picture_is_painted_once_for_each_size_side_theme_and_screen(figures, theme):
    lunge = figures.staged("low-lunge")
    right, left = (stance(lunge, turn_of(side)) for side in (Side.RIGHT, Side.LEFT))
    first = figures.still(right, CARD, 1.0)
    assert figures.still(right, CARD, 1.0) is first
    others = [
        figures.still(left, CARD, 1.0),
        figures.still(right, CARD * 2, 1.0),
        figures.still(right, CARD, 2.0),
    ]
    theme.choose("dark")
    others.append(figures.still(right, CARD, 1.0))
    assert len({first.cacheKey(), *(each.cacheKey() for each in others)}) == 5


def test_pictures_are_as_sharp_as_the_screen(figures):
    pixmap = figures.still(stance(figures.staged("low-lunge"), 0.0), CARD, 1.5)
    assert (pixmap.width(), pixmap.height()) == (420, 315)
    assert pixmap.devicePixelRatio() == 1.5


def test_the_poses_are_read_when_the_first_one_is_shown(theme, clock):
    read = []

    def read_poses_now():
        read.append(1)
        return read_poses(assets_dir() / "poses.toml")[0]

    figures = Figures(theme, clock.now_ms, read_poses_now)
    assert read == []
    assert figures.staged("no-such-exercise") is None
    assert figures.staged("low-lunge") is figures.staged("low-lunge")
    assert read == [1]


def test_the_picture_not_used_for_longest_is_forgotten(qapp):
    cache, drawn = PixmapCache(3 * 10 * 10 * 4), []

    def get(key: str) -> QPixmap:
        def draw() -> QPixmap:
            drawn.append(key)
            return QPixmap(10, 10)

        return cache.get(key, draw)

    for key in ("a", "b", "c", "a", "d", "a", "b"):
        get(key)
    assert drawn == ["a", "b", "c", "d", "b"]


def test_a_picture_larger_than_the_room_is_kept_until_the_next(qapp):
    cache = PixmapCache(10)
    large = cache.get("large", lambda: QPixmap(50, 50))
    assert cache.get("large", lambda: QPixmap(1, 1)) is large
