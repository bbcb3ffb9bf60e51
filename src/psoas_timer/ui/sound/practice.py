"""What the sound settings ask of the practice; services.practice offers it."""

from collections.abc import Callable
from typing import Protocol

from psoas_timer.core.ports.cue_player import Health
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.services.places import Places

Preview = Callable[[], bool]
"""Lets something be heard; False where it would be silent."""


class Previews(Protocol):
    """Plays one thing as loud as in a session; each answer tells whether it is to be heard."""

    def sound(self, name: str) -> bool:
        """Play a sound by its name."""
        ...

    def phrase(self, phrase: Phrase) -> bool:
        """Speak a phrase."""
        ...

    def countdown(self) -> bool:
        """Count three, two, one."""
        ...


class Practice(Protocol):
    """Sound as it is set and as it does, and a way to hear it outside of a session."""

    @property
    def places(self) -> Places:
        """Where the person's files lie."""
        ...

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        ...

    def sound_health(self) -> Health:
        """How the sound output does."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, sound and voice among it."""
        ...

    @property
    def preview(self) -> Previews:
        """Lets something be heard outside of a session."""
        ...

    @property
    def voice_problem(self) -> Problem | None:
        """Why texts of the person's own are not spoken; None where they are."""
        ...

    def own_sounds_changed(self) -> None:
        """Read the person's own sounds anew before the next one is heard."""
        ...
