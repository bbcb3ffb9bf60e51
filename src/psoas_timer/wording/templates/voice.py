"""The words of the fixed phrases that are spoken: for captions, and for whoever records them."""

TEMPLATES: dict[str, str] = {
    "voice.left_side": "Left side",
    "voice.right_side": "Right side",
    "voice.switch_sides": "Switch sides",
    "voice.get_ready": "Get ready",
    "voice.rest": "Rest",
    "voice.half_way": "Half-way",
    "voice.last_one": "Last one",
    "voice.well_done": "Well done",
    "voice.paused": "Paused",
    "voice.welcome_back": "Welcome back",
    "voice.three": "Three",
    "voice.two": "Two",
    "voice.one": "One",
}
