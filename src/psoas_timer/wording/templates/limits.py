"""Templates for what is said before a routine is started once more."""

TEMPLATES: dict[str, str] = {
    "limits.per_day": (
        "You have done {name} {rounds} × today; {limit} × a day is plenty."
        " A pause does the muscle good, too."
    ),
    "limits.per_week": (
        "You have done {name} {rounds} × in the last seven days; {limit} × a week is plenty."
        " Rest days are part of getting stronger."
    ),
    "limits.too_soon": (
        "Your last round of {name} was {minutes} min ago; {gap_h} hours in between are kinder."
    ),
}
