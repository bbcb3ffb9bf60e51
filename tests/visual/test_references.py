"""Screens look as they did; a change that is wanted renews the references.

`python3 dev.py screenshots --references` does that; look at the pictures before they are committed.
"""

import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.visual.references import REFERENCES, Reference, difference

ALLOWED = 0.004
"""This share of pixels may differ: edges of letters, where another FreeType rounds otherwise."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the references are of Linux")


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda kept: f"{kept.theme}-{kept.scene}")
def test_a_screen_looks_as_it_did(reference: Reference, qapp: QApplication):
    kept = QImage(str(reference.file))
    now = reference.render(qapp).toImage()
    assert now.size() == kept.size()
    share, shown = difference(kept, now)
    if share > ALLOWED:
        folder = Path(tempfile.mkdtemp(prefix="psoas-difference-"))
        shown.save(str(folder / "difference.png"))
        now.save(str(folder / "now.png"))
        pytest.fail(f"{share:.1%} of the pixels differ from {reference.file}; see {folder}")


def test_a_difference_is_seen_and_shown():
    plain, spotted = (QImage(40, 25, QImage.Format.Format_RGB32) for _ in range(2))
    for picture in (plain, spotted):
        picture.fill(0xFFFFFF)
    for x in range(10):
        spotted.setPixel(x, 3, 0xFFE0E0E0)
    share, shown = difference(plain, spotted)
    assert share == 10 / 1000
    assert shown.pixelColor(4, 3).red() > shown.pixelColor(4, 3).blue()
    assert difference(plain, plain)[0] == 0
