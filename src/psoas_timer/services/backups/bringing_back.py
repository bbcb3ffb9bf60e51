"""Puts the history of a backup in the place of one that is gone or was set aside.

Restoring a backup that a person chose lives in restoring.py.
"""

from contextlib import suppress
from pathlib import Path

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.backups.archive import unpack
from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.backups.contents import HISTORY
from psoas_timer.services.backups.history_file import as_one_file, overwrite
from psoas_timer.services.backups.making import drafting, listed
from psoas_timer.services.backups.trouble import BackupTrouble, told_as
from psoas_timer.services.history.damage import HistoryDamaged
from psoas_timer.services.history.database import open_database
from psoas_timer.services.places import Places

_REPLACED = (Reason.RESTORE, Reason.MENDING)


def candidates(folder: Path) -> tuple[Backup, ...]:
    """The backups that may take the place of the history, the best first.

    That is the newest sound one that holds sessions. What was there before a restoring or mending
    comes later: there was something better already. Last come those without a session, which may
    hold days noted by the person. Raises BackupTrouble.
    """
    backups = [each for each in listed(folder) if isinstance(each, Backup)]
    fit = [each for each in backups if each.is_sound and each.manifest.history is not None]
    return tuple(sorted(fit, key=_rank))


def _rank(backup: Backup) -> tuple[bool, bool]:
    return not backup.sessions, backup.manifest.reason in _REPLACED


def bring_back(places: Places) -> Backup | None:
    """Make the history, which is not there, out of a backup; None where there is none to use.

    Raises BackupTrouble, and then there is no history still.
    """
    with drafting(places.backups) as drafts:
        for number, backup in enumerate(candidates(places.backups)):
            history = drafts / f"there-{number}" / HISTORY
            unusable = suppress(BackupTrouble, HistoryUnavailable, HistoryDamaged)
            with unusable, told_as("backups.not_restored", backup.file):
                unpack(backup.file, history.parent)
                open_database(history).close()
                as_one_file(history)
                overwrite(places.history_file, history)
                return backup
    return None
