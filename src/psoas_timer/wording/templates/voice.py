"""The words of the fixed phrases that are spoken, for captions; and trouble with the voice."""

_PHRASES = {
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

_PROBLEMS = {
    "voice.index_unreadable": "the recorded voice cannot be read: {reason}; cues sound without it",
    "voice.index_broken": "the list of the recorded voice is broken: {reason}",
    "voice.index_empty": "the list of the recorded voice holds no clips",
    "voice.clips_missing": "the recorded voice lacks {count} of its clips",
    "voice.mend_install_again": "install the program again to get it whole",
    "voice.no_engine": (
        "this computer has no program that can speak your own names and texts; their cues sound"
        " without words"
    ),
    "voice.engines_fail": (
        "the programs of this computer that can speak gave no sound; your own names and texts are"
        " not spoken"
    ),
    "voice.mend_no_engine": "on Linux, install espeak-ng; nothing else is needed",
    "voice.cache_unwritable": (
        "your own names and texts cannot be spoken, since nothing can be kept in the cache:"
        " {reason}"
    ),
    "voice.mend_cache": "make room on the disk, or let the program write to its cache folder",
}

TEMPLATES: dict[str, str] = {**_PHRASES, **_PROBLEMS}
