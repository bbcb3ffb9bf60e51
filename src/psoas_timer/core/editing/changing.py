"""Edits of single values. Each is brought inside its bounds, and told if that changed it.

Nothing raises but KeyError, for a key that the draft does not have. Times are milliseconds.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from psoas_timer.core.content.bounds import REST_MS, ROUNDS, Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.own_exercise import is_own, notices_for, own_exercise
from psoas_timer.core.content.routine import DEFAULT_SWITCH_MS, Routine, Step
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.editing.edited import (
    Edited,
    fitted,
    most_reps,
    refused,
    unless_too_many,
    with_step,
)
from psoas_timer.core.editing.new_steps import with_hold
from psoas_timer.core.messages import Message, message

FINEST_MS = 100
"""Files have tenths of a second."""


class Pause(StrEnum):
    """The times of a step beside its hold, by the name of their value."""

    REST = "rest_ms"
    PREP = "prep_ms"
    SWITCH = "switch_ms"


class Words(StrEnum):
    """The texts of a step, by the name of their value."""

    BEFORE = "before"
    DURING = "during"
    VOICE = "voice"
    NOTE = "note"


def set_hold(draft: RoutineDraft, key: int, wanted_ms: int) -> Edited:
    """Hold so long: inside the step's bounds, in whole breaths, movements or seconds."""
    step = draft.step(key)
    held = with_hold(step, wanted_ms)
    return Edited(with_step(draft, key, lambda _: held), key, _why_hold(held, wanted_ms))


def set_pause(draft: RoutineDraft, key: int, pause: Pause, wanted_ms: int) -> Edited:
    """Give a step such a rest, preparation or time to change sides."""
    length_ms, told = _pause_ms(wanted_ms)
    changed = with_step(draft, key, lambda step: _with_pause(step, pause, length_ms))
    draft.step(key)
    return Edited(changed, key, told)


def set_reps(draft: RoutineDraft, key: int, wanted: int) -> Edited:
    """Do so many reps on each side; in a group no more than may be done in all its rounds."""
    step, inside = draft.step(key), draft.group_of(key)
    rounds = 1 if inside is None else inside.rounds
    low = step.exercise.reps_bounds.low
    bounds = Bounds(low, max(most_reps(step, rounds), low))
    reps = bounds.clamp(wanted)
    told = _why_bounds("reps", wanted, bounds, step.exercise.name)
    return Edited(with_step(draft, key, lambda each: replace(each, reps=reps)), key, told)


def set_sides(draft: RoutineDraft, key: int, sides: Sides) -> Edited:
    """Work these sides; a step that had no time to change them gets some where it needs it."""
    step = draft.step(key)
    exercise = step.exercise
    if is_own(exercise.id):
        exercise = replace(exercise, has_sides=sides is not Sides.NONE)
    if exercise.has_sides is (sides is Sides.NONE):
        kind = "needs_sides" if exercise.has_sides else "no_sides"
        return refused(draft, key, message(f"editing.{kind}", name=exercise.name))
    is_both = sides is Sides.BOTH
    needs_switch = is_both and step.sides is not Sides.BOTH and step.switch_ms == 0
    changed = replace(
        step,
        exercise=exercise,
        sides=sides,
        switch_ms=DEFAULT_SWITCH_MS if needs_switch else step.switch_ms,
        alternate=step.alternate and is_both,
    )
    return Edited(with_step(draft, key, lambda _: changed), key)


def set_alternate(draft: RoutineDraft, key: int, alternate: bool) -> Edited:
    """Change sides after each rep, or not: with both sides only."""
    step = draft.step(key)
    if alternate and step.sides is not Sides.BOTH:
        return refused(draft, key, message("editing.one_side", name=step.exercise.name))
    return Edited(with_step(draft, key, lambda each: replace(each, alternate=alternate)), key)


def set_waits(draft: RoutineDraft, key: int, waits: bool) -> Edited:
    """Let the step begin only when the person says so, or by itself."""
    draft.step(key)
    return Edited(with_step(draft, key, lambda each: replace(each, waits=waits)), key)


def set_pattern(draft: RoutineDraft, key: int, pattern: BreathPattern) -> Edited:
    """Breathe like this; the hold stays as near as whole breaths allow."""
    step = draft.step(key)
    if step.exercise.mode is not Mode.BREATH:
        return refused(draft, key, message("editing.no_breathing", name=step.exercise.name))
    breathing = replace(step, pattern=pattern)
    held = with_hold(breathing, step.hold_ms)
    return Edited(with_step(draft, key, lambda _: held), key, _why_hold(held, step.hold_ms))


def set_words(draft: RoutineDraft, key: int, words: Words, text: str) -> Edited:
    """Say this with the step. What a text may hold is judged when it is saved."""
    draft.step(key)
    return Edited(with_step(draft, key, lambda step: _with_words(step, words, text)), key)


def set_own(
    draft: RoutineDraft, key: int, catalogue: Catalogue, *, name: str, kind: Kind, picture: str
) -> Edited:
    """Describe an own step anew; its hold and reps are brought inside the bounds of its kind."""
    step, inside = draft.step(key), draft.group_of(key)
    if not is_own(step.exercise.id):
        return refused(draft, key, message("editing.not_own", name=step.exercise.name))
    exercise = own_exercise(
        name.strip(),
        kind,
        hold_ms=step.hold_ms,
        has_sides=step.exercise.has_sides,
        picture=picture,
        notices=notices_for(kind, catalogue.exercises.values()),
    )
    is_same = kind is step.exercise.kind
    bounds = step.hold_bounds if is_same else exercise.hold_bounds
    described = replace(step, exercise=exercise, hold_bounds=bounds)
    held = described if step.hold_ms in bounds else with_hold(described, step.hold_ms)
    put, too_often = fitted(held, 1 if inside is None else inside.rounds)
    if put is None:
        return Edited(draft, key, too_often)
    told = _why_hold(held, step.hold_ms) or too_often
    return Edited(with_step(draft, key, lambda _: put), key, told)


def set_rounds(draft: RoutineDraft, group_key: int, wanted: int) -> Edited:
    """Lead a group so often: no more than each of its steps may come."""
    inside = draft.group(group_key)
    allowed = [
        rounds
        for rounds in range(ROUNDS.low, ROUNDS.high + 1)
        if all(each.step.reps <= most_reps(each.step, rounds) for each in inside.steps)
    ]
    bounds = Bounds(ROUNDS.low, max(allowed, default=ROUNDS.low))
    rounds = bounds.clamp(wanted)
    name = inside.steps[0].step.exercise.name
    changed = _with_group(draft, group_key, lambda each: replace(each, rounds=rounds))
    edited = Edited(changed, group_key, _why_bounds("rounds", wanted, bounds, name))
    return unless_too_many(draft, edited)


def set_group_rest(draft: RoutineDraft, group_key: int, wanted_ms: int) -> Edited:
    """Rest so long between two rounds of a group."""
    draft.group(group_key)
    rest_ms, told = _pause_ms(wanted_ms)
    changed = _with_group(draft, group_key, lambda each: replace(each, rest_ms=rest_ms))
    return Edited(changed, group_key, told)


def set_head(draft: RoutineDraft, change: Callable[[Routine], Routine]) -> Edited:
    """Change what is said of the routine as a whole: its name, texts, tags and limits."""
    return Edited(replace(draft, head=change(draft.head)))


def _with_pause(step: Step, pause: Pause, length_ms: int) -> Step:
    match pause:
        case Pause.REST:
            return replace(step, rest_ms=length_ms)
        case Pause.PREP:
            return replace(step, prep_ms=length_ms)
        case Pause.SWITCH:
            return replace(step, switch_ms=length_ms)


def _with_words(step: Step, words: Words, text: str) -> Step:
    match words:
        case Words.BEFORE:
            return replace(step, before=text)
        case Words.DURING:
            return replace(step, during=text)
        case Words.VOICE:
            return replace(step, voice=text)
        case Words.NOTE:
            return replace(step, note=text)


def _pause_ms(wanted_ms: int) -> tuple[int, Message | None]:
    length_ms = REST_MS.clamp((wanted_ms + FINEST_MS // 2) // FINEST_MS * FINEST_MS)
    if wanted_ms in REST_MS:
        return length_ms, None
    return length_ms, message("editing.pause", low_ms=REST_MS.low, high_ms=REST_MS.high)


def _why_hold(held: Step, wanted_ms: int) -> Message | None:
    """Why it is not held as long as was wanted; None if it is."""
    name, bounds, kind = held.exercise.name, held.hold_bounds, held.exercise.kind
    if held.hold_ms == wanted_ms:
        return None
    if wanted_ms > bounds.high:
        is_why = kind in (Kind.HEAT, Kind.PRESSURE, Kind.MASSAGE, Kind.STRETCH, Kind.STRENGTH)
        key = f"editing.hold_at_most.{kind}" if is_why else "editing.hold_at_most"
        return message(key, name=name, high_ms=bounds.high)
    if wanted_ms < bounds.low:
        return message("editing.hold_at_least", name=name, low_ms=bounds.low)
    mode = held.exercise.mode if held.exercise.mode in (Mode.BREATH, Mode.CADENCE) else "seconds"
    fitted_ms, grain_ms = held.hold_ms, held.grain_ms
    return message(f"editing.whole.{mode}", name=name, grain_ms=grain_ms, fitted_ms=fitted_ms)


def _why_bounds(what: str, wanted: int, bounds: Bounds, name: str) -> Message | None:
    if wanted in bounds:
        return None
    return message(f"editing.{what}", name=name, low=bounds.low, high=bounds.high)


def _with_group(
    draft: RoutineDraft, key: int, change: Callable[[DraftGroup], DraftGroup]
) -> RoutineDraft:
    parts = tuple(
        change(part) if isinstance(part, DraftGroup) and part.key == key else part
        for part in draft.parts
    )
    return replace(draft, parts=parts)
