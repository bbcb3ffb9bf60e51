"""Opening a TOML file: its table with a place for everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table
from psoas_timer.services.content.number_fields import whole
from psoas_timer.services.content.report import Place, Report
from psoas_timer.services.content.source_text import MOST_BYTES, read_text
from psoas_timer.services.content.toml_text import read_table

SCHEMA = 1
"""The version of every kind of content file that this program reads."""

SCHEMA_FIELD = whole("schema", Bounds(SCHEMA, SCHEMA), SCHEMA, required=True)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file that could be read as TOML; `text` is its content."""

    shown: str
    text: str
    table: Table

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What has been reported about it so far."""
        return self.table.place.report.problems


def open_toml(
    path: Path, shown: str | None = None, most_bytes: int = MOST_BYTES
) -> TomlFile | Problem:
    """Read a file of a known schema, or say in one problem why that cannot be done.

    `shown` is how problems call the file; its whole path where that is None.
    """
    shown = str(path) if shown is None else shown
    text = read_text(path, shown, most_bytes)
    return text if isinstance(text, Problem) else toml_of(text, shown)


def toml_of(text: str, shown: str) -> TomlFile | Problem:
    """The same for a text that has been read already."""
    keys = read_table(text, shown)
    if isinstance(keys, Problem):
        return keys
    place = Place(Report(shown, text))
    schema = keys.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        mend = message("files.mend_newer_schema", known=SCHEMA)
        place.at("schema").wrong(message("files.newer_schema"), mend)
        return place.report.problems[0]
    return TomlFile(shown, text, Table(place, keys))
