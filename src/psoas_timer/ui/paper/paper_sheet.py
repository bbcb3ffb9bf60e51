"""A page for paper in a window: seen as it will be, saved as PDF, printed."""

import logging
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.qt.errand import Errand
from psoas_timer.ui.folders import open_folder
from psoas_timer.ui.paper.ink import Sheet as PaperPage
from psoas_timer.ui.paper.output import (
    PaperSize,
    ask_for_pdf,
    ask_for_printer,
    pdf_of,
    usual_paper,
    write_pdf,
)
from psoas_timer.ui.paper.preview import Preview
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.fields import ChoiceBox
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem

logger = logging.getLogger(__name__)

WIDTH_PX = 720

AskForFile = Callable[[QWidget, str, Callable[[str], None]], None]
"""Has the person choose a new file, beginning with a proposed name without ending."""


class PaperSheet(Sheet):
    """Subclasses make the page in `make_page` and put what may be chosen into `options`.

    They call `show_page` when they are ready and whenever something else is chosen.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        about: str,
        painter: SheetPainter,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        super().__init__(theme, title, parent, WIDTH_PX)
        self._painter = painter
        self._ask_for_file = ask_for_file or ask_for_pdf
        self._file = Path()
        self._writing: Errand[tuple[Problem | None]] = Errand(self)
        self._writing.done.connect(self._written)
        self.size_box = ChoiceBox(theme)
        for size in PaperSize:
            self.size_box.addItem(told(message(f"paper.size.{size.value}")), size)
        self.size_box.setCurrentIndex(self.size_box.findData(usual_paper()))
        self.size_box.currentIndexChanged.connect(self.show_page)
        self.options = Flow(spacing=Space.L)
        self.preview = Preview(theme, painter)
        self.note = label(wraps=True)
        self.note.hide()
        self.save_button = self.add_button(told(message("paper.save")), "primary")
        self.print_button = self.add_button(told(message("paper.print")))
        self.folder_button = self.add_button(told(message("paper.show")))
        self.close_button = self.add_button(told(message("paper.close")))
        self._lay_out(about)

    @property
    def paper(self) -> PaperSize:
        """The size of paper that is chosen."""
        return PaperSize(self.size_box.currentData())

    def make_page(self) -> PaperPage:
        """The page as it is chosen now."""
        raise NotImplementedError

    def file_name(self) -> str:
        """The name to propose for a file, without its ending."""
        raise NotImplementedError

    def show_page(self) -> None:
        """Show the page anew."""
        self.preview.show_sheet(self.make_page())

    def show_problem(self, problem: str) -> None:
        """Say why there is no page; nothing can be saved then."""
        self.preview.hide()
        for button in (self.save_button, self.print_button):
            button.setEnabled(False)
        self._say(problem)

    def add_option(self, name: str, field: QWidget) -> QWidget:
        """Put a field with its name into the options; gives both together."""
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        named = label(name, "small")
        named.setBuddy(field)
        column.addWidget(named)
        column.addWidget(field)
        field.setAccessibleName(name)
        self.options.addWidget(pair)
        return pair

    def order(self, *fields: QWidget) -> None:
        """Let Tab go through these fields as they are read, then to the page and the buttons."""
        buttons = (self.save_button, self.print_button, self.folder_button, self.close_button)
        for before, after in pairwise((*fields, self.preview, *buttons)):
            QWidget.setTabOrder(before, after)

    def save(self, file: str) -> None:
        """Save the page that is shown as this file."""
        page = self.preview.sheet
        if page is None or self._writing.is_out:
            return
        self._file = Path(file)
        content = pdf_of(page, self.paper, self._painter)
        self.save_button.setEnabled(False)
        self._say(told(message("paper.saving")))
        self._writing.send(lambda: (write_pdf(Path(file), content),))

    def _written(self, answer: tuple[Problem | None]) -> None:
        (problem,) = answer
        self.save_button.setEnabled(True)
        self.folder_button.setVisible(problem is None)
        if problem is None:
            self._say(told(message("paper.saved", file=str(self._file))))
        else:
            self._say(told_problem(problem))

    def _print(self) -> None:
        page = self.preview.sheet
        if page is not None:
            ask_for_printer(self, page.title, self.paper, self._put, self._printed)

    def _put(self, painter: QPainter, room: QSizeF) -> None:
        """Paint as large as the paper lets, should another one have been chosen for the printer."""
        page = self.preview.sheet
        if page is not None:
            scale = min(room.width() / page.size.width(), room.height() / page.size.height())
            self._painter.paint(painter, page, scale)

    def _printed(self, is_taken: bool) -> None:
        if is_taken:
            self._say(told(message("paper.printed")))
            return
        logger.info("nothing was printed")
        problem = Problem(message("paper.not_printed"), message("paper.not_printed.mend"))
        self._say(told_problem(problem))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
        announce(self.note, text)
        self.grow()
        # Its place is known once the layout has been done.
        QTimer.singleShot(0, self.note, lambda: self._scrolled.ensureWidgetVisible(self.note))

    def _lay_out(self, about: str) -> None:
        self.column.addWidget(label(about, "muted", wraps=True))
        choices = QWidget()  # one part, which is read before the page, whatever comes into it later
        choices.setLayout(self.options)
        self.column.addWidget(choices)
        self.column.addWidget(self.note)
        self.column.addWidget(self.preview)
        self.column.addStretch()
        self.folder_button.hide()
        self.folder_button.clicked.connect(lambda: open_folder(self._file.parent))
        self.save_button.clicked.connect(
            lambda: self._ask_for_file(self, self.file_name(), self.save)
        )
        self.print_button.clicked.connect(self._print)
        self.close_button.clicked.connect(self.reject)
        self.save_button.setFocus()
