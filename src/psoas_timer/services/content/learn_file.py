"""The pages of Learn and the words of safety, from `learn.toml` and `safety.toml`.

Which gate belongs to which exercise is read in gates.py.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table, Values, read_fields, read_some_fields
from psoas_timer.services.content.list_fields import list_of, table, tables
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml
from psoas_timer.services.content.word_fields import word

_PAGES = tables("page", most=50, required=True)
_PARAS = tables("para", most=100)
_TABLES = tables("table", most=10)
_ID = identifier("id")
_TITLE = title("title")
_TEXT = text("text")
_SOURCES = list_of(identifier("sources"))
_CAPTION = title("caption")
_COLUMNS = list_of(text("columns"))
_ROWS = list_of(list_of(text("rows")))


class Urgency(StrEnum):
    """How soon a sign should be seen by somebody who knows."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class LearnTable:
    """A small table below the paragraphs of a page."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LearnPage:
    """One page of Learn."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    tables: tuple[LearnTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """When to leave an exercise out or to ask first; `key` is what exercises name."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign that belongs before a professional."""

    urgency: Urgency
    text: str


@dataclass(frozen=True, slots=True)
class SafetyWords:
    """All that is to be said for safety; empty where the file could not be read."""

    cautions: tuple[Caution, ...] = ()
    stop_rules: tuple[str, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    disclaimer: str = ""
    disclaimer_short: str = ""


_KEY = identifier("key")
_LABEL = title("label")
_CAUTIONS = tables("caution", most=100, required=True)
_STOP_RULES = tables("stop_rule", most=50, required=True)
_RED_FLAGS = tables("red_flag", most=100, required=True)
_LEVEL = word("level", Urgency, Urgency.SOON, required=True)
_DISCLAIMER = table("disclaimer")
_SHORT = text("short")
_LONG = text("long")


def read_learn_pages(path: Path) -> tuple[tuple[LearnPage, ...], tuple[Problem, ...]]:
    """The pages in their order, and everything that is wrong with the file."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return (), (file,)
    found = read_fields(file.table, [SCHEMA_FIELD, _PAGES])[_PAGES]
    pages = tuple(_page(read_fields(page, [_ID, _TITLE, _PARAS, _TABLES])) for page in found)
    return pages, file.problems


def read_safety_words(path: Path) -> tuple[SafetyWords, tuple[Problem, ...]]:
    """The words of safety, and everything that is wrong with them."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return SafetyWords(), (file,)
    values = read_some_fields(file.table, [_CAUTIONS, _STOP_RULES, _RED_FLAGS, _DISCLAIMER])
    long, short = _disclaimer(values[_DISCLAIMER])
    words = SafetyWords(
        cautions=tuple(_caution(caution) for caution in values[_CAUTIONS]),
        stop_rules=tuple(read_some_fields(rule, [_TEXT])[_TEXT] for rule in values[_STOP_RULES]),
        red_flags=tuple(_red_flag(flag) for flag in values[_RED_FLAGS]),
        disclaimer=long,
        disclaimer_short=short,
    )
    return words, file.problems


def _page(values: Values) -> LearnPage:
    paragraphs = tuple(read_fields(para, [_TEXT, _SOURCES])[_TEXT] for para in values[_PARAS])
    found = tuple(_table(table) for table in values[_TABLES])
    return LearnPage(values[_ID], values[_TITLE], paragraphs, found)


def _table(found: Table) -> LearnTable:
    values = read_fields(found, [_CAPTION, _COLUMNS, _ROWS, _SOURCES])
    return LearnTable(values[_CAPTION], values[_COLUMNS], values[_ROWS])


def _caution(found: Table) -> Caution:
    values = read_some_fields(found, [_KEY, _LABEL, _TEXT])
    return Caution(values[_KEY], values[_LABEL], values[_TEXT])


def _red_flag(found: Table) -> RedFlag:
    values = read_fields(found, [_LEVEL, _TEXT, _SOURCES])
    return RedFlag(values[_LEVEL], values[_TEXT])


def _disclaimer(found: Table | None) -> tuple[str, str]:
    if found is None:
        return "", ""
    values = read_fields(found, [_LONG, _SHORT])
    return values[_LONG], values[_SHORT]
