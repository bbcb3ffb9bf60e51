"""Hands the coming cues of a session to the player before they are due, and takes them back.

When a cue is due is the core's business; how it sounds is the player's.
"""

from collections.abc import Sequence

from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.session.advance import STALE_CUE_MS, advance
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import AlarmRepeated, CountInTick, CueDue, SessionEvent
from psoas_timer.core.session.state import Session
from psoas_timer.services.sound import cue_sounds

HORIZON_MS = 5_000
"""Cues are handed over this long before they are due, so that a blocked window loses none."""

LOUDNESS_EXPONENT = 1.66
"""Half the volume is 10 dB less, which most people hear as half as loud (Stevens, sone scale)."""


class CueFeed:
    """Keeps the player stocked with the cues of the next seconds."""

    def __init__(self, player: CuePlayer) -> None:
        self._player = player
        self._gain = 1.0
        self._handed_until_ms = 0

    def set_volume(self, percent: int) -> None:
        """Set the loudness of cues handed over from now on, 0 to 100 as heard."""
        self._gain = (percent / 100) ** LOUDNESS_EXPONENT

    def open(self, now_ms: int) -> None:
        """Get the output ready for a session that begins about now."""
        self._handed_until_ms = now_ms - 1
        self._player.open()

    def stock(self, happened: Sequence[SessionEvent], session: Session, now_ms: int) -> None:
        """Hand over what has just fallen due and what will within the horizon, each once.

        Nothing older than 300 ms is played: it would say something untrue.
        """
        _, coming = advance(session, now_ms + HORIZON_MS)
        for event in (*happened, *coming):
            name = _sound_of(event)
            if name is not None and event.at_ms > max(
                self._handed_until_ms, now_ms - STALE_CUE_MS - 1
            ):
                self._player.play_at(name, event.at_ms, self._gain * cue_sounds.gain_of(name))
        self._handed_until_ms = now_ms + HORIZON_MS

    def take_back(self, now_ms: int) -> None:
        """Take back everything that has not sounded yet; what falls due now may be handed over."""
        self._player.cancel()
        self._handed_until_ms = now_ms - 1

    def close(self) -> None:
        """Let the player rest once the last cue has sounded."""
        self._player.close()


def _sound_of(event: SessionEvent) -> str | None:
    """The name of the sound for what happened, or None where nothing sounds."""
    if isinstance(event, CountInTick):
        return f"{CueName.COUNT}_{min(event.number, 3)}"
    if isinstance(event, AlarmRepeated):
        return cue_sounds.repeat_sound(event.number)
    if isinstance(event, CueDue):
        return cue_sounds.sound_of(event.cue)
    return None
