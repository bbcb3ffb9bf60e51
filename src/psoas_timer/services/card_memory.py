"""What was said to the person already and should not be said again soon. Nothing here raises.

When a card is due is decided in core.practice.seek_help.
"""

import json
import logging
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_whole

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Said:
    """`card_on` is the ISO practice date of the latest card, "" for none yet."""

    card_on: str = ""
    help_for_belly: bool = False


class CardMemory:
    """A small file of the program's; one that can't be read says that nothing was said yet."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._said: _Said | None = None
        self._problem: Problem | None = None

    @property
    def problem(self) -> Problem | None:
        """That the file could not be read, or None; also before the first question."""
        return self._problem

    @property
    def card_on(self) -> date | None:
        """The practice date on which the latest card was shown, or None."""
        said = self._known()
        return date.fromisoformat(said.card_on) if said.card_on else None

    @property
    def has_helped_for_belly(self) -> bool:
        """Tell whether somebody who felt their belly was shown when to get help."""
        return self._known().help_for_belly

    def card_shown(self, day: date) -> None:
        """A card was shown on this practice date."""
        self._keep(replace(self._known(), card_on=day.isoformat()))

    def helped_for_belly(self) -> None:
        """That help was shown."""
        self._keep(replace(self._known(), help_for_belly=True))

    def _known(self) -> _Said:
        if self._said is None:
            self._said = self._read()
        return self._said

    def _read(self) -> _Said:
        try:
            fields = JsonFields.parse(self._file.read_bytes())
            card_on = fields.text("card_on")
            if card_on:
                date.fromisoformat(card_on)
            return _Said(card_on, fields.flag("help_for_belly"))
        except FileNotFoundError:
            return _Said()
        except (OSError, ValueError) as error:
            logger.info("%s: %s", self._file, error)
            what = message("cards.unreadable", reason=os_reason(error))
            mend = message("cards.unreadable.mend")
            self._problem = Problem(what, mend, str(self._file), severity=Severity.WARNING)
            return _Said()

    def _keep(self, said: _Said) -> None:
        self._said = said
        try:
            write_whole(self._file, json.dumps(asdict(said)).encode())
        except OSError as error:
            logger.info("what was said can't be noted: %s", error)
