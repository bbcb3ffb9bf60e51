"""Edits of which parts there are and in which order; their values are changed in changing.py.

Nothing raises but KeyError, for a key that the draft does not have.
"""

from collections.abc import Callable
from dataclasses import replace

from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, Part, RoutineDraft, Spot
from psoas_timer.core.editing.edited import Edited, fitted, refused, unless_too_many
from psoas_timer.core.messages import message


def add(draft: RoutineDraft, step: Step, spot: Spot) -> Edited:
    """Put a new step there; in a group it gets no more reps than it may have in all rounds."""
    put, told = fitted(step, draft.rounds_at(spot.group))
    if put is None:
        return Edited(draft, None, told)
    key = draft.next_key
    longer = replace(draft, next_key=key + 1)
    edited = Edited(_inserted(longer, DraftStep(key, put), spot), key, told)
    return unless_too_many(draft, edited)


def duplicate(draft: RoutineDraft, key: int) -> Edited:
    """Put a copy of a step or group behind it."""
    spot = draft.spot_of(key)
    copy = _with_new_keys(_part(draft, key), draft.next_key)
    count = 1 + (len(copy.steps) if isinstance(copy, DraftGroup) else 0)
    longer = replace(draft, next_key=draft.next_key + count)
    behind = replace(spot, index=spot.index + 1)
    edited = Edited(_inserted(longer, copy, behind), copy.key)
    return unless_too_many(draft, edited)


def delete(draft: RoutineDraft, key: int) -> Edited:
    """Take a step or a group with all its steps away; a group without steps goes too."""
    draft.spot_of(key)
    return Edited(_without_empty(_taken_out(draft, key)))


def move(draft: RoutineDraft, key: int, spot: Spot) -> Edited:
    """Move a step or group to a spot of the draft as it is now."""
    part, old = _part(draft, key), draft.spot_of(key)
    if isinstance(part, DraftGroup):
        if spot.group is not None:
            return refused(draft, key, message("editing.group_in_group"))
        return Edited(_moved(draft, part, old, spot), key)
    put, told = fitted(part.step, draft.rounds_at(spot.group))
    if put is None:
        return Edited(draft, key, told)
    moved = _moved(draft, replace(part, step=put), old, spot)
    return unless_too_many(draft, Edited(moved, key, told))


def move_up(draft: RoutineDraft, key: int) -> Edited:
    """Move a part by one place to the front: also into a group and out of it."""
    spot = draft.spot_of(key)
    if spot.index == 0:
        if spot.group is None:
            return Edited(draft, key)
        return move(draft, key, draft.spot_of(spot.group))
    above = Spot(spot.index - 1, spot.group)
    neighbour = draft.parts[above.index] if spot.group is None else None
    if isinstance(neighbour, DraftGroup):
        inside = Spot(len(neighbour.steps), neighbour.key)
        return _into_or_past(draft, key, inside, above)
    return move(draft, key, above)


def move_down(draft: RoutineDraft, key: int) -> Edited:
    """Move a part by one place to the back: also into a group and out of it."""
    spot = draft.spot_of(key)
    siblings = draft.parts if spot.group is None else draft.group(spot.group).steps
    if spot.index == len(siblings) - 1:
        if spot.group is None:
            return Edited(draft, key)
        return move(draft, key, Spot(draft.spot_of(spot.group).index + 1))
    below = Spot(spot.index + 2, spot.group)
    neighbour = siblings[spot.index + 1]
    if isinstance(neighbour, DraftGroup):
        return _into_or_past(draft, key, Spot(0, neighbour.key), below)
    return move(draft, key, below)


def group(draft: RoutineDraft, first_key: int, last_key: int, rounds: int) -> Edited:
    """Repeat the steps from one to the other, both included; they get as many reps as they may."""
    first, last = sorted(
        (draft.spot_of(first_key), draft.spot_of(last_key)), key=lambda spot: spot.index
    )
    parts = draft.parts[first.index : last.index + 1]
    steps = tuple(part for part in parts if isinstance(part, DraftStep))
    if first.group is not None or last.group is not None or len(steps) != len(parts):
        return refused(draft, first_key, message("editing.group_in_group"))
    told, inside = None, []
    for each in steps:
        step, why = fitted(each.step, rounds)
        if step is None:
            return Edited(draft, each.key, why)
        told = told or why
        inside.append(replace(each, step=step))
    made = DraftGroup(draft.next_key, tuple(inside), rounds)
    put = (*draft.parts[: first.index], made, *draft.parts[last.index + 1 :])
    grouped = replace(draft, parts=put, next_key=draft.next_key + 1)
    return unless_too_many(draft, Edited(grouped, made.key, told))


def ungroup(draft: RoutineDraft, key: int) -> Edited:
    """Let the steps of a group stand for themselves, in its place."""
    dissolved, index = draft.group(key), draft.spot_of(key).index
    parts = (*draft.parts[:index], *dissolved.steps, *draft.parts[index + 1 :])
    return Edited(replace(draft, parts=parts), dissolved.steps[0].key)


def _into_or_past(draft: RoutineDraft, key: int, inside: Spot, past: Spot) -> Edited:
    """Move into the group as it is, or past it where it can't be led so often."""
    entered = move(draft, key, inside)
    return move(draft, key, past) if entered.told is not None else entered


def _part(draft: RoutineDraft, key: int) -> Part:
    spot = draft.spot_of(key)
    return (
        draft.parts[spot.index] if spot.group is None else draft.group(spot.group).steps[spot.index]
    )


def _with_new_keys(part: Part, next_key: int) -> Part:
    if isinstance(part, DraftStep):
        return replace(part, key=next_key)
    steps = tuple(replace(each, key=next_key + i) for i, each in enumerate(part.steps, 1))
    return replace(part, key=next_key, steps=steps)


def _moved(draft: RoutineDraft, part: Part, old: Spot, new: Spot) -> RoutineDraft:
    # Behind what is taken out, everything comes one place nearer.
    is_behind = old.group == new.group and new.index > old.index
    spot = replace(new, index=new.index - 1) if is_behind else new
    return _without_empty(_inserted(_taken_out(draft, part.key), part, spot))


def _inserted(draft: RoutineDraft, part: Part, spot: Spot) -> RoutineDraft:
    if spot.group is None:
        parts = (*draft.parts[: spot.index], part, *draft.parts[spot.index :])
        return replace(draft, parts=parts)
    if isinstance(part, DraftGroup):
        raise TypeError("groups stand in no group")

    def longer(inside: DraftGroup) -> DraftGroup:
        steps = (*inside.steps[: spot.index], part, *inside.steps[spot.index :])
        return replace(inside, steps=steps)

    return _with_groups(draft, lambda each: longer(each) if each.key == spot.group else each)


def _taken_out(draft: RoutineDraft, key: int) -> RoutineDraft:
    def without(inside: DraftGroup) -> DraftGroup:
        return replace(inside, steps=tuple(each for each in inside.steps if each.key != key))

    left = tuple(part for part in draft.parts if part.key != key)
    return _with_groups(replace(draft, parts=left), without)


def _without_empty(draft: RoutineDraft) -> RoutineDraft:
    left = (part for part in draft.parts if not isinstance(part, DraftGroup) or part.steps)
    return replace(draft, parts=tuple(left))


def _with_groups(draft: RoutineDraft, of: Callable[[DraftGroup], DraftGroup]) -> RoutineDraft:
    parts = (of(part) if isinstance(part, DraftGroup) else part for part in draft.parts)
    return replace(draft, parts=tuple(parts))
