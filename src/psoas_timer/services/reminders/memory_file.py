"""The file of what became of reminders, from one run to the next. Nothing here raises.

What it means lives in core.reminders.
"""

import json
import logging
from dataclasses import replace
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.reminders.memory import ReminderMemory
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_whole

logger = logging.getLogger(__name__)


class ReminderMemoryFile:
    """A small file of the program's; one that can't be read says that nothing was told yet."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = ReminderMemory()
        self._problem: Problem | None = None

    @property
    def problem(self) -> Problem | None:
        """That the file could not be read, or None; also before it was."""
        return self._problem

    def load(self) -> ReminderMemory:
        """What was kept last; since when the program looks is not part of it."""
        try:
            self._kept = _read(JsonFields.parse(self._file.read_bytes()))
        except FileNotFoundError:
            self._kept = ReminderMemory()
        except (OSError, ValueError) as error:
            logger.info("%s: %s", self._file, error)
            what = message("reminders.unreadable", reason=os_reason(error))
            mend = message("reminders.unreadable.mend")
            self._problem = Problem(what, mend, str(self._file), severity=Severity.WARNING)
            self._kept = ReminderMemory()
        return self._kept

    def keep(self, memory: ReminderMemory) -> None:
        """Write what is for the next run, if it differs; where that fails it is only noted."""
        lasting = replace(memory, watched_from=None, moved_at=None)
        if lasting == self._kept:
            return
        self._kept = lasting
        try:
            write_whole(self._file, json.dumps(_written(lasting), indent=1).encode())
        except OSError as error:
            logger.info("what became of reminders can't be noted: %s", error)


def _read(fields: JsonFields) -> ReminderMemory:
    return ReminderMemory(
        told_on=fields.date("told_on") if "told_on" in fields else None,
        daily_later=fields.aware_time("daily_later") if "daily_later" in fields else None,
        no_breaks_on=fields.date("no_breaks_on") if "no_breaks_on" in fields else None,
        break_later=fields.aware_time("break_later") if "break_later" in fields else None,
    )


def _written(memory: ReminderMemory) -> dict[str, str]:
    moments = (
        ("told_on", memory.told_on),
        ("daily_later", memory.daily_later),
        ("no_breaks_on", memory.no_breaks_on),
        ("break_later", memory.break_later),
    )
    return {name: at.isoformat() for name, at in moments if at is not None}
