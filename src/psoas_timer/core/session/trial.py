"""A step tried out: what is heard of it, each thing once or twice, with long silences left out.

How long a sound or a word takes is known to services alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import ALL_CUES, COUNT_MS, Cue, CueName
from psoas_timer.core.session.timeline import Phase, Segment, Timeline, lay_out

MOST_SILENCE_MS = 1_500
"""Longer silences are cut down to this (our choice): a countdown keeps its seconds."""

MOST_BREATHS = 2
MOST_BEATS = 4
"""So many breaths or beats of a hold are heard, and those in its countdown: all sound the same."""

_BREATHS = frozenset({CueName.BREATH_IN, CueName.BREATH_HOLD, CueName.BREATH_OUT})


def trial_timeline(step: Step, first_side: Side) -> Timeline:
    """The step alone: two reps of its first side, for the rest between them, one of the other."""
    reps = 1 if step.alternate else min(step.reps, 2)
    tried = replace(step, reps=reps, waits=False)
    whole = lay_out(Routine("trial", step.exercise.name, (tried,)), first_side)
    segments: list[Segment] = []
    for segment in whole.segments:
        if not _is_heard_before(segment, whole):
            start_ms = segments[-1].end_ms if segments else 0
            segments.append(replace(segment, start_ms=start_ms))
    return replace(whole, segments=tuple(segments))


def trial_cues(timeline: Timeline, enabled: frozenset[CueName] = ALL_CUES) -> tuple[Cue, ...]:
    """The cues of such a timeline in order, without what was heard before.

    They end as a step does that others follow.
    """
    planned = plan_cues(timeline, enabled - {CueName.ROUTINE_DONE})
    return tuple(cue for cue in planned if _is_new(cue, timeline))


def without_silence(
    spans: Sequence[tuple[int, int]], most_ms: int = MOST_SILENCE_MS
) -> tuple[int, ...]:
    """When each of these sounds begins if no silence between them is longer than that.

    Each is the instants at which one begins and ends, in the order of their beginnings. The first
    one begins at 0.
    """
    starts: list[int] = []
    moved_ms = spans[0][0] if spans else 0
    heard_until_ms = 0
    for start_ms, end_ms in spans:
        moved_ms += max(start_ms - moved_ms - heard_until_ms - most_ms, 0)
        starts.append(start_ms - moved_ms)
        heard_until_ms = max(heard_until_ms, end_ms - moved_ms)
    return tuple(starts)


def _is_new(cue: Cue, timeline: Timeline) -> bool:
    segment, step = timeline.segments[cue.segment_index], timeline.routine.steps[0]
    into_ms = cue.at_ms - segment.start_ms
    if cue.name in _BREATHS:
        return into_ms < MOST_BREATHS * step.grain_ms
    is_counted_out = segment.end_ms - cue.at_ms <= COUNT_MS
    return cue.name is not CueName.BEAT or is_counted_out or into_ms < MOST_BEATS * step.grain_ms


def _is_heard_before(segment: Segment, timeline: Timeline) -> bool:
    """Tell whether it is a rep of the second side that is done as it was on the first one."""
    is_other = segment.side is not timeline.segments[0].side
    is_led = segment.phase in (Phase.HOLD, Phase.REST)
    return is_other and is_led and segment.rep < timeline.routine.steps[0].reps
