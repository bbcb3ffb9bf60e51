"""The log stays small, and trouble with it disturbs nobody."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from psoas_timer.services.logs import BoundedFileHandler

CHILD = """
import logging, sys
from pathlib import Path
from psoas_timer.services.logs import keep_log
keep_log(Path(sys.argv[1]))
logging.getLogger("psoas_timer.x").debug("chatter")
logging.getLogger("psoas_timer.x").info("for the file")
logging.getLogger("psoas_timer.x").warning("for both: %s", "\\udcff")
assert "logging.handlers" not in sys.modules
"""


def run_child(file: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(file)], capture_output=True, text=True, check=True
    )
    return done.stderr


def test_the_file_has_what_happened_and_the_console_what_is_wrong(tmp_path: Path):
    file = tmp_path / "state" / "psoas-timer.log"
    assert run_child(file) == "WARNING: for both: \\udcff\n"
    lines = file.read_text().splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "INFO psoas_timer.x: for the file",
        "WARNING psoas_timer.x: for both: \\udcff",
    ]


def test_a_log_that_can_not_be_written_is_no_trouble(tmp_path: Path):
    (tmp_path / "state").touch()
    assert run_child(tmp_path / "state" / "psoas-timer.log") == "WARNING: for both: \\udcff\n"


@pytest.fixture
def handler(tmp_path: Path) -> Iterator[BoundedFileHandler]:
    opened = BoundedFileHandler(tmp_path / "a.log", most_bytes=500)
    yield opened
    opened.close()


def emit(handler: BoundedFileHandler, text: str) -> None:
    handler.emit(logging.LogRecord("x", logging.INFO, "", 0, text, None, None))


def test_the_file_never_grows_large_and_the_latest_is_in_it(
    handler: BoundedFileHandler, tmp_path: Path
):
    for number in range(200):
        emit(handler, f"record {number}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.log", "a.log.1"]
    assert all(path.stat().st_size < 520 for path in tmp_path.iterdir())
    assert "record 199" in (tmp_path / "a.log").read_text()


def test_a_long_file_of_an_earlier_run_is_turned_over(handler: BoundedFileHandler, tmp_path: Path):
    (tmp_path / "a.log").write_text("x" * 600)
    emit(handler, "new")
    assert (tmp_path / "a.log").read_text() == "new\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux, always full")
def test_a_full_disk_is_no_trouble():
    assert run_child(Path("/dev/full")) == "WARNING: for both: \\udcff\n"
