"""Templates for exporting the history and importing files."""

_NEWS = {
    "exchange.new_sessions.one": "{n} new session.",
    "exchange.new_sessions.many": "{n} new sessions.",
    "exchange.new_days.one": "{n} new day, noted as practised.",
    "exchange.new_days.many": "{n} new days, noted as practised.",
    "exchange.new_ratings.one": "{n} new rating.",
    "exchange.new_ratings.many": "{n} new ratings.",
    "exchange.notes": "Rules of the streak, pauses or days of rest.",
    "exchange.span": "From {first} to {last}.",
    "exchange.one_day": "On {day}.",
    "exchange.known.one": "{n} entry is in your history already and stays as it is.",
    "exchange.known.many": "{n} entries are in your history already and stay as they are.",
    "exchange.nothing": "There is nothing in it.",
    "exchange.unusable.one": "{n} entry can't be used:",
    "exchange.unusable.many": "{n} entries can't be used:",
    "exchange.more_unusable": "And {n} more.",
}

_FILES = {
    "exchange.missing": "there is no such file",
    "exchange.missing.mend": "check the name of the file",
    "exchange.unreadable": "this file can't be read: {reason}",
    "exchange.unreadable.mend": "check that you may open it",
    "exchange.not_written": "this file can't be written: {reason}",
    "exchange.not_written.mend": "choose another folder, or make room on the disk",
    "exchange.too_big": "the file is too large: at most {mib} MiB are read",
    "exchange.too_big.mend": "split it, or leave out what is not about practice",
    "exchange.too_long": (
        "the table is too long: at most {rows} rows and {columns} columns are read"
    ),
    "exchange.too_long.mend": "split it, or leave out what is not about practice",
    "exchange.empty": "the file is empty",
    "exchange.empty.mend": "export it again from the other program",
    "exchange.not_utf8": "this line is not UTF-8 text",
    "exchange.not_utf8.mend": "save the table as CSV in UTF-8",
    "exchange.no_table": "this is no table of text: {reason}",
    "exchange.no_table.mend": "export it as CSV",
    "exchange.no_date_column": "the table has no column with dates",
    "exchange.no_date_column.mend": "begin it with a row of titles, one of them “date”",
    "exchange.zip_broken": "this zip file can't be read: {reason}",
    "exchange.zip_broken.mend": "have it made again where it came from",
    "exchange.zip_too_big": "this zip file is too large: at most {mib} MiB are unpacked",
    "exchange.zip_too_big.mend": (
        "unpack it yourself, and import Checkmarks.csv for habits, or routine.toml for a routine"
    ),
    "exchange.routine_too_big": "this routine is too large: at most {mib} MiB are unpacked",
    "exchange.routine_too_big.mend": "ask for one with fewer or smaller pictures",
    "exchange.no_habits": "there are no habits in this file",
    "exchange.no_habits.mend": "export “CSV” or “full backup” from Loop Habit Tracker",
    "exchange.no_database": "this database can't be read: {reason}",
    "exchange.no_database.mend": "export “full backup” from Loop Habit Tracker again",
    "exchange.database_of_ours": "this is the database of a Psoas Timer",
    "exchange.database_of_ours.mend": (
        "put it in the place of your own while the program is closed, or export it as JSON there"
    ),
    "exchange.backup": "this is a backup of Psoas Timer",
    "exchange.backup.mend": "restore it: Settings, Backups, or psoas-timer restore",
    "exchange.routine": "this is a routine, not a history",
    "exchange.routine.mend": "import it on the page Routines",
    "exchange.not_ours": "this is no history of Psoas Timer",
    "exchange.not_ours.mend": "its first entries are “format” and “version”",
    "exchange.newer": (
        "this was exported by a newer Psoas Timer (version {found}; this one reads {known})"
    ),
    "exchange.newer.mend": "use the newer Psoas Timer",
}

_ENTRIES = {
    "exchange.json_broken": "the file is broken from here on: {reason}",
    "exchange.json_broken.mend": "what stands before is used; export the file again for the rest",
    "exchange.bad_entry": "entry {number} of {name} can't be used: {reason}",
    "exchange.bad_row": "this row can't be used: {reason}",
    "exchange.bad_row.mend": "dates such as 2026-03-31, lengths such as 12 or 0:12:30",
    "exchange.two_dates": "{reason} can be read in two ways",
    "exchange.two_dates.mend": "write dates as 2026-03-31",
    "exchange.no_unit": "nobody can tell what {reason} counts",
    "exchange.no_unit.mend": "call the column “minutes” or “seconds”, or write 0:12:30",
}

_WINDOW = {
    "exchange.export": "Export…",
    "exchange.import_file": "Import…",
    "exchange.import": "Import",
    "exchange.close": "Close",
    "exchange.call_off": "Stop",
    "exchange.not_backed_up": "all of it came in, but the backup after it was stopped",
    "exchange.not_backed_up.mend": "make one: Settings, Backups, or psoas-timer backup",
    "exchange.called_off": "Stopped. Nothing has changed.",
    "exchange.export.title": "Export your history",
    "exchange.export.about": "It goes into a file of yours and nowhere else.",
    "exchange.export.show": "Show folder",
    "exchange.export.writing": "Writing…",
    "exchange.export.progress": "Writing… {percent} %",
    "exchange.export.done": "{sessions} in {file}",
    "exchange.form.json": "Save as JSON…",
    "exchange.form.json.about": (
        "Everything: sessions with their steps and notes, ratings, and what belongs to your streak."
        " Psoas Timer reads it again, here or on another computer."
    ),
    "exchange.form.json.files": "JSON",
    "exchange.form.csv": "Save as CSV…",
    "exchange.form.csv.about": "A table with a row for each session, for a spreadsheet.",
    "exchange.form.csv.files": "CSV",
    "exchange.form.ics": "Save as calendar…",
    "exchange.form.ics.about": "An iCalendar file with an event for each session.",
    "exchange.form.ics.files": "iCalendar",
    "exchange.import.title": "Import {file}",
    "exchange.import.known": "Exported files",
    "exchange.import.every": "All files",
    "exchange.import.looking": "Looking…",
    "exchange.import.looking_percent": "Looking… {percent} %",
    "exchange.import.choose": "What of it is practice?",
    "exchange.import.would": "This would come in; what is here stays as it is.",
    "exchange.import.nothing_new": "Nothing in it is new.",
    "exchange.import.storing": "Importing… What is here is backed up first.",
    "exchange.import.storing_percent": "Importing… {percent} %",
    "exchange.import.done": "Imported.",
    "exchange.kind.loop": "Habits of Loop Habit Tracker. Tick what is practice.",
    "exchange.kind.table": "A table of several activities. Tick what is practice.",
}

_CALENDAR = {
    "exchange.event": "Held {held} of {planned}, {outcome}.",
}

TEMPLATES: dict[str, str] = {**_NEWS, **_FILES, **_ENTRIES, **_WINDOW, **_CALENDAR}
