"""The pages of Learn as simple HTML for a text browser. The words come from the assets."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QCoreApplication

from psoas_timer.core.content.exercise import Exercise, fill_sides
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.safety import Caution, Safety
from psoas_timer.core.messages import message
from psoas_timer.services.content.learn_file import LearnPage, LearnTable
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.help_text import help_sections

EXERCISE_SCHEME = "exercise"
"""Links to another exercise begin with this; its id follows after a colon."""


def page_html(page: LearnPage) -> str:
    """A page of Learn: its paragraphs, then its tables."""
    body = [f"<h2>{escape(page.title)}</h2>"]
    body += [_paragraph(text) for text in page.paragraphs]
    body += [_table(table) for table in page.tables]
    return "".join(body)


def help_html(words: Safety) -> str:
    """When to get help: the signs by urgency, the rules while a step runs, the disclaimer."""
    body = [f"<h2>{escape(told(message('help.title')))}</h2>"]
    body += [_section(heading, lines) for heading, lines in help_sections(words, translate)]
    body.append(_paragraph(words.disclaimer))
    return "".join(body)


def exercise_html(
    exercise: Exercise, exercises: Mapping[str, Exercise], cautions: Mapping[str, Caution]
) -> str:
    """All there is to know about an exercise; texts with sides speak of the left one."""
    minded = [cautions[key] for key in exercise.cautions if key in cautions]
    body = [f"<h2>{escape(exercise.name)}</h2>", _paragraph(exercise.summary)]
    for heading, text, other_id in (
        (_tr("How"), exercise.pose, ""),
        (_tr("You may feel it"), exercise.feel, ""),
        (_tr("Easier"), exercise.easier, exercise.easier_id),
        (_tr("Harder"), exercise.harder, exercise.harder_id),
        (_tr("You need"), ", ".join(exercise.equipment), ""),
    ):
        other = exercises.get(other_id)
        if text or other:
            link = "" if other is None else _link(other)
            body.append(f"<h3>{escape(heading)}</h3>{_paragraph(text) if text else ''}{link}")
    body.append(_section(_tr("Often goes wrong"), exercise.mistakes))
    body.append(
        _section(_tr("Take care"), [f"{caution.label}: {caution.text}" for caution in minded])
    )
    return "".join(body)


def _tr(text: str) -> str:
    return QCoreApplication.translate("learn", text)


def _paragraph(text: str) -> str:
    return f'<p style="line-height: 120%">{escape(fill_sides(text, Side.LEFT))}</p>'


def _section(heading: str, entries: Iterable[str]) -> str:
    lines = "".join(
        f'<li style="line-height: 120%">{escape(fill_sides(entry, Side.LEFT))}</li>'
        for entry in entries
    )
    return f"<h3>{escape(heading)}</h3><ul>{lines}</ul>" if lines else ""


def _table(table: LearnTable) -> str:
    head = "".join(f'<th align="left">{escape(column)}</th>' for column in table.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    caption = f"<h3>{escape(table.caption)}</h3>"
    # Qt rounds the full width up by a pixel, and would let it be scrolled.
    return f'{caption}<table cellpadding="6" width="99%"><tr>{head}</tr>{rows}</table>'


def _link(exercise: Exercise) -> str:
    address = escape(f"{EXERCISE_SCHEME}:{exercise.id}")
    return f'<p style="line-height: 120%"><a href="{address}">{escape(exercise.name)}</a></p>'
