"""Carries a problem from one process to another as JSON. What is wrong is found elsewhere."""

import json

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem, Severity


def written(problem: Problem) -> str:
    """A problem as one line of JSON; its line number and key inside the file are left out."""
    fields = {
        "what": _written_message(problem.what),
        "mend": None if problem.mend is None else _written_message(problem.mend),
        "file": problem.file,
        "severity": problem.severity.value,
    }
    return json.dumps(fields, separators=(",", ":"))


def read(text: str) -> Problem:
    """The problem that was written so. Raises ValueError, KeyError or TypeError for other text."""
    fields = json.loads(text)
    mend = fields["mend"]
    return Problem(
        message(fields["what"]["key"], **fields["what"]["args"]),
        None if mend is None else message(mend["key"], **mend["args"]),
        file=fields["file"],
        severity=Severity(fields["severity"]),
    )


def _written_message(said: Message) -> dict[str, object]:
    return {"key": said.key, "args": dict(said.args)}
