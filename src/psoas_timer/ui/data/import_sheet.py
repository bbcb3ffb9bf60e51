"""Importing a file: what it is, what of it is wanted, what it would bring, and how it went."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.intake import ImportReport
from psoas_timer.services.exchange.recognising import Incoming
from psoas_timer.services.exchange.told import told as told_report
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.watched_errand import WatchedErrand
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.dates import date_with_year
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.fields import TickBox
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem

WIDTH_PX = 640


class ImportSheet(Sheet):
    """Looks into the file at once; nothing is changed before the person says so.

    Signals:
        imported(): something came in; whatever shows the history must read it anew.
    """

    imported = Signal()

    def __init__(
        self, theme: Theme, practice: Practice, file: Path, parent: QWidget | None = None
    ) -> None:
        title = told(message("exchange.import.title", file=file.name))
        super().__init__(theme, title, parent, WIDTH_PX)
        self._desk = practice.exchange
        self._incoming: Incoming | None = None
        self._looking = self._errand(self._looked)
        self._counting = self._errand(self._counted)
        self._storing = self._errand(self._stored)
        self._wants_recount = False
        self._is_importing = False
        self.note = label(told(message("exchange.import.looking")), "strong", wraps=True)
        self.boxes: dict[str, TickBox] = {}
        self._choices = QWidget()  # one part, which is read before what it would bring
        self._choices.hide()
        self._names = QVBoxLayout(self._choices)
        self._names.setContentsMargins(0, 0, 0, 0)
        self._names.setSpacing(Space.XS)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.XS)
        self.import_button = self.add_button(told(message("exchange.import")), "primary")
        self.close_button = self.add_button(told(message("exchange.close")))
        self._lay_out()
        self._looking.send(lambda _: self._desk.look_into(file))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names that are ticked; where there is only one to choose from, that one."""
        names = () if self._incoming is None else self._incoming.names
        if len(names) == 1:
            return names
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def reject(self) -> None:
        """Close; what is going on is called off first."""
        for errand in (self._looking, self._counting):
            errand.call_off()
        if self._storing.is_out:
            self._storing.call_off()
        else:
            super().reject()

    def _looked(self, incoming: Incoming) -> None:
        self._incoming = incoming
        if len(incoming.names) > 1:
            question = told(message("exchange.import.choose"))
            _add(self._names, label(question, wraps=True))
            for name in incoming.names:
                box = TickBox(self._theme, name, wraps=True)
                box.setAccessibleName(name)
                box.toggled.connect(self._count)
                _add(self._names, box)
                self.boxes[name] = box
            self._choices.show()
            next(iter(self.boxes.values())).setFocus()
        self._count()

    def _count(self) -> None:
        """Tell anew what would come in."""
        incoming, names = self._incoming, self.chosen
        self._clear()
        self.import_button.setEnabled(False)
        self._wants_recount = self._counting.is_out
        if incoming is None or self._wants_recount:
            self._counting.call_off()
        elif incoming.names and not names:
            self._say(told(message(f"exchange.kind.{incoming.kind}")))
        else:
            self._say(told(message("exchange.import.looking")))
            self._counting.send(partial(self._desk.preview, incoming, names))

    def _counted(self, report: ImportReport) -> None:
        if self._wants_recount:
            self._count()
            return
        lines = self._show(report)
        self.import_button.setEnabled(report.changes_anything)
        if report.changes_anything and self.close_button.hasFocus():
            self.import_button.setFocus()
        key = "would" if report.changes_anything else "nothing_new"
        self._say(told(message(f"exchange.import.{key}")), lines)

    def _import(self) -> None:
        if self._incoming is None:
            return
        if self._storing.send(partial(self._desk.take_over, self._incoming, self.chosen)):
            self._is_importing = True
            self.import_button.setEnabled(False)
            self._enable_boxes(is_enabled=False)
            self.close_button.setText(told(message("exchange.call_off")))
            self.close_button.setFocus()
            self._say(told(message("exchange.import.storing")))

    def _stored(self, report: ImportReport) -> None:
        self._clear()
        lines = self._show(report)
        self.import_button.hide()
        self._ended(told(message("exchange.import.done")), lines)
        self.imported.emit()

    def _failed(self, problem: Problem) -> None:
        self._stopped(told_problem(problem))

    def _cancelled(self) -> None:
        if self._wants_recount:
            self._count()
        else:
            self._stopped(told(message("exchange.called_off")))

    def _stopped(self, text: str) -> None:
        """Tell that it did not come to its end; an import can be tried again."""
        self.import_button.setEnabled(self._is_importing)
        self._enable_boxes(is_enabled=True)
        self._is_importing = False
        self._ended(text)

    def _enable_boxes(self, *, is_enabled: bool) -> None:
        for box in self.boxes.values():
            box.setEnabled(is_enabled)

    def _ended(self, text: str, lines: Sequence[str] = ()) -> None:
        self.close_button.setText(told(message("exchange.close")))
        self._say(text, lines)
        self.close_button.setFocus()

    def _show(self, report: ImportReport) -> Sequence[str]:
        """Show what came or would come in, and give its lines."""
        lines = [told(line) for line in told_report(report, date_with_year)]
        for line in lines:
            _add(self._lines, label(line, wraps=True))
        for problem in report.problems:
            _add(self._lines, ProblemLine(self._theme, problem))
        if more := report.unusable - len(report.problems):
            text = told(message("exchange.more_unusable", n=more))
            _add(self._lines, label(text, "small", wraps=True))
        if report.not_backed_up is not None:
            _add(self._lines, ProblemLine(self._theme, report.not_backed_up))
        return lines

    def _clear(self) -> None:
        empty(self._lines)

    def _show_progress(self, percent: int) -> None:
        key = "storing_percent" if self._storing.is_out else "looking_percent"
        self.note.setText(told(message(f"exchange.import.{key}", percent=percent)))

    def _say(self, text: str, lines: Sequence[str] = ()) -> None:
        """Say how it stands; screen readers hear the lines below it as well."""
        self.note.setText(text)
        announce(self.note, " ".join((text, *lines)))
        self.grow()
        # Its place is known once the layout has been done.
        QTimer.singleShot(0, self.note, lambda: self._scrolled.ensureWidgetVisible(self.note))

    def _errand(self, done: Callable[..., None]) -> WatchedErrand:
        errand = WatchedErrand(self)
        errand.progressed.connect(self._show_progress)
        errand.done.connect(done)
        errand.failed.connect(self._failed)
        errand.cancelled.connect(self._cancelled)
        return errand

    def _lay_out(self) -> None:
        self.column.addWidget(self._choices)
        self.column.addWidget(self.note)
        self.column.addLayout(self._lines)
        self.column.addStretch()
        self.import_button.setEnabled(False)
        self.import_button.clicked.connect(self._import)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()


def _add(column: QVBoxLayout, line: QWidget) -> None:
    """Add a line and show it at once: the sheet grows for what is shown only."""
    column.addWidget(line)
    line.show()
