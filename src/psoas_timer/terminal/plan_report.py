"""The report on what playing a routine would do, second by second."""

from collections import defaultdict

from psoas_timer.core.care.changes import StepChange
from psoas_timer.core.messages import message
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.finding import found_routine
from psoas_timer.terminal.fitting import fitted_into, tell_fit
from psoas_timer.terminal.gates import tell_changes
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.durations import clock_text, length_text
from psoas_timer.wording.routine_words import routine_head
from psoas_timer.wording.say import say, untranslated
from psoas_timer.wording.session_parts import circuit_text, part_text


def plan(practice: Practice, console: Console, arguments: Arguments) -> int:
    """Show what playing the routine now would do: its segments, and its cues that may sound."""
    routine_id = arguments.routine_id
    routine = found_routine(practice, console, routine_id)
    if routine is None:
        return DATA_PROBLEM
    fitted = fitted_into(routine, arguments.minutes)
    if fitted is not None:
        routine = fitted.routine
    timeline = practice.timeline(routine)
    cues = plan_cues(timeline, practice.settings.rules.enabled_cues)
    if arguments.as_json:
        console.out.json(_value(timeline, cues, practice.changes_in(routine_id)))
        return DONE
    console.tell(routine_head(routine))
    tell_changes(practice, console, routine_id)
    tell_fit(console, fitted)
    console.out.table(_rows(timeline, cues), right=frozenset({0, 1}))
    return DONE


def _value(timeline: Timeline, cues: tuple[Cue, ...], changes: tuple[StepChange, ...]) -> JsonValue:
    segments: list[JsonValue] = []
    for index, segment in enumerate(timeline.segments):
        step = timeline.step_of(index)
        segments.append(
            {
                "start_ms": segment.start_ms,
                "duration_ms": segment.duration_ms,
                "phase": segment.phase.value,
                "step": segment.step_index + 1,
                "exercise": step.exercise.id,
                "kind": step.exercise.kind.value,
                "side": segment.side.value,
                "rep": segment.rep,
                "reps": step.reps,
                "circuit_round": segment.circuit_round,
            }
        )
    return {
        "id": timeline.routine.id,
        "total_ms": timeline.total_ms,
        "changes": [_change_value(change) for change in changes],
        "segments": segments,
        "cues": [{"at_ms": cue.at_ms, "cue": cue.name.value} for cue in cues],
    }


def _change_value(change: StepChange) -> JsonValue:
    return {
        "step": change.step_index + 1,
        "change": change.way.value,
        "exercise": change.exercise.id,
        "instead": None if change.instead is None else change.instead.id,
        "pattern": None if change.pattern is None else change.pattern.id,
        "cautions": [caution.key for caution in change.cautions],
    }


def _rows(timeline: Timeline, cues: tuple[Cue, ...]) -> list[tuple[str, ...]]:
    """A row for each segment: start, length, what it is, whose, and the cues that sound in it."""
    sounding: dict[int, list[Cue]] = defaultdict(list)
    for cue in cues:
        sounding[cue.segment_index].append(cue)
    return [
        (
            clock_text(segment.start_ms),
            length_text(segment.duration_ms),
            part_text(timeline, index, untranslated),
            say(message(f"side.{segment.side}")),
            _name(timeline, index),
            _cues_text(sounding[index]),
        )
        for index, segment in enumerate(timeline.segments)
    ]


def _name(timeline: Timeline, index: int) -> str:
    """The exercise, and which round of its circuit it is."""
    name = timeline.step_of(index).exercise.name
    circuit = circuit_text(timeline, index, untranslated)
    return f"{name} ({circuit})" if circuit else name


def _cues_text(cues: list[Cue]) -> str:
    """The names of the cues, each once, and how often where that is more than once."""
    counts: dict[CueName, int] = defaultdict(int)
    for cue in cues:
        counts[cue.name] += 1
    return ", ".join(f"{name} ×{n}" if n > 1 else name for name, n in counts.items())
