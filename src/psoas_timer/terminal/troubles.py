"""Watches for problems that turn up while somebody is led. What they mean is said by wording."""

from collections.abc import Callable

from psoas_timer.core.problems import Problem


class Troubles:
    """Tells each problem once, and none that was there from the beginning."""

    def __init__(self, problems: Callable[[], tuple[Problem, ...]]) -> None:
        self._problems = problems
        self._known = set(problems())

    def new(self) -> tuple[Problem, ...]:
        """The problems that nobody has been told of yet."""
        found = tuple(p for p in dict.fromkeys(self._problems()) if p not in self._known)
        self._known.update(found)
        return found
