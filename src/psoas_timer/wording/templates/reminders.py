"""Templates for reminders: kind words that ask, and blame nobody."""

TEMPLATES: dict[str, str] = {
    "reminders.daily": "A few minutes for yourself? {name} takes {length}.",
    "reminders.daily.plain": "A few minutes for yourself?",
    "reminders.break": "Time to move a little? {name} takes {length}.",
    "reminders.break.plain": "Time to stand up and move a little?",
    "reminders.start": "Start",
    "reminders.later": "Later…",
    "reminders.not_today": "Not today",
    "reminders.when": "When would suit you better?",
    "reminders.ten_minutes": "In 10 min",
    "reminders.one_hour": "In 1 h",
    "reminders.evening": "This evening",
    "reminders.no_more": "No more today",
    "ui.choice.work_weekdays.monday": "Monday",
    "ui.choice.work_weekdays.tuesday": "Tuesday",
    "ui.choice.work_weekdays.wednesday": "Wednesday",
    "ui.choice.work_weekdays.thursday": "Thursday",
    "ui.choice.work_weekdays.friday": "Friday",
    "ui.choice.work_weekdays.saturday": "Saturday",
    "ui.choice.work_weekdays.sunday": "Sunday",
}
