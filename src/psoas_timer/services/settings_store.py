"""The settings file: read at the start, and changed with the person's comments kept.

Which settings there are is declared in core.preferences; settings_fields.py reads their values.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.messages import message
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.core.problems import Problem
from psoas_timer.services.persons_toml import PersonsToml
from psoas_timer.services.settings_fields import SettingValue, changed, read_settings

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEADING = "Settings of Psoas Timer. What is left out has its default."


class SettingsStore:
    """The settings of the person; the file is read at once, and nothing here raises for it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._toml = PersonsToml(file, read_settings, _put, HEADING)
        self._settings, self._problems = self._toml.load()
        self._in_file = self._settings
        self._unsaved: Problem | None = None

    @property
    def settings(self) -> Settings:
        """The settings as of now."""
        return self._settings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest change could not be saved."""
        return self._problems if self._unsaved is None else (*self._problems, self._unsaved)

    def save(self, settings: Settings) -> None:
        """Hold to these settings, and write those that changed into the file.

        A file with problems is first copied beside itself; one that is no TOML at all is written
        anew. Where it can't be written the settings hold until the program ends.
        """
        self._settings = settings
        wanted = _differences(self._in_file, settings)
        if not wanted and self._unsaved is None:
            return
        try:
            self._problems = self._toml.save(lambda said: changed(said, wanted), settings)
        except OSError as error:
            what = message("settings.not_saved", reason=error.strerror or str(error))
            mend = message("settings.mend_not_saved")
            self._unsaved = Problem(what, mend, file=str(self._file))
        else:
            self._in_file, self._unsaved = settings, None


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
        if isinstance(value, tuple) and isinstance(old, list):
            _put_entries(old, value)
        if not isinstance(value, tuple):
            table[name] = value
        elif name not in table or list(table[name]) != list(value):
            table[name] = list(value)


def _put_entries(entries: list[object], wanted: tuple[str, ...]) -> None:
    """Change only the entries that differ: each of the others may have its own comment."""
    for entry in [entry for entry in entries if entry not in wanted]:
        entries.remove(entry)
    for entry in [entry for entry in wanted if entry not in entries]:
        entries.append(entry)
