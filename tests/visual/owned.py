"""Scenes of a routine of the person's own: steps without an exercise, a picture, a circuit."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from psoas_timer.services.content.library import LoadedRoutine
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.sharing.paste_sheet import PasteSheet
from psoas_timer.ui.sharing.routine_sheet import RoutineSheet
from psoas_timer.ui.sharing.trash_sheet import TrashSheet
from tests.visual.stage import Stage

PRESCRIPTION = """\
Half kneeling hip flexor stretch 3x45s each side, rest 15
Bridges 2x10
Clamshells (green band) 3x15 each side, twice a day
"""

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
    own_routine(stage)
    page = stage.open("routines")
    assert isinstance(page, RoutinesPage)
    page.refresh()
    page.search.setText("from the sheet")


def adjusting(stage: Stage) -> None:
    """Its holds and rounds."""
    own_routine(stage)
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.adjust("from-the-sheet")


def session(seconds: float) -> Callable[[Stage], None]:
    """A session that has come so far."""

    def prepare(stage: Stage) -> None:
        own_routine(stage)
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


def importing(stage: Stage) -> RoutineSheet:
    """A routine that comes in while another one has its id."""
    own_routine(stage)
    stage.open("routines")
    file = Path("given.toml")
    file.write_text(ROUTINE.replace("rounds = 3", "rounds = 2"), encoding="utf-8")
    desk = stage.person.practice.sharing
    sheet = RoutineSheet(stage.theme, desk.look_into(file), stage.window)
    sheet.open()
    return sheet


def pasting(stage: Stage) -> PasteSheet:
    """A prescription that was pasted: what was understood, what guessed, what neither."""
    stage.open("routines")
    sheet = PasteSheet(stage.theme, stage.person.practice, stage.window, PRESCRIPTION)
    sheet.open()
    return sheet


def trash(stage: Stage) -> TrashSheet:
    """The trash with a routine in it."""
    own_routine(stage)
    desk = stage.person.practice.sharing
    for entry in stage.person.practice.library.entries():
        if isinstance(entry, LoadedRoutine):
            desk.put_away(entry.routine.id)
    stage.open("routines")
    sheet = TrashSheet(stage.theme, desk, stage.window)
    sheet.open()
    return sheet


def own_routine(stage: Stage) -> None:
    """Put the routine among the person's own."""
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
