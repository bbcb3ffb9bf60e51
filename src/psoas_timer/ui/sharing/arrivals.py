"""What becomes of a file that somebody drops onto the window or chooses, and of own routines."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.library import LoadedRoutine
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.practice import Practice
from psoas_timer.services.sharing.sharing_desk import Answer, Preview, TakenIn
from psoas_timer.services.sharing.trash import Thrown
from psoas_timer.ui.banner import Banner, BannerArea, Choice
from psoas_timer.ui.folders import usual_folder
from psoas_timer.ui.sharing.routine_sheet import RoutineSheet
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told, told_problem

TOPIC = "sharing"


class Arrivals(QObject):
    """Asks by sheets, and tells by a banner what was done, with its undo.

    Signals:
        changed(): routines or the history are others now.
        edit_asked(Routine): to edit a routine that is nowhere yet.
    """

    changed = Signal()
    edit_asked = Signal(object)

    def __init__(
        self, theme: Theme, practice: Practice, banners: BannerArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._practice = practice
        self._desk = practice.sharing
        self._banners = banners
        self._window = window
        self._pasted = ""

    def ask(self) -> None:
        """Have the person choose a file of a routine."""
        dialog = self._dialog(told(message("sharing.title")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        routines, every = told(message("sharing.files")), told(message("exchange.import.every"))
        dialog.setNameFilters([f"{routines} (*.toml *.zip)", f"{every} (*)"])
        dialog.fileSelected.connect(lambda file: self.look_into(Path(file)))
        dialog.open()

    def look_into(self, file: Path) -> None:
        """Show what is in a file, a routine or history, and ask what becomes of it."""
        if self._desk.holds_routine(file):
            try:
                preview = self._desk.look_into(file)
            except ExchangeTrouble as error:
                self._tell_trouble(error)
                return
            sheet = RoutineSheet(self._theme, preview, self._window)
            sheet.answered.connect(partial(self._take_in, preview))
            sheet.open()
            return
        from psoas_timer.ui.data.import_sheet import ImportSheet

        history = ImportSheet(self._theme, self._practice, file, self._window)
        history.imported.connect(self.changed)
        history.open()

    def share(self, routine_id: str) -> None:
        """Have the person choose where one of their own routines goes."""
        entry = self._entry(routine_id)
        if entry is None:
            return
        ending = "zip" if entry.routine.pictures else "toml"
        dialog = self._dialog(told(message("sharing.share_title", name=entry.routine.name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{entry.routine.id}.{ending}")
        dialog.fileSelected.connect(lambda file: self.share_as(entry, Path(file)))
        dialog.open()

    def share_as(self, entry: LoadedRoutine, file: Path) -> None:
        """Write a routine to a file, and tell."""
        try:
            self._desk.share(entry, file)
        except ExchangeTrouble as error:
            self._tell_trouble(error)
            return
        self._tell(message("sharing.shared", name=entry.routine.name, file=str(file)))

    def put_away(self, routine_id: str) -> None:
        """Move one of the person's own into the trash, with a way back."""
        entry = self._entry(routine_id)
        try:
            thrown = self._desk.put_away(routine_id)
        except ExchangeTrouble as error:
            self._tell_trouble(error)
            return
        if entry is None or thrown is None:
            return
        said = message("sharing.put_away", name=entry.routine.name)
        undo = Choice(told(message("sharing.undo")), partial(self._restore, thrown))
        banner = self._tell(said, undo)
        self.changed.emit()
        banner.buttons[0].setFocus()  # the row that had the keyboard is no more

    def paste(self) -> None:
        """Have the person paste a prescription; what was not saved last time is there again."""
        from psoas_timer.ui.sharing.paste_sheet import PasteSheet

        sheet = PasteSheet(self._theme, self._practice, self._window, self._pasted)
        sheet.finished.connect(lambda _: self._keep_pasted(sheet.text))
        sheet.saved.connect(self._saved)
        sheet.edit_asked.connect(self.edit_asked)
        sheet.open()

    def open_trash(self) -> None:
        """Show what was put away, and bring it back."""
        from psoas_timer.ui.sharing.trash_sheet import TrashSheet

        sheet = TrashSheet(self._theme, self._desk, self._window)
        sheet.changed.connect(partial(self._banners.clear, TOPIC))  # its Undo may be of no use now
        sheet.changed.connect(self.changed)
        sheet.open()

    def _keep_pasted(self, text: str) -> None:
        self._pasted = text

    def _saved(self, taken: TakenIn) -> None:
        self._pasted = ""
        said = message("sharing.done", name=taken.routine.name)
        self._tell(said, Choice(told(message("sharing.undo")), partial(self._take_back, taken)))
        self.changed.emit()

    def _take_in(self, preview: Preview, answer: Answer) -> None:
        try:
            taken = self._desk.take_in(preview, answer)
        except ExchangeTrouble as error:
            self._tell_trouble(error)
            return
        replaced = "" if taken.replaced is None else ".replaced"
        said = message(f"sharing.done{replaced}", name=taken.routine.name)
        self._tell(said, Choice(told(message("sharing.undo")), partial(self._take_back, taken)))
        self.changed.emit()

    def _take_back(self, taken: TakenIn) -> None:
        try:
            self._desk.take_back(taken)
        except ExchangeTrouble as error:
            self._tell_trouble(error)
        else:
            self._tell(message("sharing.taken_back"))
        self.changed.emit()

    def _restore(self, thrown: Thrown) -> None:
        try:
            taken = self._desk.restore(thrown)
        except ExchangeTrouble as error:
            self._tell_trouble(error)
        else:
            if taken is None:
                self._tell(message("sharing.not_there"))
        self.changed.emit()

    def _entry(self, routine_id: str) -> LoadedRoutine | None:
        for entry in self._practice.library.entries():
            if isinstance(entry, LoadedRoutine) and entry.routine.id == routine_id:
                return entry
        return None

    def _tell(self, said: Message, *choices: Choice) -> Banner:
        close = Choice(told(message("exchange.close")))
        return self._banners.show_banner(TOPIC, "info", told(said), [*choices, close])

    def _tell_trouble(self, error: ExchangeTrouble) -> None:
        close = Choice(told(message("exchange.close")))
        text = told_problem(error.problem)
        self._banners.show_banner(TOPIC, "triangle-alert", text, [close])

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(usual_folder(QStandardPaths.StandardLocation.DownloadLocation))
        return dialog
