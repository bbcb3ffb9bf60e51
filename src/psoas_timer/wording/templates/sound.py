"""Templates for trouble with sound: outputs, players and sound files."""

_OUTPUT = {
    "sound.no_output": "this computer offers no sound output just now: {reason}",
    "sound.output_stalled": "the sound output stopped taking sound",
    "sound.output_hangs": "the sound output did not answer",
    "sound.helper_ended": "the sound helper ended unexpectedly",
    "sound.helper_cannot_start": "the sound helper could not be started: {reason}",
    "sound.mend_retrying": "sound is tried again by itself; the timer goes on meanwhile",
    "sound.unknown_cue": "there is no sound called “{cue}”",
}

_PLAYERS = {
    "sound.miniaudio_missing": "miniaudio, the library for exact sound, is not installed",
    "sound.mend_install_miniaudio": "pip install miniaudio",
    "sound.simpleaudio_missing": "simpleaudio is not installed",
    "sound.mend_install_simpleaudio": "pip install 'psoas-timer[simpleaudio]'",
    "sound.simpleaudio_crashes": (
        "simpleaudio {version} ends the whole program on Python {python}, so it is not used"
    ),
    "sound.mend_replace_simpleaudio": (
        "pip uninstall simpleaudio, then pip install --force-reinstall simpleaudio-patched"
    ),
    "sound.simpleaudio_broken": "simpleaudio is installed but does not load: {reason}",
}

_FILES = {
    "sound.wave_unreadable": "this sound cannot be read: {reason}",
    "sound.wave_not_wave": "this is not a WAV file: {reason}",
    "sound.wave_wrong_format": "this WAV has {channels} channel(s), {bits} bits, {rate} Hz",
    "sound.wave_too_long": "this sound is longer than {longest_s} seconds",
    "sound.wave_empty": "this WAV holds no sound",
    "sound.mend_wave": "a short WAV with one channel, 16 bits and {rate} Hz",
}

TEMPLATES: dict[str, str] = {**_OUTPUT, **_PLAYERS, **_FILES}
