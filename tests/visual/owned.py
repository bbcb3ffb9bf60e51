"""Scenes of a routine of the person's own: steps without an exercise, a picture, a circuit."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.session.keys import Action
from tests.visual.stage import Stage

ROUTINE = """\
schema = 1
id = "from-the-sheet"
name = "From the sheet"
purpose = "What the physiotherapist wrote down."

[[step]]
name = "Towel pull, lying down"
kind = "stretch"
sides = "both"
hold_s = 30
before = "Lie down, towel round the {side} foot."
during = "Pull gently, the knee nearly straight."
picture = "towel.png"

[[step]]
rounds = 3
rest_s = 20

[[step.step]]
exercise = "glute-bridge"

[[step.step]]
name = "Dead bug"
kind = "strength"
hold_s = 20
during = "Other arm and leg away, the back stays flat."
"""


def listed(stage: Stage) -> None:
    """The routine in the list."""
    _own_routine(stage)
    page = stage.open("routines")
    assert isinstance(page, RoutinesPage)
    page.refresh()
    page.search.setText("from the sheet")


def adjusting(stage: Stage) -> None:
    """Its holds and rounds."""
    _own_routine(stage)
    assert stage.window.navigation is not None
    stage.window.navigation.adjust("from-the-sheet")


def session(seconds: float) -> Callable[[Stage], None]:
    """A session that has come so far."""

    def prepare(stage: Stage) -> None:
        _own_routine(stage)
        stage.lead("from-the-sheet", seconds)

    return prepare


def across(seconds: float) -> Callable[[Stage], None]:
    """The same across the room."""

    def prepare(stage: Stage) -> None:
        session(seconds)(stage)
        stage.session_view.do(Action.ROOM)
        stage.window.showNormal()
        stage.pass_time(0)

    return prepare


def _own_routine(stage: Stage) -> None:
    folder = stage.person.practice.places.routines
    folder.mkdir(parents=True, exist_ok=True)
    _picture().save(str(folder / "towel.png"))
    (folder / "sheet.toml").write_text(ROUTINE, encoding="utf-8")
    stage.person.practice.library.reload()


def _picture() -> QImage:
    """Somebody on their back with a leg in the air, as one draws for a sheet."""
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#FDF6E3"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#444444"), 10))
    painter.drawEllipse(QRectF(80, 220, 60, 60))
    painter.drawPolyline(
        [QPointF(140, 260), QPointF(370, 280), QPointF(500, 120), QPointF(515, 80)]
    )
    painter.setPen(QPen(QColor("#CC3333"), 7))
    painter.drawLine(QPointF(200, 200), QPointF(510, 100))
    painter.end()
    return image
