"""The settings file: read at the start, and changed with the person's comments kept.

Which settings there are is declared in core.preferences; settings_fields.py reads their values.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.core.problems import Problem
from psoas_timer.services.preferences.persons_toml import PersonsToml
from psoas_timer.services.preferences.settings_fields import SettingValue, changed, read_settings

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEADING = "Settings of Psoas Timer. What is left out has its default."


class SettingsStore:
    """The settings of the person; the file is read at once, and nothing here raises for it."""

    def __init__(self, file: Path) -> None:
        self._toml = PersonsToml(file, read_settings, _put, HEADING, "settings")
        self._settings = self._in_file = self._toml.load()

    @property
    def settings(self) -> Settings:
        """The settings as of now."""
        return self._settings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest change could not be saved."""
        return self._toml.problems

    def read_anew(self) -> None:
        """Hold to what the file says now: it was replaced as a whole."""
        self._settings = self._in_file = self._toml.load()

    def save(self, settings: Settings) -> None:
        """Hold to these settings, and write those that changed into the file.

        A file with problems is first copied beside itself; one that is no TOML at all is written
        anew. Where it can't be written the settings hold until the program ends.
        """
        self._settings = settings
        wanted = _differences(self._in_file, settings)
        if not wanted and self._toml.is_saved:
            return
        self._toml.save(lambda said: changed(said, wanted), settings)
        if self._toml.is_saved:
            self._in_file = settings


def _differences(before: Settings, after: Settings) -> dict[str, SettingValue]:
    """The values of `after` that differ, by name."""
    return {
        name: getattr(after, name)
        for name in specs(Settings)
        if getattr(after, name) != getattr(before, name)
    }


def _put(document: "TOMLDocument", said: Settings, wanted: Settings) -> None:
    import tomlkit

    for name, value in _differences(said, wanted).items():
        section = specs(Settings)[name].section
        if not isinstance(document.get(section), dict):
            document[section] = tomlkit.table()
        table = document[section]
        if not isinstance(table, dict):
            raise ValueError(f"{section} is no table")
        old = table.get(name)
        if not isinstance(value, tuple):
            table[name] = value
            continue
        if isinstance(old, list):
            _put_entries(old, value)
        if not isinstance(old, list) or list(old) != list(value):
            table[name] = list(value)


def _put_entries(entries: list[object], wanted: tuple[str, ...]) -> None:
    """Change only the entries that differ: each of the others may have its own comment."""
    for entry in [entry for entry in entries if entry not in wanted]:
        entries.remove(entry)
    for entry in [entry for entry in wanted if entry not in entries]:
        entries.append(entry)
