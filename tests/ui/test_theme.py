"""The theme: readable in light and dark, and changed while the window is open."""

from collections.abc import Iterable
from itertools import product

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind
from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import DARK, FONT_FAMILY, LIGHT, THEMES, contrast, readable_on
from psoas_timer.ui.widgets.fields import ChoiceBox, NumberBox

READABLE = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""The least contrast of text; WCAG 2.2 asks for 4.5, and for 7 where contrast is high."""

SEEN = {"light": 3.0, "dark": 3.0, "contrast": 4.5}
"""The least contrast of the edges of controls and of the ring; WCAG 2.2 asks for 3."""


def pairs(inks: Iterable[str], grounds: Iterable[str]) -> dict[tuple[str, str], float]:
    return {(ink, ground): contrast(ink, ground) for ink, ground in product(inks, grounds)}


def below(least: float, found: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read(name: str) -> None:
    c = THEMES[name]
    found = pairs((c.text, c.muted, c.accent), (c.background, c.card, c.soft))
    found |= pairs((c.text,), (c.track,))
    found |= pairs((c.on_accent,), (c.accent,))
    assert not below(READABLE[name], found)


@pytest.mark.parametrize("name", THEMES)
def test_the_edge_of_a_control_can_be_seen(name: str) -> None:
    c = THEMES[name]
    assert not below(SEEN[name], pairs((c.edge, c.accent), (c.background, c.card)))
    fills = [fill for kind, fill in c.kinds.items() if kind != Kind.REST]
    assert not below(3.0, pairs(fills, (c.background, c.card)))


def test_in_high_contrast_every_line_is_seen_and_the_ring_is_thick() -> None:
    c = THEMES["contrast"]
    grounds = (c.background, c.card, c.soft)
    assert not below(SEEN["contrast"], pairs((c.edge, c.line, c.accent, c.pause), grounds))
    assert not below(READABLE["contrast"], pairs((c.muted,), (c.track,)))
    assert c.ring_px >= 2 * LIGHT.ring_px


@pytest.mark.parametrize("name", THEMES)
def test_each_kind_has_a_colour_and_a_text_that_reads_on_it(name: str) -> None:
    kinds = THEMES[name].kinds
    assert kinds.keys() == {kind.value for kind in Kind}
    for fill in kinds.values():
        assert contrast(readable_on(fill), fill) >= READABLE[name]


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_theme_changes_live(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.colours is DARK
    assert qapp.palette().window().color().name().upper() == DARK.background
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark")
    theme.choose("light")
    assert theme.colours is LIGHT


def test_a_field_that_cannot_be_changed_looks_so(theme: Theme, qtbot: QtBot) -> None:
    for made in (NumberBox(theme), ChoiceBox(theme)):
        qtbot.addWidget(made)
        made.resize(200, 40)
        pictures = []
        for is_enabled in (True, False):
            made.setEnabled(is_enabled)
            pictures.append(made.grab().toImage().pixelColor(100, 0).name().upper())
        assert pictures == [LIGHT.edge, LIGHT.line]


def test_digits_are_equally_wide(theme: Theme) -> None:
    metrics = QFontMetrics(font(100, 700))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_bundled_font_has_its_four_weights(theme: Theme) -> None:
    assert set(QFontDatabase.styles(FONT_FAMILY)) == {"Regular", "Medium", "SemiBold", "Bold"}


def test_every_bundled_icon_takes_the_colour(theme: Theme) -> None:
    for path in (assets_dir() / "icons").glob("*.svg"):
        image = theme.pixmap(path.stem, "#FF0000", 24).toImage()
        inks = {image.pixelColor(x, y).name() for x in range(24) for y in range(24)}
        assert "#ff0000" in inks, path.stem
