"""A TOML file that belongs to the person and that the program changes at their request.

Comments and order stay as they are, and a file with problems is copied before it is changed. What
the files mean is known to settings_store.py, adjustment_store.py, favourite_store.py and
care/answer_store.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.fields import Table
from psoas_timer.services.content.report import Place, Report
from psoas_timer.services.content.source_text import read_text
from psoas_timer.services.content.toml_text import read_table
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.presence import may_exist
from psoas_timer.services.whole_files import write_whole

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

T = TypeVar("T")

Put = Callable[["TOMLDocument", T, T], None]
"""Changes a document that says the first value so that it says the second."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What the file says: `text` is None where it can't be read as TOML, which `trouble` explains.

    Then, and where there is no file, the table is empty.
    """

    text: str | None
    table: Table
    trouble: Problem | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file as a whole, or with what has been read from it so far."""
        if self.trouble is not None:
            return (self.trouble,)
        return self.table.place.report.problems


class PersonsToml(Generic[T]):
    """The file: `read` makes a value of its table and reports there what can't be used.

    `area` begins the keys of what is said where a change can't be saved. Nothing raises.
    """

    def __init__(
        self, file: Path, read: Callable[[Table], T], put: Put[T], heading: str, area: str
    ) -> None:
        self._file = file
        self._read = read
        self._put = put
        self._heading = heading
        self._area = area
        self._kept: Path | None = None
        self._written = ""
        self._problems: tuple[Problem, ...] = ()
        self._unsaved: Problem | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest change could not be saved."""
        return self._problems if self._unsaved is None else (*self._problems, self._unsaved)

    @property
    def is_saved(self) -> bool:
        """Tell whether the latest change is in the file."""
        return self._unsaved is None

    def load(self) -> T:
        """What the file says; what could not be saved before is given up."""
        self._unsaved = None
        content = self._content()
        value = self._read(content.table)
        self._problems = content.problems
        return value

    def save(self, change: Callable[[T], T], known: T) -> None:
        """Change what the file says now, since it may have been edited meanwhile.

        `known` stands in where it can't be read; it is then written anew, after a copy. The name of
        the latest copy joins the problems.
        """
        try:
            self._problems = self._save(change, known)
        except OSError as error:
            what = message(f"{self._area}.not_saved", reason=os_reason(error))
            mend = message(f"{self._area}.mend_not_saved")
            self._unsaved = Problem(what, mend, file=str(self._file))
        else:
            self._unsaved = None

    def _save(self, change: Callable[[T], T], known: T) -> tuple[Problem, ...]:
        """Give what is wrong with the new file.

        Raises OSError where it can't be written, or not copied first.
        """
        before = self._content()
        said = self._read(before.table) if before.text is not None else known
        wanted = change(said)
        text = self._edited(before.text, said, wanted) if before.text is not None else None
        # Made sure of: a slip in editing must not cost a value.
        is_right = text is not None and self._read(self._parsed(text).table) == wanted
        if before.text != self._written and (before.problems or not is_right):
            self._kept = keep_copy(self._file) or self._kept
        if text is None or not is_right:
            text = self._edited("", self._read(self._parsed("").table), wanted) or ""
        write_whole(self._file, text.encode())
        self._written = text
        after = self._parsed(text)
        self._read(after.table)
        return (*after.problems, *self._told_of_copy())

    def _told_of_copy(self) -> tuple[Problem, ...]:
        if self._kept is None:
            return ()
        what, mend = message("persons.copied"), message("persons.copy_name", name=self._kept.name)
        return (Problem(what, mend, str(self._file), severity=Severity.WARNING),)

    def _content(self) -> _Content:
        text = read_text(self._file, str(self._file)) if may_exist(self._file) else ""
        if isinstance(text, Problem):
            return _Content(None, self._table("", {}), text)
        return self._parsed(text)

    def _parsed(self, text: str) -> _Content:
        keys = read_table(text, str(self._file))
        if isinstance(keys, Problem):
            return _Content(None, self._table("", {}), keys)
        return _Content(text, self._table(text, keys))

    def _table(self, text: str, keys: dict[str, object]) -> Table:
        return Table(Place(Report(str(self._file), text)), keys)

    def _edited(self, text: str, said: T, wanted: T) -> str | None:
        """The text changed, with comments and order kept; None if that is not possible."""
        import tomlkit  # about 17 ms, and only needed when something is saved
        from tomlkit.exceptions import TOMLKitError

        try:
            document = tomlkit.parse(text)
            if not text:
                document.add(tomlkit.comment(self._heading))
            self._put(document, said, wanted)
            return tomlkit.dumps(document)
        except (TOMLKitError, ValueError, RecursionError):
            return None


def keep_copy(file: Path) -> Path | None:
    """Copy the file beside itself, named by the day of its last change, unless a copy exists.

    Gives the copy, or None where there is no file. Raises OSError where that is not possible.
    """
    if not file.exists():
        return None
    content = file.read_bytes()
    changed = datetime.fromtimestamp(file.stat().st_mtime, UTC).date()
    name = f"{file.name}.bak-{changed.isoformat()}"
    copies = set(file.parent.glob(f"{name}*"))
    for copy in sorted(copies):
        if copy.is_file() and copy.read_bytes() == content:
            return copy
    names = (name, *(f"{name}-{number}" for number in range(2, len(copies) + 3)))
    made = next(path for path in map(file.with_name, names) if path not in copies)
    write_whole(made, content)
    return made
