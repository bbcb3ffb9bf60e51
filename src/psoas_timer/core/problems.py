"""How anything wrong with the person's data or machine is said.

Finding problems and wording them live elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.messages import Message


class Severity(StrEnum):
    """How much a problem takes away."""

    ERROR = "error"
    """The file or the value is not used."""
    WARNING = "warning"
    """It is used, but differs from what was asked for."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: what, where, and how to mend it.

    `file` is the path as the person knows it, or None where no file is involved; `line` counts from
    1, or is None where no line can be named; `key` is the dotted path inside the file, such as
    `step[3].hold_s`, or "". `what` says what is wrong, `mend` what is allowed or what to do.
    """

    what: Message
    mend: Message | None = None
    file: str | None = None
    line: int | None = None
    key: str = ""
    severity: Severity = Severity.ERROR


def errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What must be mended before what is only worth knowing; among these the order stays."""
    return tuple(sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR))
