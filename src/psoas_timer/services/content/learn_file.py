"""The pages of Learn, from `learn.toml`. The words of safety are read in safety_file.py."""

from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table, Values, read_fields
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml

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


def read_learn_pages(path: Path) -> tuple[tuple[LearnPage, ...], tuple[Problem, ...]]:
    """The pages in their order, and everything that is wrong with the file."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return (), (file,)
    found = read_fields(file.table, [SCHEMA_FIELD, _PAGES])[_PAGES]
    pages = tuple(_page(read_fields(page, [_ID, _TITLE, _PARAS, _TABLES])) for page in found)
    return pages, file.problems


def _page(values: Values) -> LearnPage:
    paragraphs = tuple(read_fields(para, [_TEXT, _SOURCES])[_TEXT] for para in values[_PARAS])
    found = tuple(_table(table) for table in values[_TABLES])
    return LearnPage(values[_ID], values[_TITLE], paragraphs, found)


def _table(found: Table) -> LearnTable:
    values = read_fields(found, [_CAPTION, _COLUMNS, _ROWS, _SOURCES])
    return LearnTable(values[_CAPTION], values[_COLUMNS], values[_ROWS])
