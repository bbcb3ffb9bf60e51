"""Templates for trouble with the history."""

TEMPLATES: dict[str, str] = {
    "history.damaged": (
        "the history was damaged; it was set aside as {name} and a new one was begun"
    ),
    "history.damaged.mend": (
        "nothing was deleted: keep {name}, and have your sessions back from a backup: Settings,"
        " Backups, or psoas-timer backup --list"
    ),
    "history.altered.session": (
        "a fault of the disk changed something in the session “{name}” of {day}"
    ),
    "history.altered.rating": "a fault of the disk changed a rating of {day}",
    "history.altered.streak": (
        "a fault of the disk changed something in the rules, pauses or noted days of the streak"
    ),
    "history.altered.more": "a fault of the disk changed something in {count} more entries",
    "history.altered.mend": (
        "it is brought back from a backup by itself, within the hour or at the next start; “Back up"
        " now” and psoas-timer backup do that at once"
    ),
    "history.left.mend": (
        "no backup has it whole, so it stays as it is; see whether it is right: once you note"
        " something beside it, or change it, it is kept as it stands then"
    ),
    "history.mended.session": (
        "a fault of the disk had changed something in the session “{name}” of {day}"
    ),
    "history.mended.rating": "a fault of the disk had changed a rating of {day}",
    "history.mended.streak": (
        "a fault of the disk had changed something in the rules, pauses or noted days of the streak"
    ),
    "history.mended.more": "a fault of the disk had changed something in {count} more entries",
    "history.mended.mend": (
        "it is back as the copy of {when} had it, and the backup from before mending has what was"
        " found; if this comes again, have the disk checked"
    ),
    "history.recounted": (
        "the totals of some days ({count}) were not those of their sessions; they were counted anew"
    ),
    "history.sorted": "the history was damaged inside; it was mended, and nothing is missing",
    "history.sorted.mend": (
        "the backup from before mending has what was found; if this comes again, have the disk"
        " checked"
    ),
    "history.damaged_here": "the history is damaged, so nothing can be read or written here",
    "history.damaged_here.mend": (
        "start Psoas Timer once: it sets the file aside; then restore a backup"
    ),
    "history.damaged.back": (
        "the history was damaged; it was set aside as {name}, and the backup of {when} took its"
        " place"
    ),
    "history.damaged.back.mend": (
        "what was saved since then came back, too; nothing was deleted: keep {name}"
    ),
    "history.empty.back": "the history file was empty; the backup of {when} took its place",
    "history.empty.back.mend": ("what was saved since then came back, too"),
    "history.gone": "the history was gone; what was saved since the last backup is in a new one",
    "history.gone.mend": (
        "if you had older sessions, have them back from a backup: Settings, Backups, or"
        " psoas-timer backup --list"
    ),
    "history.gone.back": "the history was gone; the backup of {when} took its place",
    "history.gone.back.mend": (
        "what was saved since then came back, too; to begin with an empty history, remove"
        " the backups and the folder second-copies as well"
    ),
    "history.put_back": (
        "sessions were missing from the history ({count}); they are back from second copies"
    ),
    "history.put_back.streak": (
        "what was changed last in the rules, pauses or noted days of the streak was missing from"
        " the history; it is back from a second copy"
    ),
    "history.put_back.mend": "nothing is lost; if this comes again, have the disk checked",
    "history.empty": "the history file was empty; new sessions are kept in it again",
    "history.empty.mend": (
        "if you had sessions before, have them back from a backup: Settings, Backups, or"
        " psoas-timer backup --list"
    ),
    "history.newer": (
        "this history was written by a newer Psoas Timer (format {found}; this one knows up to"
        " {known}); it was left untouched"
    ),
    "history.newer.mend": (
        "use the newer Psoas Timer again; sessions until then wait and go in by themselves"
    ),
    "history.locked": "another program is writing to the history",
    "history.locked.mend": (
        "close the other program; sessions until then wait and go in by themselves"
    ),
    "history.disk_full": "the disk is full, so the history can't be written",
    "history.disk_full.mend": (
        "make some room on the disk; sessions until then go in by themselves"
    ),
    "history.read_only": "the history can't be written: the file or its folder is read-only",
    "history.read_only.mend": (
        "allow writing to it; sessions until then wait and go in by themselves"
    ),
    "history.unusable": "the history can't be used just now: {reason}",
    "history.unusable.mend": "sessions until then wait and go in by themselves",
    "history.waiting": "sessions and notes that are not in the history yet, but kept safe: {count}",
    "history.waiting.mend": "they go in by themselves as soon as the history can be written",
    "history.not_kept": "the session could not be saved anywhere: {reason}",
    "history.note_not_kept": "the note could not be saved anywhere: {reason}",
    "history.not_kept.mend": (
        "make room or allow writing before closing the program; it goes on trying until then"
    ),
    "history.unsaved_unknown": "sessions that wait to be saved can't be looked for: {reason}",
    "history.unsaved_unreadable": "a kept session can't be read: {reason}",
    "history.unsaved_unreadable.mend": "the file was left as it is; remove it if it is not needed",
}
