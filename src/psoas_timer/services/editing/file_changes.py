"""Which keys of a file have to change so that it says another routine. The text: edited_text.py."""

from collections.abc import Collection, Mapping

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.services.content.routine_writer import (
    Value,
    head_pairs,
    seconds_value,
    step_pairs,
)

Keys = Mapping[str, Value | None]
"""Values by their key in a file; None for a key that is to be left out."""


def step_changes(old: Step, new: Step, present: Collection[str], catalogue: Catalogue) -> Keys:
    """What turns the table of the one step, which has these keys, into that of the other."""
    return _changes(_step_keys(old), _step_keys(new), dict(step_pairs(new, catalogue)), present)


def head_changes(
    old: Routine, new: Routine, present: Collection[str], catalogue: Catalogue
) -> Keys:
    """The same for what stands before the steps."""
    return _changes(_head_keys(old), _head_keys(new), dict(head_pairs(new, catalogue)), present)


def group_changes(old: DraftGroup, new: DraftGroup, present: Collection[str]) -> Keys:
    """The same for the keys of a group itself."""
    needed = {"rounds": new.rounds} | (
        {"rest_s": seconds_value(new.rest_ms)} if new.rest_ms else {}
    )
    return _changes(_group_keys(old), _group_keys(new), needed, present)


def _changes(old: Keys, new: Keys, needed: Keys, present: Collection[str]) -> Keys:
    """Only what differs, and what went without saying but does no more."""
    changes: dict[str, Value | None] = {}
    for key, value in new.items():
        if key in present:
            if old[key] != value:
                changes[key] = value
        elif key in needed:
            changes[key] = needed[key]
    return changes


def _step_keys(step: Step) -> Keys:
    """Every key that a step may have; None for those that say nothing with this value."""
    exercise = step.exercise
    own = is_own(exercise.id)
    bounds, usual = step.hold_bounds, exercise.hold_bounds
    return {
        "exercise": None if own else exercise.id,
        "name": exercise.name if own else None,
        "kind": exercise.kind.value,
        "sides": step.sides.value,
        "pattern": None if step.pattern is None else step.pattern.id,
        "reps": step.reps,
        "hold_s": seconds_value(step.hold_ms),
        "min_s": None if bounds.low == usual.low else seconds_value(bounds.low),
        "max_s": None if bounds.high == usual.high else seconds_value(bounds.high),
        "rest_s": seconds_value(step.rest_ms),
        "prep_s": seconds_value(step.prep_ms),
        "switch_s": seconds_value(step.switch_ms),
        "alternate": step.alternate,
        "wait": step.waits,
        "before": step.before or None,
        "during": step.during or None,
        "voice": step.voice or None,
        "note": step.note or None,
        "picture": exercise.picture or None,
    }


def _head_keys(routine: Routine) -> Keys:
    return {
        "id": routine.id,
        "name": routine.name,
        "purpose": routine.purpose or None,
        "who": routine.who or None,
        "not_for": routine.not_for or None,
        "level": routine.level,
        "equipment": routine.equipment,
        "gates": routine.gates,
        "per_day_max": routine.per_day_max,
        "per_week_max": routine.per_week_max,
        "gap_h": routine.gap_h,
        "remind_every_min": routine.remind_every_min,
        "tags": routine.tags or None,
        "intro": routine.intro or None,
        "outro": routine.outro or None,
    }


def _group_keys(group: DraftGroup) -> Keys:
    return {"rounds": group.rounds, "rest_s": seconds_value(group.rest_ms)}
