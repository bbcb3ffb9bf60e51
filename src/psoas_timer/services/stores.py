"""Everything of the person's that lies on the disk, held together; each store lives beside."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem, errors_first
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.care.answer_store import CareAnswerStore
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import Places
from psoas_timer.services.preferences.adjustment_store import AdjustmentStore
from psoas_timer.services.preferences.favourite_store import FavouriteStore
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.unfinished import UnfinishedSessions
from psoas_timer.services.window_state import WindowState

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stores:
    """Everything of the person's that lies on the disk."""

    places: Places
    settings: SettingsStore
    adjustments: AdjustmentStore
    care: CareAnswerStore
    favourites: FavouriteStore
    library: RoutineLibrary
    history: SqliteHistory
    open_history: Callable[[], SqliteHistory]
    """Opens the same history once more, for another thread; whoever calls closes it."""
    journal: FileJournal
    unfinished: UnfinishedSessions
    backups: BackupDesk
    window: WindowState | None = None
    """The file of the window's place; None where there is no window."""

    def keep(self, record: SessionRecord) -> bool:
        """Store a record and tell whether it is safe on the disk; the history holds it anyway."""
        try:
            self.history.add(record)
        except HistoryUnavailable:
            logger.info("the session %s could not be written anywhere", record.id)
            return False
        return True

    def session_problems(self) -> tuple[Problem, ...]:
        """What may cost a session."""
        journal = self.journal.problem
        return (
            *self.history.problems,
            *(() if journal is None else (journal,)),
            *self.unfinished.problems,
        )

    def file_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the person's files and with the window's, errors first."""
        window = None if self.window is None else self.window.problem
        found = (
            *self.settings.problems,
            *self.adjustments.problems,
            *self.care.problems,
            *self.favourites.problems,
            *self.library.problems(),
            *(() if window is None else (window,)),
            *self.backups.problems,
        )
        return errors_first(found)

    def read_anew(self) -> None:
        """Forget what was read of files that were replaced as a whole."""
        self.settings.read_anew()
        self.adjustments.read_anew()
        self.care.read_anew()
        self.favourites.read_anew()
        self.library.reload()
