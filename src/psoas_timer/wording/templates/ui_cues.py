"""Templates for the cues on the settings page: what each is called, and when it sounds.

The rules behind them are in docs/cues.md.
"""

_NAMES = {
    "prepare": "Get ready",
    "count": "3, 2, 1",
    "begin": "Begin",
    "half": "Half-way",
    "almost_done": "Almost done",
    "end": "End",
    "rest": "Rest",
    "switch": "Switch sides",
    "step_done": "Step done",
    "routine_done": "Routine done",
    "breath_in": "Breathe in",
    "breath_hold": "Hold the breath",
    "breath_out": "Breathe out",
    "beat": "Beat",
    "prompt": "Words",
}

_MEANINGS = {
    "prepare": "Time to take the position begins.",
    "count": "The last seconds before a hold begins or ends.",
    "begin": "A hold begins.",
    "half": "The middle of a longer hold.",
    "almost_done": "One minute before heat ends.",
    "end": "A hold ends; heat also ends with an alarm.",
    "rest": "A rest between two rounds begins.",
    "switch": "Time to change sides begins.",
    "step_done": "The last hold of an exercise ends.",
    "routine_done": "The last hold of all ends.",
    "breath_in": "Each breath in of a paced breath.",
    "breath_hold": "Each pause of a paced breath.",
    "breath_out": "Each breath out of a paced breath.",
    "beat": "Each movement of an exercise done to a beat.",
    "prompt": "What comes next, and warnings such as the skin check of heat.",
}

TEMPLATES: dict[str, str] = {
    **{f"ui.choice.cues_off.{cue}": name for cue, name in _NAMES.items()},
    **{f"ui.cue.{cue}": meaning for cue, meaning in _MEANINGS.items()},
}
