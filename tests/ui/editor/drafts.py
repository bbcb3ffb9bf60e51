"""Routines of steps with short names, and what became of them."""

from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.row_list import RowList

STEP = '[[{table}]]\nname = "{name}"\nkind = "stretch"\nhold_s = 30\nprep_s = 10\n'
BACK = 'schema = 1\nid = "edited"\nname = "Edited"\n\n'


def routine_of(*names: str, rounds: int = 3, rest_s: int = 20) -> str:
    """The file of a routine of own steps; a name with spaces is a circuit of several."""
    blocks = [BACK]
    for name in names:
        if " " in name:
            blocks.append(f"[[step]]\nrounds = {rounds}\nrest_s = {rest_s}\n")
            blocks += [STEP.format(table="step.step", name=each) for each in name.split()]
        else:
            blocks.append(STEP.format(table="step", name=name))
    return "\n".join(blocks)


def shape(model: EditorModel) -> str:
    """The names of all steps in their order, those of a circuit in brackets: A (B C) D."""
    words = []
    for part in model.draft.parts:
        inner = part.steps if isinstance(part, DraftGroup) else (part,)
        text = " ".join(each.step.exercise.name for each in inner)
        words.append(f"({text})" if isinstance(part, DraftGroup) else text)
    return " ".join(words)


def key_of(model: EditorModel, name: str) -> int:
    """The key of the step with this name, or of the circuit for "()"."""
    if name == "()":
        return next(part.key for part in model.draft.parts if isinstance(part, DraftGroup))
    return next(each.key for each in model.draft.steps if each.step.exercise.name == name)


def name_of_selected(model: EditorModel) -> str:
    """The name of what is worked on, "()" for a circuit, "" for the routine as a whole."""
    key = model.selected_key
    if key is None:
        return ""
    names = {each.key: each.step.exercise.name for each in model.draft.steps}
    return names.get(key, "()")


def row_of(rows: RowList, name: str) -> int:
    """The number of the row of the step with this name, or of the circuit for "()"."""
    for number, row in enumerate(rows.rows.rows):
        is_group = isinstance(row.part, DraftGroup)
        if name == ("()" if is_group else row.part.step.exercise.name):
            return number
    raise LookupError(name)


def chosen(rows: RowList) -> str:
    """The names of the chosen rows."""
    parts = [rows.rows.rows[index.row()].part for index in sorted(rows.selectedIndexes())]
    names = ("()" if isinstance(part, DraftGroup) else part.step.exercise.name for part in parts)
    return " ".join(names)
