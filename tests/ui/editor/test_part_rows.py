"""The rows of a draft: only what an edit changed is told as changed."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QAbstractItemModel

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.editing.arranging import delete, duplicate, group, move_down, ungroup
from psoas_timer.core.editing.changing import set_hold, set_reps, set_rounds, set_sides
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_rows import PartRows
from psoas_timer.ui.editor.rows import Place, rows_of
from tests.ui.editor.conftest import MakeModel
from tests.ui.editor.drafts import key_of, routine_of


@pytest.fixture
def model(make_model: MakeModel) -> Iterator[EditorModel]:
    model = make_model(routine_of("A", "B", "C D E", "F"))
    yield model
    model.stop()


@pytest.fixture
def rows(model: EditorModel, qtbot) -> PartRows:
    return PartRows(model)


def changes(rows: PartRows) -> list[str]:
    """What the rows tell when they follow the model."""
    said: list[str] = []

    def noted(what: str, first: int, last: int) -> None:
        said.append(f"{what} {first}-{last}")

    rows.dataChanged.connect(lambda one, other: noted("change", one.row(), other.row()))
    for what, signal in (("remove", rows.rowsRemoved), ("insert", rows.rowsInserted)):
        signal.connect(lambda _, first, last, what=what: noted(what, first, last))
    rows.follow()
    return said


def test_each_part_has_a_row_and_knows_its_place(rows):
    places = [row.place for row in rows.rows]
    alone, inner = Place.ALONE, Place.INNER
    assert places == [alone, alone, Place.HEAD, inner, inner, Place.LAST, alone]
    assert [row.rounds for row in rows.rows] == [1, 1, 1, 3, 3, 3, 1]


def test_one_value_is_one_row(model, rows):
    model.do(partial(set_hold, key=key_of(model, "B"), wanted_ms=25_000))
    assert changes(rows) == ["change 1-1"]


def test_a_step_of_a_circuit_is_its_row_and_the_one_above(model, rows):
    model.do(partial(set_reps, key=key_of(model, "D"), wanted=2))
    assert changes(rows) == ["change 2-2", "change 4-4"]


def test_other_rounds_are_told_of_all_steps_in_the_circuit(model, rows):
    model.do(partial(set_rounds, group_key=key_of(model, "()"), wanted=4))
    assert changes(rows) == ["change 2-2", "change 3-3", "change 4-4", "change 5-5"]


def test_what_did_not_change_is_not_told(model, rows):
    model.do(partial(set_hold, key=key_of(model, "B"), wanted_ms=30_000))
    assert changes(rows) == []


def test_what_was_found_belongs_to_its_row(model, rows):
    model.do(partial(set_hold, key=key_of(model, "A"), wanted_ms=45_000))
    assert changes(rows) == ["change 0-0"]
    assert [len(row.findings) for row in rows.rows] == [1, 0, 0, 0, 0, 0, 0]


def test_rows_come_and_go_where_they_did(model, rows):
    model.do(partial(duplicate, key=key_of(model, "A")))
    assert changes(rows) == ["insert 1-1"]
    model.do(partial(delete, key=key_of(model, "F")))
    assert changes(rows)[0] == "remove 7-7"


@pytest.mark.parametrize(
    "edit",
    [
        lambda model, draft: move_down(draft, key_of(model, "A")),
        lambda model, draft: move_down(draft, key_of(model, "B")),
        lambda model, draft: delete(draft, key_of(model, "()")),
        lambda model, draft: duplicate(draft, key_of(model, "()")),
        lambda model, draft: ungroup(draft, key_of(model, "()")),
        lambda model, draft: group(draft, key_of(model, "A"), key_of(model, "B"), 2),
        lambda model, draft: set_sides(draft, key_of(model, "A"), Sides.BOTH),
    ],
)
def test_after_any_edit_the_rows_are_those_of_the_draft(model, rows, edit, qtmodeltester):
    model.do(lambda draft: edit(model, draft))
    rows.follow()
    assert rows.rows == rows_of(model.draft, model.findings)
    assert isinstance(rows, QAbstractItemModel)
    qtmodeltester.check(rows)
    model.undo()
    rows.follow()
    assert rows.rows == rows_of(model.draft, model.findings)
