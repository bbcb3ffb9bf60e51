"""The rules of the streak once more, as slow and plain as can be, to compare with."""

from datetime import date, timedelta

from psoas_timer.core.practice.ledger import Ledger


def oracle(known: Ledger, today: date) -> tuple[int, int, int, str]:
    """The run, the best run and the freezes as of today, and all states, a letter each."""
    practised = sorted(day for day in {*known.days, *known.notes.corrected} if day <= today)
    run = best = earned = 0
    freezes, states, comeback = 1, "", False
    day = practised[0] if practised else today + timedelta(days=1)
    while day <= today:
        what = what_is(known, day)
        if what in "xe":
            run += 1
            best = max(best, run)
            if comeback:
                freezes = min(2, freezes + 1)
                comeback = False
            if freezes < 2:
                earned += 1
            if earned == 7:
                freezes, earned = freezes + 1, 0
            if freezes == 2:
                earned = 0
        elif what == " " and day == today:
            what = "?"
        elif what == " " and run > 0 and freezes > 0:
            freezes -= 1
            what = "*"
        elif what == " ":
            comeback = comeback or run > 0
            run = 0
            what = "-"
        states += what
        day += timedelta(days=1)
    return run, best, freezes, states


def what_is(known: Ledger, day: date) -> str:
    """A day without any freeze."""
    rules = [entry for since, entry in known.notes.book.entries if since <= day][-1]
    if day in known.days:
        total = known.days[day]
        many, long = total.finished >= rules.goal_sessions, total.held_ms >= rules.goal_ms
        if rules.goal_sessions > 0 and rules.goal_ms > 0:
            is_enough = many or long
        elif rules.goal_sessions > 0 or rules.goal_ms > 0:
            is_enough = many and long
        else:
            is_enough = total.finished >= 1 or total.held_ms >= rules.counts_from_ms
        if is_enough:
            return "x"
    if day in known.notes.corrected:
        return "e"
    if any(pause.first <= day <= pause.last for pause in known.notes.pauses):
        return "p"
    is_rest = day in known.notes.rest_days or day.isoweekday() in rules.rest_weekdays
    return "r" if is_rest else " "
