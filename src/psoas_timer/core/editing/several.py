"""Edits of several parts at once, such as a range that somebody chose; each is one edit to undo.

Nothing raises but KeyError, for a key that the draft does not have.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from psoas_timer.core.editing.arranging import delete, duplicate, group, move, move_down, move_up
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.editing.edited import Edited


def apart(draft: RoutineDraft, keys: Collection[int]) -> tuple[int, ...]:
    """These keys in their order, without those of steps that go along with their group."""
    found: list[int] = []
    for part in draft.parts:
        if part.key in keys:
            found.append(part.key)
        elif isinstance(part, DraftGroup):
            found += [each.key for each in part.steps if each.key in keys]
    return tuple(found)


def delete_all(draft: RoutineDraft, keys: Collection[int]) -> Edited:
    """Take all of them away; the key is that of what follows them, or else stands before them."""
    before, gone = draft, apart(draft, keys)
    for key in gone:
        draft = delete(draft, key).draft
    order, left = _all_keys(before), set(_all_keys(draft))
    end = order.index(gone[-1])
    near = (*order[end:], *order[end::-1])
    return Edited(draft, next((key for key in near if key in left), None))


def move_all_up(draft: RoutineDraft, keys: Collection[int]) -> Edited:
    """Move them by one place to the front, as far as none has to pass another."""
    return _moved(draft, apart(draft, keys), move_up)


def move_all_down(draft: RoutineDraft, keys: Collection[int]) -> Edited:
    """Move them by one place to the back, as far as none has to pass another."""
    return _moved(draft, apart(draft, keys)[::-1], move_down)


def duplicate_all(draft: RoutineDraft, keys: Collection[int]) -> Edited:
    """Put copies of them behind the last of them, in their order."""
    before, made = draft, []
    behind, *_ = apart(draft, keys)[::-1]
    for key in apart(draft, keys):
        copied = duplicate(draft, key)
        if copied.key is None:
            return replace(copied, draft=before)
        spot = copied.draft.spot_of(behind)
        moved = move(copied.draft, copied.key, replace(spot, index=spot.index + 1))
        draft, behind = moved.draft, copied.key
        made.append(behind)
    return Edited(draft, made[0])


def group_all(draft: RoutineDraft, keys: Collection[int], rounds: int) -> Edited:
    """Repeat all steps from the first of them to the last, `rounds` times."""
    chosen = apart(draft, keys)
    return group(draft, chosen[0], chosen[-1], rounds)


def _all_keys(draft: RoutineDraft) -> list[int]:
    """The keys of all groups and steps as they stand below each other."""
    keys: list[int] = []
    for part in draft.parts:
        inner = part.steps if isinstance(part, DraftGroup) else ()
        keys += (part.key, *(each.key for each in inner))
    return keys


def _moved(
    draft: RoutineDraft, keys: tuple[int, ...], move_one: Callable[[RoutineDraft, int], Edited]
) -> Edited:
    """Move one after the other, until one stays where it is."""
    told = None
    for key in keys:
        moved = move_one(draft, key)
        told = told or moved.told
        if moved.draft is draft:
            break
        draft = moved.draft
    return Edited(draft, keys[0] if len(keys) == 1 else None, told)
