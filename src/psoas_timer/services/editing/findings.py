"""Everything that is to be said of a draft while it is edited, at the part that it is about."""

import re
from collections.abc import Iterable, Iterator

from psoas_timer.core.editing.checks import Finding, check
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.problems import Problem, errors_first
from psoas_timer.services.editing.routine_edit_file import RoutineEditFile

_STEP = re.compile(r"step\[(\d+)\]\.?(?:step\[(\d+)\]\.?)?(.*)")


def findings(file: RoutineEditFile, draft: RoutineDraft) -> tuple[Finding, ...]:
    """What the core finds, and what a reader of the saved file would report.

    Of the same value only the first is said: the core knows better what a person just did. Some
    40 ms for 200 steps: to be asked for when somebody stops typing; `check` goes with every letter.
    """
    found: dict[tuple[int | None, str], Finding] = {}
    for each in (*check(draft), *_of_reader(file.problems(draft), draft)):
        found.setdefault((each.key, each.field), each)
    return tuple(found.values())


def _of_reader(problems: Iterable[Problem], draft: RoutineDraft) -> Iterator[Finding]:
    for problem in errors_first(problems):
        key, field = _place_of(problem.key, draft)
        # What is missing stands nowhere; the sentence names it.
        missing = dict(problem.what.args).get("field", "")
        yield Finding(key, field or str(missing), problem.what, problem.severity, problem.mend)


def _place_of(path: str, draft: RoutineDraft) -> tuple[int | None, str]:
    """The key of the part that a path such as step[2].step[1].hold_s leads to, and its field."""
    found = _STEP.fullmatch(path)
    if found is None:
        return None, path
    part = draft.parts[int(found[1]) - 1]
    if found[2] is not None and isinstance(part, DraftGroup):
        return part.steps[int(found[2]) - 1].key, found[3]
    return part.key, found[3]
