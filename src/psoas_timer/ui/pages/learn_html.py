"""The pages of Learn as simple HTML for a text browser. The words come from the assets."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QCoreApplication

from psoas_timer.core.content.exercise import Exercise, fill_sides
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.safety import Caution, Safety, Urgency
from psoas_timer.services.content.learn_file import LearnPage, LearnTable


def page_html(page: LearnPage) -> str:
    """A page of Learn: its paragraphs, then its tables."""
    body = [f"<h2>{escape(page.title)}</h2>"]
    body += [_paragraph(text) for text in page.paragraphs]
    body += [_table(table) for table in page.tables]
    return "".join(body)


def help_html(words: Safety) -> str:
    """When to get help: the signs by urgency, the rules while a step runs, the disclaimer."""
    headings = {
        Urgency.EMERGENCY: _tr("Call an ambulance or go to an emergency department now"),
        Urgency.URGENT: _tr("See a doctor or call a medical advice line today"),
        Urgency.SOON: _tr("Book an appointment"),
    }
    body = [f"<h2>{escape(_tr('When to get help'))}</h2>"]
    for urgency, heading in headings.items():
        signs = [flag.text for flag in words.red_flags if flag.urgency is urgency]
        body.append(_section(heading, signs))
    body.append(_section(_tr("While you practise"), [rule.text for rule in words.stop_rules]))
    body.append(_paragraph(words.disclaimer))
    return "".join(body)


def exercise_html(
    exercise: Exercise, exercises: Mapping[str, Exercise], cautions: Mapping[str, Caution]
) -> str:
    """All there is to know about an exercise; texts with sides speak of the left one."""
    minded = [cautions[key] for key in exercise.cautions if key in cautions]
    body = [f"<h2>{escape(exercise.name)}</h2>", _paragraph(exercise.summary)]
    for heading, text in (
        (_tr("How"), exercise.pose),
        (_tr("You may feel it"), exercise.feel),
        (_tr("Easier"), _with_name(exercise.easier, exercise.easier_id, exercises)),
        (_tr("Harder"), _with_name(exercise.harder, exercise.harder_id, exercises)),
        (_tr("You need"), ", ".join(exercise.equipment)),
    ):
        if text:
            body.append(f"<h3>{escape(heading)}</h3>{_paragraph(text)}")
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


def _with_name(text: str, exercise_id: str, exercises: Mapping[str, Exercise]) -> str:
    other = exercises.get(exercise_id)
    if other is None:
        return text
    return f"{text} ({other.name})" if text else other.name
