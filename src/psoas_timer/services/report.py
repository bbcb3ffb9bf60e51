"""Collects what the history knows for a page for a therapist. What it says is core's."""

from typing import TYPE_CHECKING

from psoas_timer.core.practice.report import Period, Report, make_report

if TYPE_CHECKING:
    from psoas_timer.services.practice import Practice


def report_of(practice: "Practice", period: Period) -> Report:
    """The report of this time; while the history can't be read it is empty.

    `practice.history.problem` says why then.
    """
    history = practice.history
    with history.held():
        audited = practice.streak_desk.audit(period.first).days
        return make_report(
            period,
            days=history.day_totals(period.first),
            corrected=(each.day for each in audited if each.is_corrected),
            held=history.held_on(period.first, period.last),
            ratings=practice.ratings.since(period.first),
            sessions=history.sessions_between(period.first, period.last),
        )
