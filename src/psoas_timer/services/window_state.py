"""Where the window was and which page was open, from one run to the next.

What the values mean is known to the window. It is read before the first paint: what only a file
that is there or broken needs is imported then.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psoas_timer.core.problems import Problem

logger = logging.getLogger(__name__)

MOST_BYTES = 10_000
"""More than this was not written by us."""


class WindowState:
    """A small file of texts and whole numbers by name. Nothing here raises."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._problem: Problem | None = None

    @property
    def problem(self) -> "Problem | None":
        """That the file could not be read, or None."""
        return self._problem

    def load(self) -> Mapping[str, int | str]:
        """What was saved last; nothing at the first start, or where the file is broken."""
        try:
            values = self._read()
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            self._report(error)
            return {}
        return {key: value for key, value in values.items() if isinstance(value, int | str)}

    def save(self, place: Mapping[str, int | str]) -> None:
        """Keep the place for the next run; where that is not possible it is only noted."""
        import json

        from psoas_timer.services.whole_files import write_whole

        try:
            write_whole(self._file, json.dumps(dict(place), indent=1).encode())
        except OSError as error:
            logger.info("the window's place can't be saved: %s", error)

    def _read(self) -> dict[str, object]:
        with self._file.open("rb") as opened:
            content = opened.read(MOST_BYTES)
        import json

        values = json.loads(content)
        if not isinstance(values, dict):
            raise ValueError("no JSON object")
        return values

    def _report(self, error: Exception) -> None:
        from psoas_timer.core.messages import message
        from psoas_timer.core.problems import Problem, Severity

        logger.info("%s: %s", self._file, error)
        what, mend = message("window.unreadable"), message("window.mend_unreadable")
        self._problem = Problem(what, mend, str(self._file), severity=Severity.WARNING)
