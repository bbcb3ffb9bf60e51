"""Templates for editing a routine; values that end in `_ms` are worded as lengths of time."""

TEMPLATES: dict[str, str] = {
    "editing.too_many": "With all rounds a routine has at most {most} steps.",
    "editing.too_often": "{name}: {most} on each side at most, in all rounds together.",
    "editing.fewer_reps": "{name}: {most} in each round, since it comes in every one.",
    "editing.group_in_group": "A circuit cannot stand inside another one.",
    "editing.hold_at_most": "{name}: {high_ms} is the most.",
    "editing.hold_at_most.heat": "{name}: {high_ms} is the most. Heat for longer can burn the"
    " skin.",
    "editing.hold_at_most.pressure": "{name}: {high_ms} is the most. Longer pressure is not"
    " advised.",
    "editing.hold_at_most.massage": "{name}: {high_ms} is the most. Then the place needs a pause.",
    "editing.hold_at_most.stretch": "{name}: {high_ms} is the most. Rather add rounds than length.",
    "editing.hold_at_most.strength": "{name}: {high_ms} is the most. Rather add rounds than"
    " length.",
    "editing.hold_at_least": "{name}: {low_ms} is the least.",
    "editing.whole.breath": "{name}: whole breaths of {grain_ms}, so {fitted_ms}.",
    "editing.whole.cadence": "{name}: whole movements of {grain_ms}, so {fitted_ms}.",
    "editing.whole.seconds": "{name}: whole seconds, so {fitted_ms}.",
    "editing.pause": "From {low_ms} to {high_ms}.",
    "editing.reps": "{name}: from {low} to {high}.",
    "editing.rounds": "A circuit with {name}: from {low} to {high} rounds.",
    "editing.needs_sides": "{name} has a left and a right side.",
    "editing.no_sides": "{name} has no sides.",
    "editing.one_side": "{name}: only both sides can take turns.",
    "editing.no_breathing": "{name} follows no breath pattern.",
    "editing.not_own": "{name} is of the library: its name, kind and figure stay.",
    "editing.no_name": "The routine needs a name.",
    "editing.no_steps": "Add a step.",
    "editing.no_step_name": "This step needs a name.",
    "editing.advised.stretch": "{low_ms} to {high_ms} are usual for a stretch.",
    "editing.advised.pressure": "{low_ms} to {high_ms} are usual for pressure.",
    "editing.advised.heat": "{low_ms} to {high_ms} are usual for heat.",
    "editing.only_left": "{name} is done on the left side only.",
    "editing.only_right": "{name} is done on the right side only.",
}
