"""What the edges of the editor's strip say, beside the pointer and to screen readers."""

from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.strip_edges import Edge, length_ms
from psoas_timer.core.messages import Message, message
from psoas_timer.ui.adjust.length_input import field_text
from psoas_timer.ui.editor.row_words import told_edit
from psoas_timer.ui.words import told, told_length


def drag_text(draft: RoutineDraft, edge: Edge, why: Message | None) -> str:
    """`Low lunge: hold 30 s → 35 s`, and below it why it is not what the pointer asks for."""
    before, after = field_text(edge.length_ms), field_text(length_ms(draft, edge))
    changes = message(
        "edges.changes", name=_name(draft, edge), what=_what(edge), before=before, after=after
    )
    return told(changes) if why is None else f"{told(changes)}\n{told_edit(why)}"


def hover_text(draft: RoutineDraft, edge: Edge) -> str:
    """What dragging would change."""
    length = told_length(edge.length_ms)
    return told(message("edges.drag", name=_name(draft, edge), what=_what(edge), length=length))


def spoken_edge(draft: RoutineDraft, edge: Edge, number: int, count: int) -> str:
    """An edge for screen readers; the number counts from 1."""
    return told(
        message(
            "edges.spoken",
            name=_name(draft, edge),
            what=_what(edge),
            length=told_length(edge.length_ms),
            number=number,
            count=count,
        )
    )


def _name(draft: RoutineDraft, edge: Edge) -> str:
    return draft.step(edge.step_key).exercise.name.strip() or told(message("parts.unnamed"))


def _what(edge: Edge) -> str:
    return told(message(f"edges.what.{'rounds' if edge.between_rounds else edge.phase}"))
