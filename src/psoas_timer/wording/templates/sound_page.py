"""Templates for the sound settings: groups, sounds by name, previews, outputs and own sounds."""

_GROUPS = {
    "ui.sound.loudness": "Loudness",
    "ui.sound.sounds": "Sounds",
    "ui.sound.voice": "Voice",
    "ui.sound.output": "Output",
    "ui.sound.play": "Play",
    "ui.sound.play_named": "Play: {name}",
}

_OUTPUT = {
    "ui.sound.player_refused": "{player} (not here)",
    "ui.sound.default": "the system's own",
    "ui.sound.default_named": "system: {device}",
    "ui.sound.gone": "not there now: {device}",
    "ui.sound.look_again": "Look again",
    "ui.sound.looking": "Looking for outputs…",
    "ui.sound.look_again_named": "Look for outputs again",
    "ui.sound.health": "How sound is doing",
    "ui.sound.try": "Try it",
    "ui.sound.try_named": "Try the sound output",
    "ui.sound.unheard": "Nothing is heard: sound is muted, or its loudness is 0.",
    "ui.sound.not_heard": "Nothing is heard: its loudness is 0, or nothing here can speak it.",
}

_OWN = {
    "ui.own.title": "Own sounds",
    "ui.own.open": "Own sounds…",
    "ui.own.help": "Hear a file of yours in the place of a sound: WAV, FLAC, Ogg Vorbis or MP3.",
    "ui.own.hint": "Choose a file for a sound, or drop it on its line: WAV, FLAC, Ogg Vorbis or"
    " MP3, at most {longest_s} seconds. It is copied, so your file stays as it is.",
    "ui.own.from_set": "from the set",
    "ui.own.yours": "your own: {file}",
    "ui.own.checking": "Looking at {file}…",
    "ui.own.choose": "Choose file…",
    "ui.own.choose_named": "Choose a file for: {name}",
    "ui.own.give_back": "Use the set's own",
    "ui.own.give_back_named": "Use the set's own sound for: {name}",
    "ui.own.kinds": "Sounds",
    "ui.own.close": "Close",
    "ui.own.refused": "{file} is not used: {what}{mend}.",
    "ui.own.one_file": "Drop one file at a time.",
    "sound.own_not_changed": "your own sound could not be changed: {reason}",
    "sound.mend_not_changed": "make room on the disk or allow writing, and try again",
}

_NAMES = {
    "sound.name.check": "Sound check",
    "sound.name.prepare": "Get ready",
    "sound.name.count_3": "Three",
    "sound.name.count_2": "Two",
    "sound.name.count_1": "One",
    "sound.name.begin": "Begin",
    "sound.name.half": "Half-way",
    "sound.name.almost_done": "Heat almost done",
    "sound.name.end": "End of a hold",
    "sound.name.end_repeat_1": "End of heat, first repeat",
    "sound.name.end_repeat_2": "End of heat, further repeats",
    "sound.name.rest": "Rest",
    "sound.name.switch_left": "Switch to the left",
    "sound.name.switch_right": "Switch to the right",
    "sound.name.step_done": "Step done",
    "sound.name.routine_done": "Routine done",
    "sound.name.beat": "Beat of movements",
    "sound.name.breath_in_1": "Breathe in, 1 second",
    "sound.name.breath_in_3": "Breathe in, 3 seconds",
    "sound.name.breath_in_4": "Breathe in, 4 seconds",
    "sound.name.breath_in_5": "Breathe in, 5 seconds",
    "sound.name.breath_hold_4": "Hold the breath, 4 seconds",
    "sound.name.breath_out_4": "Breathe out, 4 seconds",
    "sound.name.breath_out_5": "Breathe out, 5 seconds",
    "sound.name.breath_out_6": "Breathe out, 6 seconds",
    "sound.name.breath_out_8": "Breathe out, 8 seconds",
    "sound.name.problem": "A problem",
}

TEMPLATES: dict[str, str] = {**_GROUPS, **_OUTPUT, **_OWN, **_NAMES}
