"""The bundled icons as they are read and painted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.icon_lines import icon_lines
from psoas_timer.ui.theme.icons import Icons

FOLDER = assets_dir() / "icons"
FILES = sorted(FOLDER.glob("*.svg"))
SIDE_PX = 48


def painted_by_qt(file: Path) -> QImage:
    image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(file.read_bytes().replace(b"currentColor", b"#123456"))).render(painter)
    painter.end()
    return image


def opacities(image: QImage) -> list[int]:
    return [image.pixelColor(x, y).alpha() for y in range(SIDE_PX) for x in range(SIDE_PX)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_looks_as_qt_reads_it(qapp: QApplication, file: Path) -> None:
    ours = Icons(FOLDER).pixmap(file.stem, "#123456", SIDE_PX).toImage()
    pairs = list(zip(opacities(ours), opacities(painted_by_qt(file)), strict=True))
    assert max(theirs for _, theirs in pairs) == 255
    assert max(abs(mine - theirs) for mine, theirs in pairs) < 60


@pytest.mark.parametrize(
    "shape",
    [
        '<path d="M2 2 Q 4 4 6 6" />',
        '<path d="M2 2 L 4" />',
        '<path d="M2 2 A 4 5 0 0 1 6 6" />',
        '<ellipse cx="12" cy="12" rx="3" ry="4" />',
    ],
)
def test_what_is_not_understood_is_refused_instead_of_left_out(shape: str) -> None:
    with pytest.raises(ValueError, match="no line icon"):
        icon_lines(f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>')
