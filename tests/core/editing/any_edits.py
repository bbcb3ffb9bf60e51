"""Any edit that the editor can make, drawn as numbers so that it fits whatever draft there is."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.editing import arranging, changing
from psoas_timer.core.editing.changing import Pause, Words
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft, Spot
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.editing.new_steps import new_own_step, new_step

Choice = tuple[int, int, int]

choices = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99)), max_size=12
)

TEXTS = ("", "Slowly.", '{Side} knee,\nthen "the" other \\ foot.', "größer = 'mehr'  # nicht so")
LENGTHS_MS = (0, 500, 1_000, 7_300, 12_500, 30_000, 64_000, 700_000, 5_000_000)


def edited(draft: RoutineDraft, choice: Choice, catalogue: Catalogue) -> Edited:
    """One edit of the draft."""
    what, which, value = choice
    groups = [part.key for part in draft.parts if isinstance(part, DraftGroup)]
    steps = [each.key for each in draft.steps]
    tops = [part.key for part in draft.parts]
    spot = _spot(draft, which + value)
    general: list[Callable[[], Edited]] = [
        lambda: arranging.add(draft, _step(catalogue, which, value), spot),
        lambda: changing.set_head(draft, lambda head: replace(head, name=f"Name {value}")),
        lambda: changing.set_head(draft, lambda head: replace(head, tags=("a", f"b{value}"))),
        lambda: changing.set_head(draft, lambda head: replace(head, intro=_text(value))),
    ]
    if steps:
        general += _of_step(draft, steps[which % len(steps)], value, catalogue)
        general += _moves(draft, (steps + tops)[which % len(steps + tops)], spot)
        first, last = (tops[each % len(tops)] for each in (which, value))
        general.append(lambda: arranging.group(draft, first, last, 1 + value % 4))
    if groups:
        group = groups[which % len(groups)]
        general += [
            lambda: changing.set_rounds(draft, group, value % 25),
            lambda: changing.set_group_rest(draft, group, _ms(value)),
            lambda: arranging.ungroup(draft, group),
        ]
    return general[what % len(general)]()


def all_edited(
    draft: RoutineDraft, drawn: Sequence[Choice], catalogue: Catalogue
) -> list[RoutineDraft]:
    """The drafts after each of these edits, the given one first."""
    drafts = [draft]
    for choice in drawn:
        drafts.append(edited(drafts[-1], choice, catalogue).draft)
    return drafts


def _of_step(
    draft: RoutineDraft, key: int, value: int, catalogue: Catalogue
) -> list[Callable[[], Edited]]:
    step = draft.step(key)
    edits: list[Callable[[], Edited]] = [
        lambda: changing.set_hold(draft, key, _ms(value)),
        lambda: changing.set_pause(draft, key, list(Pause)[value % 3], _ms(value // 3)),
        lambda: changing.set_reps(draft, key, value % 12),
        lambda: changing.set_sides(draft, key, list(Sides)[value % 4]),
        lambda: changing.set_alternate(draft, key, value % 2 == 0),
        lambda: changing.set_waits(draft, key, value % 2 == 0),
        lambda: changing.set_words(draft, key, list(Words)[value % 4], _text(value // 4)),
    ]
    if catalogue.patterns:
        pattern = list(catalogue.patterns.values())[value % len(catalogue.patterns)]
        edits.append(lambda: changing.set_pattern(draft, key, pattern))
    if is_own(step.exercise.id):
        kind = list(Kind)[value % len(Kind)]
        edits.append(
            lambda: changing.set_own(
                draft, key, catalogue, name=f"Mine {value}", kind=kind, picture=""
            )
        )
    return edits


def _moves(draft: RoutineDraft, key: int, spot: Spot) -> list[Callable[[], Edited]]:
    return [
        lambda: arranging.move(draft, key, spot),
        lambda: arranging.move_up(draft, key),
        lambda: arranging.move_down(draft, key),
        lambda: arranging.duplicate(draft, key),
        lambda: arranging.delete(draft, key),
    ]


def _step(catalogue: Catalogue, which: int, value: int):
    library = list(catalogue.exercises.values())
    if value % 3 == 0:
        return new_own_step(f"Own {which}", list(Kind)[which % len(Kind)], library)
    return new_step(library[which % len(library)])


def _spot(draft: RoutineDraft, number: int) -> Spot:
    spots = [Spot(index) for index in range(len(draft.parts) + 1)]
    for part in draft.parts:
        if isinstance(part, DraftGroup):
            spots += [Spot(index, part.key) for index in range(len(part.steps) + 1)]
    return spots[number % len(spots)]


def _ms(number: int) -> int:
    return LENGTHS_MS[number % len(LENGTHS_MS)]


def _text(number: int) -> str:
    return TEXTS[number % len(TEXTS)]
