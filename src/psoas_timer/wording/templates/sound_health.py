"""Templates that say how sound does, for the sound settings and for doctor alike."""

TEMPLATES: dict[str, str] = {
    "sound.health.closed": "Nothing plays just now.",
    "sound.health.rested": "Sound works; nothing plays just now.",
    "sound.health.opening": "The output is being opened.",
    "sound.health.ready": "Sound works.",
    "sound.health.away": "No output answers just now; it is tried again.",
    "sound.health.silent": "Silent: nothing can be heard.",
    "sound.health.through": "It comes from {device}.",
    "sound.health.player": "It is played by {player}.",
    "sound.health.player_over": "It is played by {player} over {output}.",
    "sound.health.exact": "Cues sound at their exact instant.",
    "sound.health.timed": "Cues may be off by {accuracy} ms.",
    "sound.health.bluetooth": "This is a Bluetooth output.",
    "sound.health.bluetooth_unknown": "Whether this is a Bluetooth output can't be known here; if"
    " it is one, switch on “Keep the speaker awake”.",
    "sound.health.awake": "An inaudible sound keeps it awake during a session.",
    "sound.health.not_awake": "It may swallow the first half second after silence, since “Keep the"
    " speaker awake” is off.",
    "sound.health.realtime": "It is made with real-time priority.",
    "sound.health.not_realtime": "It is made without real-time priority, so a very busy computer"
    " may delay it.",
    "sound.health.late": "Cues that came late or were lost: {count}.",
    "sound.health.muted": "Sound is muted in the settings.",
}
"""Every key ends in what it says of core.ports.cue_player.Health."""
