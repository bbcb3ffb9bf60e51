"""How to get to pages for paper: the report for a therapist, a routine with its week to tick."""

from dataclasses import replace
from datetime import timedelta

from psoas_timer.core.practice.rating import Moment
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.paper.report_sheet import ReportSheet
from psoas_timer.ui.paper.routine_sheet import RoutinePaper
from tests.core.rated import rated
from tests.ui.layout_faults import settle
from tests.visual.stage import Stage

VALUES = "655464355443532"
"""Ratings before, of every other day; those after are a point lower."""


def report(stage: Stage) -> None:
    """Four weeks with ratings and notes."""
    practice = stage.person.practice
    today = practice.today()
    for number, value in enumerate(VALUES[::-1]):
        day = today - timedelta(days=2 * number)
        practice.ratings.keep(rated(int(value), day))
        practice.ratings.keep(rated(int(value) - 1, day, Moment.AFTER, hour=8))
    practice.ratings.keep(replace(rated(4, today), id="noted", note="Long drive before."))
    for record, note in zip(
        practice.history.recent(2), ("Slept badly.", "Knee sore."), strict=True
    ):
        practice.history.note(record.id, note)
    practice.streak_desk.correct(today - timedelta(days=12))
    stage.open("history")
    sheet = ReportSheet(stage.theme, practice, stage.window)
    sheet.name_field.setText("A. Example")
    sheet.open()
    settle()


def routine(stage: Stage) -> None:
    """All kinds of steps in one."""
    practice = stage.person.practice
    prepared = practice.prepared("full-release")
    assert prepared is not None
    stage.open("routines")
    figures = FigureMaker(stage.theme, practice.runner.now_ms, practice.library.poses)
    RoutinePaper(stage.theme, practice, figures, prepared, stage.window).open()
    settle()
