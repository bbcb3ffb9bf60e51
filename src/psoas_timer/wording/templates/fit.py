"""Templates for a routine that is fitted into a number of minutes."""

TEMPLATES: dict[str, str] = {
    "fit.title": "{name}: I have … minutes",
    "fit.minutes": "Minutes that you have",
    "fit.unit": " min",
    "fit.hint": "Holds change inside their bounds, both sides alike. If that is not enough, there"
    " are fewer rounds, then fewer steps.",
    "fit.total": "{total} in all, {before} as it is",
    "fit.total_same": "{total} in all",
    "fit.same": "All of it, just as it is.",
    "fit.too_short": "{name} can't be led in less than {shortest}. This is the shortest.",
    "fit.too_long": "With the longest holds it takes {longest}.",
    "fit.left_out": "Left out: {names}.",
    "fit.some_of": "{name} ({count} of {all})",
    "fit.names": "{first}; {next}",
    "fit.parts": "{first}, {next}",
    "fit.step": "{name}: {what}.",
    "fit.instead": "{after} instead of {before}",
    "fit.rounds": "{after} instead of {before} rounds",
    "fit.circuit": "The circuit that begins with {name}: {what}.",
    "fit.start": "Start · {length}",
    "fit.cancel": "Cancel",
}
