"""What the program notes about itself: a small file, and the console for what is wrong.

The standard library's rotating handler would do, but importing it costs 13 ms of the start.
"""

import logging
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

MOST_BYTES = 256 * 1024
"""Beyond this length the file is begun anew; the one before is kept as `.1`."""

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(file: Path) -> None:
    """Note everything from INFO up in the file, and say what is wrong on the console."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handler = BoundedFileHandler(file)
    handler.setFormatter(logging.Formatter(LINE))
    root.addHandler(handler)
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(logging.WARNING)
    console.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    root.addHandler(console)


class BoundedFileHandler(logging.FileHandler):
    """Writes to a file that is made with its folder at the first record, and never grows large.

    A log that can't be written is no reason to disturb anybody: such records are dropped.
    """

    def __init__(self, file: Path, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(file, encoding="utf-8", errors="backslashreplace", delay=True)
        self._most_bytes = most_bytes

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record, to a new file if this one is long enough."""
        with suppress(OSError):
            self._turn_over()
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the record."""

    def _turn_over(self) -> None:
        if self.stream is None:
            self.stream = self._open()
        if self.stream.tell() >= self._most_bytes:
            self.stream.close()
            self.stream = None
            # Where it is open in another program (Windows) the file grows a little longer.
            with suppress(PermissionError):
                os.replace(self.baseFilename, f"{self.baseFilename}.1")
