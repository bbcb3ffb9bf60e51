"""What becomes of a history file that is broken: it is set aside under another name, never deleted.

How damage is noticed lives in database.py.
"""

import os
from pathlib import Path

from psoas_timer.services.history.companions import index_of, log_of


class HistoryDamaged(Exception):
    """The file is no database, or not a history, or it is broken inside."""


def set_aside(file: Path, day: str) -> Path:
    """Rename a damaged database with all that belongs to it, and give the new name.

    Raises OSError where that is not possible.
    """
    taken = {path.name for path in file.parent.iterdir()}
    name = f"{file.name}.damaged-{day}"
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    aside = file.with_name(next(name for name in names if name not in taken))
    for companion_of in (log_of, index_of):
        if companion_of(file).exists():
            os.replace(companion_of(file), companion_of(aside))
    os.replace(file, aside)
    return aside
