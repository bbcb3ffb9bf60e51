"""Keeps the program's voice: recorded clips first, then what an engine of this machine speaks."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.problems import Problem
from psoas_timer.core.session.sayings import Phrase, Speech, Spoken
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.core.session.words_plan import notices, prompts
from psoas_timer.services.voice.clips import BundledClips, Clip
from psoas_timer.services.voice.speaker import Speaker

if TYPE_CHECKING:
    from psoas_timer.services.voice.engines import Engine
    from psoas_timer.services.voice.renderer import Renderer

FindEngines = Callable[[], Iterator["Engine"]]


class VoiceState(StrEnum):
    """Whether what may be said can be said."""

    READY = "ready"
    COMING = "coming"
    """Some of it is being spoken into files just now."""
    MISSING = "missing"
    """Some of it is not to be had."""


class VoiceDesk:
    """One voice for the program: who speaks, and what is wrong with it.

    `assets` is the folder of bundled files, `cache` that of spoken texts; neither is looked at
    before the first session. `find_engines` finds engines, by default those of this machine.
    """

    def __init__(
        self,
        assets: Callable[[], Path],
        cache: Path,
        find_engines: FindEngines | None = None,
    ) -> None:
        self._bundled = BundledClips(lambda: assets() / "voice")
        self._cache = cache
        self._find_engines = find_engines
        self._renderer: Renderer | None = None
        self.speaker = Speaker(self._bundled.find, self._rendered)

    def prepare(self, timeline: Timeline, speech: Speech) -> None:
        """Have spoken what a session may say and nobody recorded, in the order of its steps."""
        find = self._bundled.find
        missing = [text for text in _texts(timeline, speech) if find(text) is None]
        if missing:
            self._renderer = self._renderer or self._make_renderer()
            self._renderer.ask(missing)

    def state(self, timeline: Timeline, speech: Speech) -> VoiceState:
        """Whether all that was prepared for this timeline can be said by now."""
        missing = [text for text in _texts(timeline, speech) if self.speaker.clip(text) is None]
        if not missing:
            return VoiceState.READY
        is_coming = self._renderer is not None and any(map(self._renderer.is_awaited, missing))
        return VoiceState.COMING if is_coming else VoiceState.MISSING

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the recorded voice."""
        return self._bundled.problems

    @property
    def own_text_problem(self) -> Problem | None:
        """Why texts of the person's own can't be spoken; None where they can, or none is there."""
        return None if self._renderer is None else self._renderer.problem

    def close(self) -> None:
        """Speak no more texts, for the end of the program."""
        if self._renderer is not None:
            self._renderer.close()

    def _rendered(self, phrase: Phrase) -> Clip | None:
        return None if self._renderer is None else self._renderer.find(phrase)

    def _make_renderer(self) -> "Renderer":
        # Imported when a text of the person's own is first to be spoken, which is seldom.
        from psoas_timer.services.voice.cache import VoiceCache
        from psoas_timer.services.voice.renderer import Renderer
        from psoas_timer.services.voice.systems import engines_here

        return Renderer(VoiceCache(self._cache), self._find_engines or engines_here)


def _texts(timeline: Timeline, speech: Speech) -> Iterator[str]:
    """All texts that this amount of voice may say, each as often as it may."""
    for index in range(len(timeline.segments)):
        for cue in chain(prompts(timeline, index), notices(timeline, index)):
            for saying in cue.sayings:
                if saying.is_wanted(speech):
                    yield from (text for text in saying.phrases if not isinstance(text, Spoken))
