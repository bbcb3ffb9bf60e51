"""Templates for lengths of time."""

TEMPLATES: dict[str, str] = {
    "duration.seconds": "{s} s",
    "duration.minutes": "{min} min",
    "duration.minutes_seconds": "{min} min {s} s",
    "duration.hours_minutes": "{h} h {min} min",
}
