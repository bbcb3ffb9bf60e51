"""Reads the settings from a TOML table, as core.preferences declares them.

The file lives in settings_store.py.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.settings import AS_ROUTINE_SAYS, Settings, allows
from psoas_timer.core.preferences.spec import Spec, specs
from psoas_timer.services.content.date_fields import clock_time
from psoas_timer.services.content.fields import Field, Table, read_fields
from psoas_timer.services.content.list_fields import list_of, table
from psoas_timer.services.content.number_fields import switch, whole
from psoas_timer.services.content.report import Place, quoted
from psoas_timer.services.content.text_fields import text
from psoas_timer.services.content.word_fields import one_of, reference
from psoas_timer.services.content.wrong_values import out_of_range, wrong_type

LONGEST_ID = 64

SettingValue = int | str | tuple[str, ...]
"""What a setting can be; true and false are whole numbers to Python."""


def read_settings(top: Table) -> Settings:
    """The settings that the table gives, the default for everything else.

    What can't be used is reported at the table's place and falls back alone.
    """
    declared = specs(Settings)
    sections = [table(section) for section in dict.fromkeys(s.section for s in declared.values())]
    tables = read_fields(_only_of("", top), sections)
    settings = Settings()
    for section in sections:
        inner = tables[section]
        if inner is None:
            continue
        fields = [field_of(name) for name, spec in declared.items() if spec.section == section.name]
        values = read_fields(_only_of(section.name, inner), fields)
        settings = changed(settings, {f.name: values[f] for f in fields if f in values})
    return settings


def changed(settings: Settings, values: Mapping[str, SettingValue]) -> Settings:
    """The settings with other values, given by name."""
    return replace(settings, **dict[str, Any](values))  # each comes from the field of its name


def field_of(name: str) -> Field[SettingValue]:
    """How the setting of this name is read."""
    spec, default = specs(Settings)[name], getattr(Settings(), name)
    match default:
        case bool():
            return switch(name)
        case int() if spec.bounds is not None:
            is_length = spec.section == "lengths"
            return _length(name, spec, spec.bounds) if is_length else whole(name, spec.bounds)
        case str() if spec.is_time:
            return clock_time(name)
        case tuple():
            return list_of(_choice(name, spec))
        case _:
            return _choice(name, spec) if spec.choices else text(name, LONGEST_ID)


def _choice(name: str, spec: Spec) -> Field[str]:
    return reference(name, spec.choices, "files.unknown_word", one_of(spec.choices))


def _length(name: str, spec: Spec, bounds: Bounds) -> Field[int]:
    """Seconds inside the bounds, or the 0 that leaves every routine as it is written."""
    expected = message("settings.expect_length", low=bounds.low, high=bounds.high)

    def read(place: Place, value: object) -> int | None:
        if not isinstance(value, int) or isinstance(value, bool):
            wrong_type(place, value, expected)
            return None
        if not allows(spec, value):
            out_of_range(place, value, expected)
            return None
        return value

    return Field(name, expected, read, AS_ROUTINE_SAYS)


def _only_of(section: str, table: Table) -> Table:
    """The table without the settings of other sections, which are reported as misplaced."""
    homes = {name: spec.section for name, spec in specs(Settings).items()}
    misplaced = [key for key in table.keys if homes.get(key, section) != section]
    for key in misplaced:
        what = message("settings.misplaced", field=quoted(key))
        table.place.at(key).wrong(what, message("settings.mend_misplaced", section=homes[key]))
    rest = {key: value for key, value in table.keys.items() if key not in misplaced}
    return Table(table.place, rest)
