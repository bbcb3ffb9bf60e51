"""What keeps a file from being read or written at all, as one exception with a problem to tell."""

from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem


class ExchangeTrouble(Exception):
    """The file can't be used, or written; `problem` says why. Nothing has been changed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def trouble(key: str, file: Path, line: int | None = None, **args: str | int) -> ExchangeTrouble:
    """The trouble of this key, with the advice that belongs to it."""
    what, mend = message(f"exchange.{key}", **args), message(f"exchange.{key}.mend")
    return ExchangeTrouble(Problem(what, mend, file=str(file), line=line))
