"""Says whether a session that has ended is safe. Keeping it safe lives in services."""

from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.troubles import Troubles

_WAITING = "history.waiting"
"""The problem of sessions that could not go into the history yet, but are safe."""

_UNSAFE = "history.not_kept"
"""The problem of a session that could not be written down anywhere."""


def is_safe(practice: Practice) -> bool:
    """Tell whether every session that has ended is saved, or kept for now."""
    return all(problem.what.key != _UNSAFE for problem in practice.problems())


def tell_safety(practice: Practice, console: Console, troubles: Troubles, area: str) -> None:
    """Say that it is saved, or kept for now; where it is neither, the new problems alone say so.

    `area` is where the templates `saved` and `kept` belong.
    """
    if is_safe(practice):
        keys = {problem.what.key for problem in practice.problems()}
        console.tell(message(f"{area}.{'kept' if _WAITING in keys else 'saved'}"))
    for problem in troubles.new():
        console.name_problem(problem)
