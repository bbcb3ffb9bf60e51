"""The own sounds dialog: files are chosen or dropped, checked beside the window, and given back."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.cue_sounds import SOUNDS
from psoas_timer.services.sound.own_sound_files import OwnSoundFiles
from psoas_timer.ui.sound.own_sound_row import OwnSoundRow
from psoas_timer.ui.sound.own_sounds_dialog import ORDER, OwnSoundsDialog, ask_for_sound_file
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person
from tests.ui.drags import dropping, entering
from tests.ui.sound.test_sound_settings import Previews

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

TOO_LONG = Problem(
    message("sound.file_too_long", longest_s=30), message("sound.mend_shorter", longest_s=30)
)

Open = Callable[[], OwnSoundsDialog]


class Chooser:
    """A person who chooses this file, or none for ""; remembers the questions."""

    def __init__(self) -> None:
        self.file = ""
        self.titles: list[str] = []

    def __call__(self, parent: object, title: str, chosen: Callable[[str], None]) -> None:
        self.titles.append(title)
        if self.file:
            chosen(self.file)


@pytest.fixture
def chooser() -> Chooser:
    return Chooser()


@pytest.fixture
def previews(person: Person, monkeypatch: pytest.MonkeyPatch) -> Previews:
    previews = Previews()
    monkeypatch.setattr(person.practice, "preview", previews)
    return previews


@pytest.fixture
def may_check() -> Iterator[threading.Event]:
    """Checking waits for this; it is set unless a test clears it."""
    event = threading.Event()
    event.set()
    yield event
    event.set()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog is opened over; it goes by itself."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(
    window: QWidget,
    person: Person,
    theme: Theme,
    chooser: Chooser,
    previews: Previews,
    may_check: threading.Event,
    qtbot: QtBot,
) -> OwnSoundsDialog:
    def check(path: str) -> Problem | None:
        may_check.wait(10)
        return TOO_LONG if "long" in path else None

    files = OwnSoundFiles(person.practice.places.sounds, check)
    made = OwnSoundsDialog(theme, person.practice, window, files, chooser)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def gong(tmp_path: Path) -> Path:
    path = tmp_path / "My gong.ogg"
    path.write_bytes(b"OggS....")
    return path


def test_every_sound_has_a_line_with_plain_words(dialog: OwnSoundsDialog):
    assert dialog.rows.keys() == SOUNDS
    assert set(ORDER) <= SOUNDS
    names = [row.name for row in dialog.rows.values()]
    assert len(set(names)) == len(names)
    assert not any("_" in name for name in names)
    begin = dialog.rows["begin"]
    assert begin.source.text() == "from the set"
    assert not begin.give_back.isVisible()
    assert begin.play.accessibleName() == "Play: Begin"
    assert begin.choose.accessibleName() == "Choose a file for: Begin"


def test_a_chosen_file_is_copied_and_can_be_given_back(
    dialog: OwnSoundsDialog, chooser: Chooser, gong: Path, person: Person, qtbot: QtBot
):
    row = dialog.rows["begin"]
    chooser.file = str(gong)
    row.choose.setFocus()
    QTest.keyClick(row.choose, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.source.text() == "your own: begin.ogg")
    assert chooser.titles == ["Choose a file for: Begin"]
    assert (person.practice.places.sounds / "begin.ogg").read_bytes() == gong.read_bytes()
    assert row.give_back.isVisible()

    row.give_back.setFocus()
    QTest.keyClick(row.give_back, Qt.Key.Key_Space)
    assert row.source.text() == "from the set"
    assert row.choose.hasFocus()
    assert not (person.practice.places.sounds / "begin.ogg").exists()


def test_a_file_that_cannot_be_used_says_why_on_its_line(
    dialog: OwnSoundsDialog, tmp_path: Path, person: Person, qtbot: QtBot
):
    row = dialog.rows["end"]
    dialog.take("end", tmp_path / "long.mp3")
    qtbot.waitUntil(row.remark.isVisible)
    assert row.remark.text() == (
        "long.mp3 is not used: this sound is longer than 30 seconds; cut it to at most 30 seconds."
    )
    assert row.source.text() == "from the set"
    assert not person.practice.places.sounds.exists()


def test_choosing_nothing_changes_nothing(dialog: OwnSoundsDialog, chooser: Chooser):
    dialog.rows["begin"].choose.click()
    assert dialog.rows["begin"].source.text() == "from the set"


def test_the_window_for_files_is_opened_and_not_waited_for(
    window: QWidget, gong: Path, qtbot: QtBot
):
    """Waiting for it in an event loop of its own would hold up whoever opened it."""
    window.show()
    chosen: list[str] = []
    ask_for_sound_file(window, "Choose a file for: Begin", chosen.append)
    files = window.findChild(QFileDialog)
    assert files.windowTitle() == "Choose a file for: Begin"
    assert "*.ogg *.OGG" in files.nameFilters()[0]
    files.selectFile(str(gong))
    files.accept()
    assert chosen == [str(gong)]
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_while_a_file_is_checked_no_other_is_taken(
    dialog: OwnSoundsDialog, gong: Path, may_check: threading.Event, qtbot: QtBot
):
    may_check.clear()
    dialog.take("begin", gong)
    assert dialog.rows["begin"].source.text() == "Looking at My gong.ogg…"
    others = [row for sound, row in dialog.rows.items() if sound != "begin"]
    assert not any(row.choose.isEnabled() for row in others)
    dialog.take("begin", gong.with_name("another.ogg"))
    assert dialog.rows["begin"].source.text() == "Looking at My gong.ogg…"
    may_check.set()
    qtbot.waitUntil(dialog.rows["end"].choose.isEnabled)


def test_a_dialog_closed_while_checking_still_takes_the_file(
    dialog: OwnSoundsDialog,
    gong: Path,
    may_check: threading.Event,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
):
    changed: list[bool] = []
    monkeypatch.setattr(person.practice, "own_sounds_changed", lambda: changed.append(True))
    may_check.clear()
    dialog.take("begin", gong)
    dialog.reject()
    assert not dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        may_check.set()
    assert (person.practice.places.sounds / "begin.ogg").exists()
    assert changed == [True]


def test_play_is_heard_or_says_why_not(dialog: OwnSoundsDialog, previews: Previews):
    row = dialog.rows["switch_left"]
    row.play.click()
    assert previews.heard == ["switch_left"]
    assert not row.remark.isVisible()
    previews.is_heard = False
    row.play.click()
    assert row.remark.text() == "Nothing is heard: sound is muted, or its loudness is 0."


def drop(row: OwnSoundRow, *files: Path) -> bool:
    """Drag files over a line and drop them; tells whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copying = Qt.DropAction.CopyAction
    enter = entering(QPoint(5, 5), copying, data)
    enter.setAccepted(False)
    QApplication.sendEvent(row, enter)
    if enter.isAccepted():
        QApplication.sendEvent(row, dropping(QPoint(5, 5), copying, data))
    return enter.isAccepted()


def test_a_file_can_be_dropped_on_its_line(dialog: OwnSoundsDialog, gong: Path, qtbot: QtBot):
    row = dialog.rows["rest"]
    assert drop(row, gong)
    qtbot.waitUntil(lambda: row.source.text() == "your own: rest.ogg")


def test_several_files_are_not_guessed_at(dialog: OwnSoundsDialog, gong: Path):
    row = dialog.rows["rest"]
    assert drop(row, gong, gong)
    assert row.remark.text() == "Drop one file at a time."
    assert row.source.text() == "from the set"


def test_text_is_not_taken(dialog: OwnSoundsDialog):
    assert not drop(dialog.rows["rest"])


def test_the_next_sound_is_the_persons_own(
    dialog: OwnSoundsDialog,
    gong: Path,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
):
    changed: list[bool] = []
    monkeypatch.setattr(person.practice, "own_sounds_changed", lambda: changed.append(True))
    dialog.take("begin", gong)
    qtbot.waitUntil(lambda: changed == [True])
    dialog.rows["begin"].give_back.click()
    assert changed == [True, True]
