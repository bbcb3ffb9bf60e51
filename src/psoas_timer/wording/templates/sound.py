"""Templates for trouble with sound: outputs, players and sound files."""

_OUTPUT = {
    "sound.no_output": "this computer offers no sound output just now: {reason}",
    "sound.output_stalled": "the sound output stopped taking sound",
    "sound.output_hangs": "the sound output did not answer",
    "sound.helper_ended": "the sound helper ended unexpectedly",
    "sound.helper_cannot_start": "the sound helper could not be started: {reason}",
    "sound.mend_retrying": "sound is tried again by itself; the timer goes on meanwhile",
    "sound.device_missing": "the output “{device}” is not there, so the system's own is used",
    "sound.mend_device": "connect it or switch it on, or choose another one in Settings",
    "sound.unknown_cue": "there is no sound called “{cue}”",
}

_PLAYERS = {
    "sound.miniaudio_missing": "miniaudio, the library for exact sound, is not installed",
    "sound.mend_install_miniaudio": "pip install miniaudio",
    "sound.miniaudio_broken": (
        "miniaudio, the library for exact sound, is installed but does not load: {reason}"
    ),
    "sound.mend_reinstall_miniaudio": "pip install --force-reinstall miniaudio",
    "sound.qtmultimedia_missing": "Qt Multimedia, a library for sound, is not installed",
    "sound.mend_install_qtmultimedia": "pip install 'psoas-timer[qtmultimedia]'",
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
    "sound.bundled_unusable": (
        "{count} of the {wanted} sounds that come with the program can't be read"
    ),
    "sound.mend_install_again": "install the program again to have them all",
    "sound.mend_wave": "a short WAV with one channel, 16 bits and {rate} Hz",
    "sound.file_unreadable": "this sound file cannot be read: {reason}",
    "sound.mend_readable": "choose a file that this program may read",
    "sound.file_is_none": "this is a folder or a device, not a file",
    "sound.file_too_large": "this file is larger than {largest_mb} MB",
    "sound.file_too_long": "this sound is longer than {longest_s} seconds",
    "sound.mend_shorter": "cut it to at most {longest_s} seconds",
    "sound.file_empty": "this file holds no sound",
    "sound.file_silent": "nothing can be heard in this file",
    "sound.mend_louder": "choose a louder recording",
    "sound.file_other_ogg": "this Ogg file is not Vorbis; Opus cannot be played here",
    "sound.file_other_format": "this is not a WAV, FLAC, Ogg Vorbis or MP3 file",
    "sound.mend_format": "save the sound as WAV, FLAC, Ogg Vorbis or MP3",
    "sound.file_damaged": "this sound file is damaged or breaks off",
    "sound.file_hangs": "reading this file took longer than {patience_s} seconds",
    "sound.file_ends_decoder": "reading this file ended the reader, so it is not used",
    "sound.mend_export_again": "save the sound anew in another program, or choose another file",
    "sound.folder_unreadable": "the folder of your own sounds cannot be read: {reason}",
    "sound.mend_folder": "see who may read it; until then the sounds of the set are used",
    "sound.own_unknown": "there is no sound called “{name}”, so this file is not used",
    "sound.mend_near_name": "did you mean “{near}”?",
    "sound.mend_own_names": "name the file after one of these: {known}",
    "sound.own_more": "{count} more files can't be used",
    "sound.mend_own_more": "keep only files there that are named after a sound",
    "sound.own_twice": "“{name}” has more than one file; {used} is used",
    "sound.mend_own_twice": "keep only one of them in this folder",
    "sound.decoder_missing": (
        "own sounds and the voice need miniaudio, which is not installed or does not load"
    ),
}

TEMPLATES: dict[str, str] = {**_OUTPUT, **_PLAYERS, **_FILES}
