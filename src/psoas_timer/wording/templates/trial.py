"""Templates for hearing a step of the editor."""

TEMPLATES: dict[str, str] = {
    "trial.play": "Preview sounds",
    "trial.stop": "Stop",
    "trial.about": "What a session sounds like at {name}, with short silences",
    "trial.nothing": "Select a step to hear what it sounds like",
    "trial.preparing": "The voice is being prepared; it begins in a moment.",
    "trial.no_voice": "Words of your own are not spoken; Settings, Sound says why.",
    "trial.muted": "Nothing is heard: sound is muted, or its loudness is 0.",
    "trial.unheard": "Nothing is heard: all its sounds are off, or a session is being led.",
    "trial.no_output": "Nothing is heard: no sound output was found.",
}
