"""Templates for trouble with the journal of a running session."""

TEMPLATES: dict[str, str] = {
    "journal.not_written": (
        "the running session can't be noted down, so it would be lost if the program were stopped:"
        " {reason}"
    ),
    "journal.not_written.mend": (
        "make room on the disk or allow writing there; the session itself goes on as usual"
    ),
    "journal.unknown": "unfinished sessions can't be looked for: {reason}",
    "journal.unreadable": "the note of an unfinished session can't be read: {reason}",
    "journal.unreadable.mend": "the file was left as it is; remove it if it is not needed",
}
