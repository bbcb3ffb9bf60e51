"""The program on a desktop of its own, with somebody who hears its window."""

from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from tests.builders import a_record
from tests.e2e.person import Person
from tests.e2e.window.desktop import desktop, missing, program
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from subprocess import Popen

    from tests.e2e.window.screen_reader import ScreenReader

SETTINGS = """\
[sound]
sound_player = "silent"

[look]
has_read_welcome = true
"""

KNEE = """\
schema = 1
id = "knee"
name = "Knee"

[[step]]
exercise = "knee-hug-long-leg"
sides = "both"
hold_s = 40
reps = 1
prep_s = 40
"""


HINGE = """\
schema = 1
id = "hinge"
name = "Hinge"

[[step]]
exercise = "hip-hinge-drill"
"""


@pytest.fixture
def home(program_home) -> Path:
    (program_home / "routines").mkdir(parents=True)
    (program_home / "routines" / "knee.toml").write_text(KNEE)
    (program_home / "routines" / "hinge.toml").write_text(HINGE)
    (program_home / "settings.toml").write_text(SETTINGS)
    places = places_under(program_home)
    history = SqliteHistory(places.history_file, places.unsaved_sessions, FakeClock())
    history.add(a_record())
    history.close()
    return program_home


@pytest.fixture(scope="session")
def desk(tmp_path_factory) -> "Iterator[dict[str, str]]":
    """The desktop on which one program after the other is started."""
    pytest.importorskip("jeepney", reason="needs jeepney, which speaks D-Bus")
    if lacks := missing():
        pytest.skip(f"needs {lacks}")
    with desktop(tmp_path_factory.mktemp("desktop")) as environ:
        yield environ


@pytest.fixture
def first_start(desk, program_home) -> "Iterator[ScreenReader]":
    with started(desk, program_home) as (reader, _):
        yield reader


@pytest.fixture
def opened(desk, home) -> "Iterator[tuple[ScreenReader, Popen[bytes]]]":
    """The program on its first page, and its process."""
    with started(desk, home) as (reader, process):
        reader.wait_for("Today’s routine")
        reader.activate()
        yield reader, process


@pytest.fixture
def pages(opened) -> "ScreenReader":
    return opened[0]


@pytest.fixture
def interrupted(desk, home) -> "Iterator[ScreenReader]":
    """The program after it was killed amid a session, and with a file that is no routine."""
    pytest.importorskip("termios", reason="needs a POSIX terminal")
    with Person(home, "play", "knee") as person:
        person.wait_for("Get ready")
        person.type("s")
        person.wait_for("Hold 3[0-9]")
        person.kill()
    (home / "routines" / "torn.toml").write_text("name = \n")
    with started(desk, home) as (reader, _):
        reader.wait_for("Continue")
        reader.activate()
        yield reader


@contextmanager
def started(desk: dict[str, str], home: Path) -> "Iterator[tuple[ScreenReader, Popen[bytes]]]":
    """The program as it starts on this desktop, and its process."""
    from tests.e2e.window.screen_reader import ScreenReader

    with (
        closing(ScreenReader(desk["DBUS_SESSION_BUS_ADDRESS"])) as reader,
        program(home, desk) as process,
    ):
        yield reader, process
