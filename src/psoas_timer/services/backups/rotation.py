"""Which backups stay when a new one has been made. Removing the others lives in making.py."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from pathlib import Path

from psoas_timer.services.backups.backup import Backup

DAYS = 7
WEEKS = 4
BEFORE_CHANGES = 3


def kept(backups: Iterable[Backup], today: date) -> frozenset[Path]:
    """The files that stay.

    These are the newest of each of the last 7 days and of the last 4 weeks (ISO 8601) that have
    one, the last 3 from before a change, and the one with most sessions. Days that the clock has
    not reached, because it was wrong, push none of these out; the nearest 7 of them stay.
    """
    newest_first = sorted(backups, key=lambda backup: backup.manifest.made, reverse=True)
    sound = [backup for backup in newest_first if backup.is_sound]
    so_far = [backup for backup in sound if backup.day <= today]
    ahead = [backup for backup in reversed(sound) if backup.day > today]
    staying = [
        *_first_of_each(so_far, lambda backup: backup.day, DAYS),
        *_first_of_each(so_far, lambda backup: backup.day.isocalendar()[:2], WEEKS),
        *_first_of_each(ahead, lambda backup: backup.day, DAYS),
        *[backup for backup in newest_first if backup.manifest.reason.is_before_change][
            :BEFORE_CHANGES
        ],
    ]
    if sound:
        staying.append(max(sound, key=lambda backup: backup.sessions))
    return frozenset(backup.file for backup in staying)


def _first_of_each(
    backups: Iterable[Backup], group: Callable[[Backup], Hashable], most: int
) -> list[Backup]:
    """The first backup of each group, of so many groups."""
    firsts: dict[Hashable, Backup] = {}
    for backup in backups:
        firsts.setdefault(group(backup), backup)
    return list(firsts.values())[:most]
