"""What is with the player and has perhaps not sounded, so that its loudness can still change.

What sounds when is decided in cue_feed.py.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.services.hearing import Channel, Levels
from psoas_timer.services.session.audible import Audible
from psoas_timer.services.sound import cue_sounds

ON_ITS_WAY_MS = 300
"""What begins this soon is left as it is when levels change: it could not be replaced in time."""

LONGEST_SOUND_MS = 60_000
"""What began this long ago has ended: no clip is longer."""

NOT_THERE = 0
"""The ticket of what is not with the player, since it would be silent."""


@dataclass(frozen=True, slots=True)
class _Handed:
    audible: Audible
    ticket: int
    due_ms: int


class Handover:
    """Hands sounds to the player at the levels of the moment."""

    def __init__(self, player: CuePlayer) -> None:
        self._player = player
        self._levels = Levels()
        self._handed: list[_Handed] = []

    def hand(self, audible: Audible, now_ms: int, due_ms: int | None = None) -> None:
        """Have a sound begin at its instant.

        `due_ms` is the instant of the happening to which it belongs, None for its own.
        """
        ended_ms = now_ms - LONGEST_SOUND_MS
        self._handed = [each for each in self._handed if each.audible.starts_ms > ended_ms]
        due_ms = audible.starts_ms if due_ms is None else due_ms
        self._handed.append(_Handed(audible, self._play(audible), due_ms))

    def set_levels(self, levels: Levels, now_ms: int) -> None:
        """Have what comes sound at these levels; what sounds goes on, unless it is to be silent."""
        self._levels = levels
        self._handed = [self._retuned(each, now_ms) for each in self._handed]

    def forget(self) -> None:
        """Know of nothing any more, since another player may give its tickets anew."""
        self._handed = []

    def take_back(self) -> None:
        """Take back all that has not sounded, and fade what does."""
        self._player.cancel()
        self._handed = []

    def take_back_voice(self) -> None:
        """Take back all words, and fade what is being said."""
        self._take_back_where(lambda each: each.audible.channel is Channel.VOICE)

    def take_back_due_after(self, at_ms: int) -> None:
        """Take back all that belongs to what happens later than this."""
        self._take_back_where(lambda each: each.due_ms > at_ms)

    def take_back_alarm(self, now_ms: int) -> None:
        """Fade an alarm and take back its repeats; one that is still to come stays."""
        self._take_back_where(
            lambda each: (
                each.audible.channel is Channel.ALARM
                and (
                    each.audible.starts_ms <= now_ms
                    or each.audible.sound in cue_sounds.ALARM_SOUNDS
                )
            )
        )

    def _take_back_where(self, is_meant: Callable[[_Handed], bool]) -> None:
        for each in self._handed:
            if is_meant(each):
                self._player.cancel(each.ticket)
        self._handed = [each for each in self._handed if not is_meant(each)]

    def _retuned(self, handed: _Handed, now_ms: int) -> _Handed:
        audible = handed.audible
        if self._levels.gain(audible.channel) == 0.0:
            self._player.cancel(handed.ticket)
            return replace(handed, ticket=NOT_THERE)
        is_silent = handed.ticket == NOT_THERE
        if audible.starts_ms < now_ms + (0 if is_silent else ON_ITS_WAY_MS):
            return handed
        self._player.cancel(handed.ticket)
        return replace(handed, ticket=self._play(audible))

    def _play(self, audible: Audible) -> int:
        gain = self._levels.gain(audible.channel)
        if gain == 0.0:
            return NOT_THERE
        if audible.is_clip:
            return self._player.play_file_at(audible.sound, audible.starts_ms, gain)
        gain *= cue_sounds.gain_of(audible.sound)
        return self._player.play_at(audible.sound, audible.starts_ms, gain)
