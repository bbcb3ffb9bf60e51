"""What is heard of one step that is tried out, close together. Playing it: sound_preview.py."""

from collections.abc import Iterator
from dataclasses import replace

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Step
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import CueDue
from psoas_timer.core.session.trial import trial_cues, trial_timeline, without_silence
from psoas_timer.services.hearing import Hearing
from psoas_timer.services.session.audible import Audible, audibles
from psoas_timer.services.sound import cue_sounds
from psoas_timer.services.voice.lines import Line, line_for
from psoas_timer.services.voice.speaker import Speaker

Heard = tuple[Audible, int]
"""A sound and how long it takes until it has been heard, in ms."""


def step_sounds(
    step: Step, first_side: Side, enabled: frozenset[CueName], hearing: Hearing, speaker: Speaker
) -> tuple[Heard, ...]:
    """The sounds and words of a step in their order, the first one at 0.

    What would be silent takes no time.
    """
    heard = [
        each
        for each in _as_in_session(step, first_side, enabled, hearing, speaker)
        if hearing.levels.gain(each[0].channel) > 0.0
    ]
    heard.sort(key=lambda each: each[0].starts_ms)
    spans = [(each.starts_ms, each.starts_ms + length_ms) for each, length_ms in heard]
    return tuple(
        (replace(each, starts_ms=starts_ms), length_ms)
        for (each, length_ms), starts_ms in zip(heard, without_silence(spans), strict=True)
    )


def _as_in_session(
    step: Step, first_side: Side, enabled: frozenset[CueName], hearing: Hearing, speaker: Speaker
) -> Iterator[Heard]:
    for cue in trial_cues(trial_timeline(step, first_side), enabled):
        event = CueDue(cue.at_ms, cue)
        line = line_for(event, cue.at_ms, hearing, speaker)
        for each in audibles(event, cue.at_ms, line):
            yield each, _length_ms(each, line)


def _length_ms(audible: Audible, line: Line | None) -> int:
    if line is None or not audible.is_clip:
        return cue_sounds.heard_ms(audible.sound)
    clips = (clip for at_ms, _, clip in line.parts if at_ms == audible.starts_ms)
    return next(clip.length_ms for clip in clips)
