"""The folders and files of this person on this machine. What is in them lives elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

APP_NAME = "psoas-timer"
HOME_VARIABLE = "PSOAS_TIMER_HOME"


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of one person lies. No folder is made before something is written to it.

    `config` and `data` belong to the person, `state` to the program, and `cache` can be made anew.
    On some systems several of them are one folder.
    """

    config: Path
    data: Path
    state: Path
    cache: Path

    @property
    def settings_file(self) -> Path:
        """The settings, to be edited by hand too."""
        return self.config / "settings.toml"

    @property
    def adjustments_file(self) -> Path:
        """The holds that were changed "for next time"."""
        return self.config / "adjustments.toml"

    @property
    def favourites_file(self) -> Path:
        """The person's favourite routines."""
        return self.config / "favourites.toml"

    @property
    def care_file(self) -> Path:
        """What the person answered to the questions of safety."""
        return self.config / "care.toml"

    @property
    def routines(self) -> Path:
        """The folder of the person's own routines."""
        return self.data / "routines"

    @property
    def trash(self) -> Path:
        """The folder of routines that were replaced or put away, for a while."""
        return self.data / "trash"

    @property
    def sounds(self) -> Path:
        """The folder of the person's own sounds, each file named after the sound it replaces."""
        return self.data / "sounds"

    @property
    def history_file(self) -> Path:
        """The sessions of all time."""
        return self.data / "history.sqlite3"

    @property
    def backups(self) -> Path:
        """The folder of the backups of all of the person's."""
        return self.data / "backups"

    @property
    def journals(self) -> Path:
        """The folder of the journals of running sessions."""
        return self.state / "running"

    @property
    def unsaved_sessions(self) -> Path:
        """The folder of sessions that could not go into the history yet."""
        return self.state / "unsaved"

    @property
    def second_copies(self) -> Path:
        """The folder of what was saved in the history since the latest backup, once more."""
        return self.state / "second-copies"

    @property
    def drafts(self) -> Path:
        """The folder of routines that are being edited and not saved yet."""
        return self.state / "drafts"

    @property
    def window_state_file(self) -> Path:
        """Where the window was, and its last page."""
        return self.state / "window.json"

    @property
    def cards_file(self) -> Path:
        """What was said to the person already."""
        return self.state / "cards.json"

    @property
    def reminders_file(self) -> Path:
        """What became of reminders, so that none is told twice."""
        return self.state / "reminders.json"

    @property
    def voice_cache(self) -> Path:
        """The folder of texts that an engine of this machine has spoken."""
        return self.cache / "voice"

    @property
    def log_file(self) -> Path:
        """What the program noted about itself."""
        return self.state / "psoas-timer.log"


def find_places(home: str | None, environ: Mapping[str, str]) -> Places:
    """The places under `home` if given, else under $PSOAS_TIMER_HOME, else the platform's own."""
    chosen = home or environ.get(HOME_VARIABLE)
    if chosen:
        return places_under(Path(chosen).expanduser().absolute())
    from platformdirs import PlatformDirs  # 6 ms, and not needed under a home

    dirs = PlatformDirs(APP_NAME, appauthor=False)
    return Places(
        config=dirs.user_config_path,
        data=dirs.user_data_path,
        state=dirs.user_state_path,
        cache=dirs.user_cache_path,
    )


def places_under(home: Path) -> Places:
    """All places under one folder, as on a USB stick."""
    return Places(config=home, data=home, state=home / "state", cache=home / "cache")
