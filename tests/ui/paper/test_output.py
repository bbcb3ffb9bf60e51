"""What comes out: a PDF of one page whose text can be read again, or words for why not."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Side
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.paper.draft import Draft
from psoas_timer.ui.paper.ink import Sheet
from psoas_timer.ui.paper.lettering import broken, cut, fine_font, width_of
from psoas_timer.ui.paper.output import PaperSize, ask_for_printer, pdf_of, write_pdf
from psoas_timer.ui.paper.routine_page import Care, routine_sheet
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told_problem
from tests.fakes import A_MORNING
from tests.ui.conftest import Person

SIZE = QSize(595, 842)


def a_sheet(text: str = "Right hip, 10 of 22 days") -> Sheet:
    draft = Draft(QSizeF(595, 842))
    draft.line(text)
    return draft.done("A page")


@pytest.mark.parametrize("paper", PaperSize)
def test_a_pdf_has_one_page_of_the_right_size_and_its_fonts(theme: Theme, paper: PaperSize):
    content = pdf_of(a_sheet(), paper, SheetPainter())
    assert content.startswith(b"%PDF-")
    assert re.findall(rb"/Type /Page\b(?!s)", content) == [b"/Type /Page"]
    (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert (round(float(box[0])), round(float(box[1]))) == (
        round(paper.points.width()),
        round(paper.points.height()),
    )
    assert b"/FontFile2" in content


def test_digits_are_those_that_can_be_copied(theme: Theme):
    # The program's font has digits of equal width, for which a PDF knows no characters.
    assert fine_font(9.5).featureValue(fine_font(9.5).featureTags()[0]) == 0


def test_a_file_that_can_not_be_written_is_told(tmp_path: Path):
    (tmp_path / "taken.pdf").mkdir()
    problem = write_pdf(tmp_path / "taken.pdf", b"%PDF-")
    assert problem is not None
    assert "can't be written" in told_problem(problem)
    assert write_pdf(tmp_path / "new" / "free.pdf", b"%PDF-") is None
    assert (tmp_path / "new" / "free.pdf").read_bytes() == b"%PDF-"


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_printer_prints_once_the_person_wishes(qtbot: QtBot, tmp_path: Path, is_wanted: bool):
    parent, room, taken = QWidget(), [], []
    qtbot.addWidget(parent)

    def put(painter: QPainter, size: QSizeF) -> None:
        room.append(round(size.height() / size.width(), 1))

    ask_for_printer(parent, "A page", PaperSize.A4, put, taken.append)
    (dialog,) = parent.findChildren(QPrintDialog)
    assert dialog.printer().docName() == "A page"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(QDialog.DialogCode.Accepted if is_wanted else QDialog.DialogCode.Rejected)
    assert (room, taken) == (([1.4], [True]) if is_wanted else ([], []))
    assert (tmp_path / "printed.pdf").exists() == is_wanted


def test_figures_come_onto_the_paper(theme: Theme, person: Person, figures: FigureMaker):
    routine = person.practice.prepared("low-lunge-daily")
    assert routine is not None
    size = PaperSize.A4.points
    sheet = routine_sheet(routine, size, A_MORNING.date(), Care(), first_weekday=1)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    SheetPainter(figures.figures).paint(painter, sheet, 1)
    painter.end()
    coloured = [
        point
        for point in (
            QPointF(x, y).toPoint() for x in range(42, 180, 2) for y in range(130, 230, 2)
        )
        if QColor(image.pixel(point)).hsvSaturation() > 80
    ]
    assert len(coloured) > 100


def test_text_is_broken_at_words_and_cut_with_a_sign(theme: Theme):
    lines = broken("one two three four five six", 10, 60, most=2)
    assert lines[0] + " " + lines[1].removesuffix("…") in "one two three four five six"
    assert lines[1].endswith("…")
    assert all(width_of(line, 10) <= 60 for line in lines)
    assert broken("", 10, 60, most=2) == ()
    assert cut("one\n two", 10, 100) == "one two"


def test_the_side_of_the_person_comes_first(theme: Theme, person: Person):
    routine = person.practice.prepared("low-lunge-daily")
    assert routine is not None
    size, day = PaperSize.A4.points, A_MORNING.date()
    sheet = routine_sheet(routine, size, day, Care(), first_weekday=1, first_side=Side.RIGHT)
    assert "your right knee" in " ".join(sheet.lines)
