"""How trouble with a helper that is tried again by itself is said."""

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity


def trouble(key: str, **args: str | int) -> Problem:
    """A problem that goes away once a new try succeeds."""
    return Problem(message(key, **args), message("sound.mend_retrying"), severity=Severity.WARNING)
