"""The cues by name, and which one wins where several fall on one instant.

Placing them lives in cue_plan.py.
"""

from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.session.sayings import Saying


class CueName(StrEnum):
    """Everything that can sound at a moment of the timeline."""

    PREPARE = "prepare"
    COUNT = "count"
    BEGIN = "begin"
    HALF = "half"
    ALMOST_DONE = "almost_done"
    END = "end"
    REST = "rest"
    SWITCH = "switch"
    STEP_DONE = "step_done"
    ROUTINE_DONE = "routine_done"
    BREATH_IN = "breath_in"
    BREATH_HOLD = "breath_hold"
    BREATH_OUT = "breath_out"
    BEAT = "beat"
    PROMPT = "prompt"


COUNT_MS = 3_000
"""The countdown before a hold begins or ends: one count each second."""

ALL_CUES = frozenset(CueName)

PRECEDENCE: tuple[CueName, ...] = (
    CueName.ROUTINE_DONE,
    CueName.BEGIN,
    CueName.SWITCH,
    CueName.REST,
    CueName.STEP_DONE,
    CueName.PREPARE,
    CueName.END,
    CueName.BREATH_IN,
    CueName.BREATH_HOLD,
    CueName.BREATH_OUT,
    CueName.BEAT,
    CueName.ALMOST_DONE,
    CueName.HALF,
    CueName.COUNT,
)
"""Which sound wins an instant, the strongest first: what changes for the body beats what counts.

The end of a heat step beats them all, since it may have to wake somebody; a prompt sounds beside
any of them.
"""

_RANKS = {name: rank for rank, name in enumerate((*PRECEDENCE, CueName.PROMPT))}


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue on the timeline.

    `segment_index` is the segment that it belongs to. `side` is the worked side of that segment.
    `number` is 3, 2 or 1 for a count and else 0; `span_ms` is the length of the breath phase for
    breath cues and else 0; `text` is what a prompt says in short and else "". `sayings` are what
    the voice may say at it, best first, and `room_ms` how long it may take from `at_ms` on.
    `is_alarm` marks the end of a heat step, which repeats until somebody answers.
    """

    at_ms: int
    name: CueName
    segment_index: int
    side: Side = Side.NONE
    number: int = 0
    span_ms: int = 0
    text: str = ""
    sayings: tuple[Saying, ...] = ()
    room_ms: int = 0
    is_alarm: bool = False

    @property
    def is_prompt(self) -> bool:
        """Tell whether it is spoken text, which sounds beside anything else."""
        return self.name is CueName.PROMPT

    @property
    def rank(self) -> int:
        """The place in PRECEDENCE, 0 for the strongest; alarms come before, prompts after all."""
        return -1 if self.is_alarm else _RANKS[self.name]
