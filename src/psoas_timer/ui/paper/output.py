"""Where sheets go: into a PDF file, or to a printer. What stands on them is decided elsewhere."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.trouble import trouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_whole
from psoas_timer.ui.folders import usual_folder
from psoas_timer.ui.paper.ink import Sheet
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.words import told

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS_PER_INCH = 72
PDF_DPI = 1_200


class PaperSize(Enum):
    """The sizes of paper that are sold in most places."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def of_page(self) -> QPageSize:
        """The same as Qt knows it."""
        is_a4 = self is PaperSize.A4
        return QPageSize(QPageSize.PageSizeId.A4 if is_a4 else QPageSize.PageSizeId.Letter)

    @property
    def points(self) -> QSizeF:
        """Width and height of an upright sheet in points."""
        return self.of_page.size(QPageSize.Unit.Point)


def usual_paper() -> PaperSize:
    """The size that is usual in the person's country."""
    is_metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.A4 if is_metric else PaperSize.LETTER


def pdf_of(sheet: Sheet, paper: PaperSize, painter: SheetPainter) -> bytes:
    """The sheet as a PDF with its own fonts; its text can be searched and copied."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DPI)
    writer.setPageLayout(
        QPageLayout(paper.of_page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setTitle(sheet.title)
    writer.setCreator("Psoas Timer")
    on_pdf = QPainter(writer)
    painter.paint(on_pdf, sheet, PDF_DPI / POINTS_PER_INCH)
    on_pdf.end()
    return bytes(buffer.data().data())


def write_pdf(file: Path, content: bytes) -> Problem | None:
    """Write the whole file or nothing; why that could not be done, or None."""
    try:
        write_whole(file, content)
    except OSError as error:
        return trouble("not_written", file, reason=os_reason(error)).problem
    return None


Print = Callable[[QPainter, QSizeF], None]
"""Paints on a printer whose paper has so many pixels across and down."""

Printed = Callable[[bool], None]
"""Is told whether the printer took it."""


def ask_for_pdf(parent: QWidget, name: str, chosen: Callable[[str], None]) -> None:
    """Open the desktop's own window for saving; it asks before it replaces a file."""
    dialog = QFileDialog(parent, told(message("paper.save")))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(usual_folder(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.setNameFilter(f"{told(message('paper.files'))} (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_for_printer(
    parent: QWidget, title: str, paper: PaperSize, put: Print, printed: Printed
) -> None:
    """Open the desktop's own window for printing; what prints is loaded only now.

    The printer's queue shows the title.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(paper.of_page)
    printer.setFullPage(True)
    printer.setCreator("Psoas Timer")
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.finished.connect(partial(_print_on, printer, put, printed))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the print dialog has another `open` of its own


def _print_on(printer: "QPrinter", put: Print, printed: Printed, result: int) -> None:
    """Print, unless the window for printing was closed without a wish for it."""
    if result != QDialog.DialogCode.Accepted:
        return
    from PySide6.QtPrintSupport import QPrinter

    on_paper = QPainter()
    has_begun = on_paper.begin(printer)
    if has_begun:
        put(on_paper, printer.paperRect(QPrinter.Unit.DevicePixel).size())
        has_begun = on_paper.end()
    printed(has_begun)
