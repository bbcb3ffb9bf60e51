"""What the program makes of a strange file: read as one's own, looked into, taken in, put away.

Which files there are is decided in odd_files.py.
"""

import os
import re
import shutil
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from odd_files import OddFile
from watched_folder import Watch

from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary, Source
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.services.sharing.trash import Trash
from psoas_timer.wording.say import say_problem

SAFE_NAME = re.compile(
    r"[^./\\:\x00-\x1f\x7f][^/\\:\x00-\x1f\x7f]{0,110}\.(?:toml|png|jpe?g)", re.IGNORECASE
)
DEVICE = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])\.", re.IGNORECASE)
TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
BREAKING = frozenset({"Cc", "Cs", "Zl", "Zp"})

Answered = TypeVar("Answered")


@dataclass(slots=True)
class Outcome:
    """`took_ms` of processor time by what was done; `wrong` says what ought not to be."""

    took_ms: dict[str, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    is_taken: bool = False


class Trials:
    """A person's folders inside `sandbox`, beside what nobody may touch, and all of it watched.

    `temporary` is where temporary files may be made: see tempfile.tempdir.
    """

    def __init__(self, sandbox: Path) -> None:
        self._given = sandbox / "given"
        self._folder = sandbox / "home" / "routines"
        self._bin = sandbox / "home" / "trash"
        self.temporary = sandbox / "tmp"
        for folder in (self._given, self._folder, self._bin, self.temporary):
            folder.mkdir(parents=True)
        (sandbox / "home" / "settings.toml").write_text("# somebody's\n", encoding="utf-8")
        (sandbox / "outside.png").write_bytes(b"secret")
        self._sandbox = sandbox
        self._library = RoutineLibrary(assets_dir(), self._folder)
        trash = Trash(self._bin, lambda: datetime(2026, 3, 2, 8, tzinfo=UTC))
        self.desk = SharingDesk(self._library, self._folder, trash, self._bin.parent / "drafts")
        self._library.reload()
        self._watch = Watch(self._folder, self._bin, self.temporary)
        self._before = self._listing()

    def try_file(self, odd: OddFile) -> Outcome:
        """Do all with it that the program does with a file; afterwards all is as before."""
        outcome = Outcome()
        try:
            self._read_as_own(odd, outcome)
            self._take_in(odd, outcome)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            outcome.wrong.append(f"{type(error).__name__}: {error}"[:300])
        outcome.wrong += self._watch.found
        self._watch.found.clear()
        self._clear()
        now = self._listing()
        if now != self._before:
            outcome.wrong.append(f"left or changed: {now.items() ^ self._before.items()}"[:300])
        self._before = now
        return outcome

    def _read_as_own(self, odd: OddFile, outcome: Outcome) -> None:
        self._write(self._folder, odd, "odd.toml")
        self._do("own", outcome, self._library.reload)
        entries = [each for each in self._library.entries() if each.source is Source.USER]
        if len(entries) != 1:
            outcome.wrong.append(f"{len(entries)} entries of one file")
        for entry in entries:
            outcome.wrong += told_badly(entry.problems, is_used=isinstance(entry, LoadedRoutine))
        self._clear()

    def _take_in(self, odd: OddFile, outcome: Outcome) -> None:
        file = self._write(self._given, odd, odd.name)
        self._do("recognised", outcome, lambda: self.desk.holds_routine(file))
        try:
            preview = self._do("looked into", outcome, lambda: self.desk.look_into(file))
            is_used = preview.received.routine is not None
            outcome.wrong += told_badly(preview.received.problems, is_used=is_used)
            if not is_used:
                return
            taken = self._do("taken in", outcome, lambda: self.desk.take_in(preview))
        except ExchangeTrouble as trouble:
            outcome.wrong += told_badly((trouble.problem,), is_used=False)
            return
        outcome.is_taken = True
        outcome.wrong += [f"made {name}" for name in os.listdir(self._folder) if not is_safe(name)]
        here = [entry for entry in self._library.entries() if entry.path == taken.path]
        if not (here and isinstance(here[0], LoadedRoutine)):
            outcome.wrong.append("what was taken in can't be read")
        self._do("put away", outcome, lambda: self.desk.take_back(taken))

    def _do(self, name: str, outcome: Outcome, work: Callable[[], Answered]) -> Answered:
        """Have the program do it, watched; timed is its own time, since the machine is shared."""
        self._watch.is_on = True
        began_ns = time.process_time_ns()
        try:
            return work()
        finally:
            outcome.took_ms[name] = (time.process_time_ns() - began_ns) / 1e6
            self._watch.is_on = False

    def _write(self, folder: Path, odd: OddFile, name: str) -> Path:
        for beside, content in odd.beside.items():
            (folder / beside).write_bytes(content)
        file = folder / name
        file.write_bytes(odd.content)
        return file

    def _clear(self) -> None:
        for folder in (self._given, self._folder, self._bin):
            for entry in os.scandir(folder):
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path)
                else:
                    os.unlink(entry.path)
        self._library.reload()

    def _listing(self) -> dict[str, bytes]:
        """All that there is in the sandbox, with its content; a folder has none."""
        found: dict[str, bytes] = {}
        for folder, folders, files in os.walk(self._sandbox):
            found |= {os.path.join(folder, name): b"" for name in folders}
            paths = [Path(folder, name) for name in files]
            found |= {str(path): path.read_bytes() for path in paths}
        return found


def told_badly(problems: tuple[Problem, ...], *, is_used: bool) -> list[str]:
    """What is wrong with the sentences: a refusal without one, or one that misleads the eye."""
    has_error = any(each.severity is Severity.ERROR for each in problems)
    wrong = [] if is_used or has_error else ["refused without a word"]
    sentences = [say_problem(each) for each in problems]
    return wrong + [f"misleads: {each!r}"[:300] for each in sentences if misleads(each)]


def misleads(sentence: str) -> bool:
    """Tell whether anything in it breaks its line, or turns the order of its letters round."""
    return any(
        unicodedata.category(letter) in BREAKING or unicodedata.bidirectional(letter) in TURNING
        for letter in sentence
    )


def is_safe(name: str) -> bool:
    """Tell whether every system takes the name for a plain file of this folder."""
    return SAFE_NAME.fullmatch(name) is not None and DEVICE.match(name) is None
