"""What this computer has for sound: outputs, and players that work here. It chooses none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.choice import WAYS, PlayerName
from psoas_timer.services.sound.output_devices import OutputDevice, outputs


@dataclass(frozen=True, slots=True)
class SoundSurvey:
    """The outputs, and why players can't be used here; who works has no entry."""

    outputs: tuple[OutputDevice, ...] = ()
    refusals: Mapping[PlayerName, Problem] = field(default_factory=dict)

    def refusal(self, player: str) -> Problem | None:
        """Why this player can't be used here, None where it can."""
        return self.refusals.get(PlayerName(player))


def survey() -> SoundSurvey:
    """Look around; blocks for a tenth of a second and more, so not for the window's thread."""
    asked = {name: way.problem() for name, way in WAYS.items()}
    refusals = {name: problem for name, problem in asked.items() if problem is not None}
    return SoundSurvey(outputs(), refusals)
