"""Where a carried row would go: above and below others, into circuits and out of them."""

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.editing.arranging import move
from psoas_timer.core.editing.draft import DraftGroup, from_routine
from psoas_timer.ui.editor.drop_spots import Half, drop_at
from psoas_timer.ui.editor.rows import rows_of
from tests.builders import a_routine, a_step

STEPS = [a_step(20 + number) for number in range(5)]
# Keys: 1, group 2 of 3 4 5, and 6. Rows: 1 2 3 4 5 6.
DRAFT = from_routine(a_routine(*STEPS, circuits=(Circuit(1, 3, 2),)), Catalogue())
ROWS = rows_of(DRAFT)
UPPER, LOWER, BEYOND = Half


def after_drop(key: int, row: int, half: Half) -> str:
    """The keys after this part was let go there, those of the circuit in brackets."""
    carries_group = key == 2
    drop = drop_at(DRAFT, ROWS, row, half, carries_group=carries_group)
    words = []
    for part in move(DRAFT, key, drop.spot).draft.parts:
        inner = part.steps if isinstance(part, DraftGroup) else (part,)
        text = " ".join(str(each.key) for each in inner)
        words.append(f"({text})" if isinstance(part, DraftGroup) else text)
    return " ".join(words)


@pytest.mark.parametrize(
    ("key", "row", "half", "expected"),
    [
        (6, 0, UPPER, "6 1 (3 4 5)"),
        (6, 0, LOWER, "1 6 (3 4 5)"),
        (6, 1, UPPER, "1 6 (3 4 5)"),
        (6, 1, LOWER, "1 (6 3 4 5)"),
        (6, 2, UPPER, "1 (6 3 4 5)"),
        (6, 2, LOWER, "1 (3 6 4 5)"),
        (6, 4, LOWER, "1 (3 4 5 6)"),
        (6, 4, BEYOND, "1 (3 4 5) 6"),
        (1, 4, BEYOND, "(3 4 5) 1 6"),
        (1, 5, LOWER, "(3 4 5) 6 1"),
        (1, 6, UPPER, "(3 4 5) 6 1"),
        (4, 5, LOWER, "1 (3 5) 6 4"),
        (4, 0, UPPER, "4 1 (3 5) 6"),
        (4, 3, LOWER, "1 (3 4 5) 6"),
    ],
)
def test_a_step_goes_where_the_line_is(key, row, half, expected):
    assert after_drop(key, row, half) == expected


@pytest.mark.parametrize(
    ("row", "half", "expected"),
    [
        (0, UPPER, "(3 4 5) 1 6"),
        (0, LOWER, "1 (3 4 5) 6"),
        (5, LOWER, "1 6 (3 4 5)"),
        (3, LOWER, "1 (3 4 5) 6"),
    ],
)
def test_a_circuit_goes_beside_others(row, half, expected):
    assert after_drop(2, row, half) == expected


def test_a_circuit_is_carried_past_another_one():
    steps = STEPS[:4]
    routine = a_routine(*steps, circuits=(Circuit(0, 2, 2), Circuit(2, 2, 2)))
    draft = from_routine(routine, Catalogue())  # 1 of 2 3, and 4 of 5 6
    rows = rows_of(draft)
    before = drop_at(draft, rows, 1, UPPER, carries_group=True)
    assert (before.spot.index, before.spot.group, before.row) == (0, None, 0)
    behind = drop_at(draft, rows, 2, UPPER, carries_group=True)
    assert (behind.spot.index, behind.spot.group, behind.row) == (1, None, 3)


def test_the_line_is_above_the_row_that_follows():
    for row, half, expected in ((0, UPPER, 0), (0, LOWER, 1), (1, LOWER, 2), (4, BEYOND, 5)):
        assert drop_at(DRAFT, ROWS, row, half, carries_group=False).row == expected
    assert drop_at(DRAFT, ROWS, 6, UPPER, carries_group=False).row == 6
