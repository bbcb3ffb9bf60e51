"""Templates for the streak explained: its days, what keeps it, and what comes next."""

TEMPLATES: dict[str, str] = {
    "streak.if_skipped.raised": "Today counts already.",
    "streak.if_skipped.kept": "Today is for rest; your streak stays as it is.",
    "streak.if_skipped.kept_paused": "Today is paused; your streak stays as it is.",
    "streak.if_skipped.frozen": "Today is still open; if you skip it, a freeze keeps your streak.",
    "streak.if_skipped.ended": "Today is still open; a short session keeps your streak.",
    "streak.if_skipped.nothing": "Today is still open.",
    "streak.rests_tomorrow": "Tomorrow is a day of rest; your streak stays as it is.",
    "streak.rest_offer.line": (
        "If you like, tomorrow is a day of rest. Your streak stays as it is then."
    ),
    "streak.rest_offer.ask": (
        "Rest tomorrow? Your streak stays as it is then: r for rest, Enter for no."
    ),
    "streak.rest_offer.take": "Rest tomorrow",
    "streak.rest_offer.undo": "Undo the day of rest",
    "streak.freezes.none": "You hold no freeze.",
    "streak.freezes.one": "You hold 1 freeze: it keeps your streak over a missed day, by itself.",
    "streak.freezes.many": (
        "You hold {freezes} freezes: each keeps your streak over a missed day, by itself."
    ),
    "streak.next_freeze.one": "The next day that counts brings one.",
    "streak.next_freeze.many": "{days} more days that count bring one.",
    "streak.next_freeze.never": "That is as many as there can be.",
    "streak.paused.until": "Paused until {last}",
    "streak.paused.today": "Paused today",
    "streak.state.done": "done",
    "streak.state.edited": "done, noted by you",
    "streak.state.rest": "rest",
    "streak.state.paused": "paused",
    "streak.state.frozen": "frozen",
    "streak.state.missed": "missed",
    "streak.state.open": "still open",
    "streak.amount.time": "{held} of {least}",
    "streak.amount.sessions": "sessions: {done} of {goal}",
    "streak.amount.either": "{sessions}, or {time}",
    "streak.amount.or_finished": "{time}, or a finished routine",
    "streak.amount.and_finished": "{time} and a finished routine",
    "streak.why.in_a_row": "day {run} in a row",
    "streak.why.earned": "earned a freeze",
    "streak.why.came_back": "a freeze for coming back",
    "streak.why.also_noted": "noted by you, too",
    "streak.why.added": "adds although nothing was expected",
    "streak.why.frozen": "a freeze kept your streak; left: {freezes}",
    "streak.why.rest_planned": "a planned day of rest keeps your streak",
    "streak.why.rest_offered": "rest after a day that hurt keeps your streak",
    "streak.why.paused": "the pause from {first} to {last} keeps your streak",
    "streak.why.ended": "no freeze was left; days in a row until then: {run}",
    "streak.why.no_run": "there was no streak to keep",
}
