"""Templates for backups: what goes wrong with them, and what both front ends say of one."""

_TROUBLE = {
    "backups.not_made": "no backup could be made: {reason}",
    "backups.not_made.full": "no backup could be made: the disk is full",
    "backups.not_made.mend": "make room or allow writing there; backups of before stay as they are",
    "backups.not_verified": "a new backup could not be read back, so it was thrown away",
    "backups.not_verified.mend": "check the disk; backups of before stay as they are",
    "backups.busy": "another program is making or restoring a backup just now",
    "backups.busy.mend": "wait a moment and try again",
    "backups.nothing": "there is nothing to back up yet",
    "backups.history_newer": "a newer Psoas Timer wrote this history, so only that one can back it"
    " up or replace it",
    "backups.history_newer.mend": "use the newer Psoas Timer",
    "backups.history_damaged": "the history is damaged inside, so no new backup was made of it",
    "backups.history_damaged.mend": "restore a backup of before: Settings, Backups, or"
    " psoas-timer backup --list; none of them was removed",
    "backups.before_migration": "make room or allow writing there: this version can use the history"
    " once it is backed up; until then it is untouched, and sessions wait and go in by themselves",
    "backups.unlisted": "the backups can't be looked for: {reason}",
    "backups.unlisted.mend": "check that this is a folder that you may open",
    "backups.unreadable": "this file can't be read: {reason}",
    "backups.unreadable.mend": "check that it is there and that you may open it",
    "backups.foreign": "this is no backup of Psoas Timer",
    "backups.foreign.mend": "choose a file named psoas-timer- and a date",
    "backups.newer": "a newer Psoas Timer made this backup",
    "backups.newer.mend": "restore it with that one",
    "backups.broken": "this backup is damaged: {reason}",
    "backups.broken.mend": "choose another one; nothing was changed",
    "backups.differs": "this backup is damaged: {name} is not what was backed up",
    "backups.differs.mend": "choose another one; nothing was changed",
    "backups.broken_history": "the history in this backup can't be used",
    "backups.broken_history.mend": "choose another one; nothing was changed",
    "backups.not_unpacked": "this backup can't be unpacked: {reason}",
    "backups.not_unpacked.full": "this backup can't be unpacked: the disk is full",
    "backups.not_unpacked.mend": "make room or allow writing in the folder of backups; nothing was"
    " changed",
    "backups.not_compared": "this backup can't be compared with what is here: {reason}",
    "backups.not_compared.mend": "nothing was changed; close other programs that use the history",
    "backups.not_restored": "this backup could not be restored as a whole: {reason}",
    "backups.not_restored.full": "this backup could not be restored as a whole: the disk is full",
    "backups.not_restored.mend": "the newest backup has everything as it was before; restore that"
    " one, or try again",
    "backups.session_runs": "a session is under way, or was left unfinished",
    "backups.session_runs.mend": "end it first, then restore",
}

_REASONS = {
    "backups.reason.daily": "daily",
    "backups.reason.asked": "made by you",
    "backups.reason.migration": "before an update",
    "backups.reason.restore": "before restoring",
    "backups.reason.import": "before an import",
    "backups.reason.imported": "after an import",
    "backups.reason.mending": "before mending",
}

_FIGURES = {
    "backups.sessions.one": "{n} session",
    "backups.sessions.many": "{n} sessions",
    "backups.days.one": "{n} day",
    "backups.days.many": "{n} days",
    "backups.size.kb": "{size} kB",
    "backups.size.mb": "{size} MB",
}

_CHANGES = {
    "backups.change.only_here.one": "{n} session is only here and would go: {named}",
    "backups.change.only_here.many": "{n} sessions are only here and would go: {named}",
    "backups.change.only_there.one": "{n} session would come back: {named}",
    "backups.change.only_there.many": "{n} sessions would come back: {named}",
    "backups.change.named": "{day} {name}",
    "backups.change.named_more": "{named} and {n} more",
    "backups.change.ratings_here.one": "{n} rating is only here and would go",
    "backups.change.ratings_here.many": "{n} ratings are only here and would go",
    "backups.change.ratings_there.one": "{n} rating would come back",
    "backups.change.ratings_there.many": "{n} ratings would come back",
    "backups.change.notes": "notes, pauses, corrected days or rules of the streak would be as they"
    " were then",
    "backups.change.history_same": "The history is the same as here.",
    "backups.change.files_same": "Settings, holds, answers, favourites and routines"
    " are the same as here.",
    "backups.file.settings.toml": "Settings",
    "backups.file.adjustments.toml": "Adjusted holds",
    "backups.file.care.toml": "Answers to the questions of safety",
    "backups.file.favourites.toml": "Favourites",
    "backups.change.replaced": "{name}: the version of then",
    "backups.change.brought_back": "{name}: comes back",
    "backups.change.removed": "{name}: not there then, would go",
}

_TERMINAL = {
    "backups.terminal.made": "Backed up and checked: {file} ({size}, {sessions} on {days}).",
    "backups.terminal.none": "No backups yet. psoas-timer backup makes one.",
    "backups.terminal.of": "Backup of {day}, {time} ({reason}): {sessions} on {days}.",
    "backups.left_out": "It has no copy of {names}; nothing is changed there.",
    "backups.terminal.restored": "Restored.",
    "backups.terminal.undo": "To undo it: psoas-timer restore {name}",
    "backups.terminal.undo_history": "To undo it: psoas-timer restore --history-only {name}",
    "backups.terminal.dry": "Nothing was changed. Without --dry-run it is restored; what is here"
    " is backed up first.",
    "backups.terminal.unknown": "There is no backup “{name}”. psoas-timer backup --list names them"
    " all.",
}

_WINDOW = {
    "backups.title": "Backups",
    "backups.about": "Your history, settings, holds, answers and routines, backed up and checked"
    " each day that you use the program. Seven days and four weeks stay. Own sounds are not in"
    " them.",
    "backups.open": "Backups…",
    "backups.none": "No backups yet.",
    "backups.latest": "The latest: {when} · {inside}",
    "backups.when": "{day} {year}, {time}",
    "backups.row": "{when} · {why}",
    "backups.holds": "{sessions} on {days}, the last on {last}; {size}",
    "backups.holds_none": "no sessions yet; {size}",
    "backups.restore": "Restore…",
    "backups.restore_named": "Restore the backup of {name}…",
    "backups.would": "Restoring it would change this:",
    "backups.kinds": "Backups",
}

TEMPLATES: dict[str, str] = {
    **_TROUBLE,
    **_REASONS,
    **_FIGURES,
    **_CHANGES,
    **_TERMINAL,
    **_WINDOW,
}
