"""The files that SQLite keeps beside a database, under its name with an ending."""

from pathlib import Path


def log_of(file: Path) -> Path:
    """The write-ahead log: what is in it is not in the file yet."""
    return _beside(file, "-wal")


def journal_of(file: Path) -> Path:
    """What is to be undone in the file, where a program ended in the middle of changing it."""
    return _beside(file, "-journal")


def index_of(file: Path) -> Path:
    """The shared memory of all who have the file open: where in the log is what."""
    return _beside(file, "-shm")


def has_log(file: Path) -> bool:
    """Tell whether the log may hold what the file does not."""
    log = log_of(file)
    return log.exists() and log.stat().st_size > 0


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(f"{file.name}{ending}")
