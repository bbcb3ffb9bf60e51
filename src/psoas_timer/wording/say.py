"""Words messages and problems by their templates. The templates live in wording.templates."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache

from psoas_timer.core.messages import Message
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


def say(message: Message, translate: Translate = untranslated) -> str:
    """Word a message. Raises KeyError for a key without a template."""
    return translate(all_templates()[message.key]).format_map(dict(message.args))


def say_problem(problem: Problem, translate: Translate = untranslated) -> str:
    """Word a problem as `file:line: what is wrong (how to mend it)`, without what is unknown."""
    place = "" if problem.file is None else problem.file
    if place and problem.line is not None:
        place = f"{place}:{problem.line}"
    what = say(problem.what, translate)
    if problem.mend is not None:
        what = f"{what} ({say(problem.mend, translate)})"
    return f"{place}: {what}" if place else what[:1].upper() + what[1:]
