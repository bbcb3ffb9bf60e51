"""Words messages and problems by their templates. The templates live in wording.templates."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem
from psoas_timer.wording import templates

Translate = Callable[[str], str]
"""Gives the text in the person's language, or the text itself where there is no translation."""


def untranslated(text: str) -> str:
    """The English text as it is."""
    return text


@cache
def all_templates() -> dict[str, str]:
    """Every template of every area by its key. Raises ValueError if two areas claim one key."""
    found: dict[str, str] = {}
    for module_info in pkgutil.iter_modules(templates.__path__):
        area = importlib.import_module(f"{templates.__name__}.{module_info.name}").TEMPLATES
        if twice := found.keys() & area.keys():
            raise ValueError(f"two templates for {sorted(twice)}")
        found.update(area)
    return found


def say(said: Message, translate: Translate = untranslated) -> str:
    """Word a message. Raises KeyError for a key without a template."""
    return translate(all_templates()[said.key]).format_map(dict(said.args))


def say_problem(problem: Problem, translate: Translate = untranslated) -> str:
    """Word a problem as `file:line: what is wrong (how to mend it)`, without what is unknown."""
    return _joined(_place(problem), _sentence(problem, translate))


def say_listed(problem: Problem, translate: Translate = untranslated) -> str:
    """Word a problem as `file:line: problem: what is wrong (how to mend it)`, or `note:`.

    The place stays in front, where editors look for it in the answers of a checker.
    """
    word = severity_word(problem, translate).lower()
    return _joined(_place(problem), f"{word}: {_sentence(problem, translate)}")


def severity_word(problem: Problem, translate: Translate = untranslated) -> str:
    """Problem where something is not used, Note where it is only worth knowing."""
    return say(message(f"severity.{problem.severity}"), translate)


def _place(problem: Problem) -> str:
    place = problem.file or ""
    return f"{place}:{problem.line}" if place and problem.line is not None else place


def _sentence(problem: Problem, translate: Translate) -> str:
    what = say(problem.what, translate)
    return what if problem.mend is None else f"{what} ({say(problem.mend, translate)})"


def _joined(place: str, what: str) -> str:
    return f"{place}: {what}" if place else what[:1].upper() + what[1:]
