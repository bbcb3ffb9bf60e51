"""Collecting everything that is wrong with one file, each problem with its line and key.

What counts as wrong is decided by the readers; the words live in wording.templates.files.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.key_path import KeyPath, dotted

MOST_PROBLEMS = 100
"""More problems than this in one file help nobody: the rest follow when these are mended."""

QUOTED_LENGTH = 40

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, and those that reverse the text around them."""


class Report:
    """The problems of one file. `shown` is its path as the person knows it."""

    def __init__(self, shown: str, text: str = "") -> None:
        self._shown = printable(shown)
        self._text = text
        self._problems: list[Problem] = []
        self._severity = Severity.WARNING

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems in the order of their lines; those of the whole file come first."""
        found = sorted(self._problems, key=lambda problem: problem.line or 0)
        if self.is_full:
            more = message("files.more_problems")
            found.append(Problem(more, file=self._shown, severity=self._severity))
        return tuple(found)

    @property
    def is_full(self) -> bool:
        """Tell whether further problems would be left out."""
        return len(self._problems) >= MOST_PROBLEMS

    @property
    def has_errors(self) -> bool:
        """Tell whether anything was added that keeps the file from being used, shown or not."""
        return self._severity is Severity.ERROR

    def add(
        self,
        path: KeyPath,
        what: Message,
        mend: Message | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note a problem of the value at `path`; () is the whole file."""
        if severity is Severity.ERROR:
            self._severity = severity
        if not self.is_full:
            line = self._line_of(path)
            key = printable(dotted(path))
            self._problems.append(Problem(what, mend, self._shown, line, key, severity))

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        """Looked for, and the scanner loaded, only once something is wrong: most files are fine."""
        from psoas_timer.services.content.toml_positions import value_lines

        return value_lines(self._text)

    def _line_of(self, path: KeyPath) -> int | None:
        return self._lines.get(path) if path else None


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a file, and where to report what is wrong with it."""

    report: Report
    path: KeyPath = ()

    def at(self, key: str | int) -> "Place":
        """The place of one of its keys or elements."""
        return Place(self.report, (*self.path, key))

    @property
    def name(self) -> str:
        """The key with its indexes, without the tables around it: `equipment[2]`."""
        start = max((i for i, part in enumerate(self.path) if isinstance(part, str)), default=0)
        return printable(dotted(self.path[start:]))

    def wrong(self, what: Message, mend: Message | None = None) -> None:
        """Report that the value cannot be used."""
        self.report.add(self.path, what, mend)

    def warn(self, what: Message, mend: Message | None = None) -> None:
        """Report that the value is used, but not as it was meant."""
        self.report.add(self.path, what, mend, Severity.WARNING)


def printable(text: str) -> str:
    """The text on one line, with anything that cannot be shown replaced."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def quoted(text: str) -> str:
    """The beginning of a text, fit to be shown inside a sentence."""
    return printable(text if len(text) <= QUOTED_LENGTH else f"{text[: QUOTED_LENGTH - 1]}…")
