"""Templates for the strip of time and its legend."""

TEMPLATES: dict[str, str] = {
    "ui.kind.stretch": "stretch",
    "ui.kind.pressure": "pressure",
    "ui.kind.massage": "massage",
    "ui.kind.heat": "heat",
    "ui.kind.strength": "strength",
    "ui.kind.breathing": "breathing",
    "ui.kind.posture": "posture",
    "ui.kind.rest": "rest",
    "ui.legend.once": "{kind} {length}",
    "ui.legend.many": "{kind} {count} × {length}",
    "ui.strip.summary": "{parts}; {total} in all",
    "ui.strip.part.none": "{name}, {length}",
    "ui.strip.part.left": "{name}, left side, {length}",
    "ui.strip.part.right": "{name}, right side, {length}",
    "ui.strip.pause.prepare": "Get ready: {name}, {length}",
    "ui.strip.pause.rest": "Rest, {length}",
    "ui.strip.pause.switch": "Switch sides, {length}",
}
