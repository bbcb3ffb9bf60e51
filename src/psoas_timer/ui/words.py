"""Words messages and lengths in the person's language. The words themselves live in wording."""

from PySide6.QtCore import QCoreApplication

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import say, say_problem, severity_word


def translate(text: str) -> str:
    """The text in the person's language, or as it is where there is no translation."""
    return QCoreApplication.translate("wording", text)


def told(message: Message) -> str:
    """A message as a sentence."""
    return say(message, translate)


def told_problem(problem: Problem) -> str:
    """A problem as `file:line: what is wrong (how to mend it)`."""
    return say_problem(problem, translate)


def told_severity(problem: Problem) -> str:
    """Problem, or Note where it is only worth knowing."""
    return severity_word(problem, translate)


def told_length(length_ms: int) -> str:
    """A length such as 30 s, 10 min or 1 h 5 min."""
    return length_text(length_ms, translate)


def told_count(key: str, count: int) -> str:
    """A number of things, such as 1 day or 3 days; `key` has a template for `one` and `many`."""
    return told(message(f"{key}.{'one' if count == 1 else 'many'}", n=count))
