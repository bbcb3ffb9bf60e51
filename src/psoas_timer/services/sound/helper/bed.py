"""An inaudible bed of noise that keeps a loudspeaker from falling asleep between cues."""

import os
from array import array

from psoas_timer.core.ports.cue_player import SAMPLE_RATE


class Bed:
    """A second of triangular noise of at most 2 steps of 16 bit (-84 dBFS peak), over and over.

    Made once, so that a block costs no more than a copy.
    """

    def __init__(self) -> None:
        # Two digits to the base of 3 out of each byte; `random` would cost a megabyte.
        noise = (byte % 3 + byte // 3 % 3 - 2 for byte in os.urandom(SAMPLE_RATE))
        self._noise = array("h", noise).tobytes()

    def block(self, position: int, frames: int) -> bytes:
        """The bed for the frames from `position` on."""
        start = 2 * (position % SAMPLE_RATE)
        piece = self._noise[start : start + 2 * frames]
        return (
            piece if len(piece) == 2 * frames else piece + self.block(0, frames - len(piece) // 2)
        )
