"""Templates for giving routines away, taking them in and putting them away."""

TEMPLATES: dict[str, str] = {
    "sharing.exists": "there is a file of this name already",
    "sharing.exists.mend": "nothing was written; choose another name",
    "sharing.needs_zip": "this routine has pictures, which a text file can’t hold",
    "sharing.needs_zip.mend": "end the name in .zip",
    "sharing.not_written": "this could not be written: {reason}",
    "sharing.not_written.mend": "choose another folder, or make room on the disk",
    "sharing.unreadable": "the folder of your routines can’t be read: {reason}",
    "sharing.unreadable.mend": "check that you may open it",
    "sharing.not_put_away": "this could not be put away: {reason}",
    "sharing.not_put_away.mend": "check that you may change this folder",
    "sharing.too_big": "the file is too large: at most {mib} MiB are read",
    "sharing.preview": "{name} · {length} · {steps} steps",
    "sharing.preview.one": "{name} · {length} · 1 step",
    "sharing.step": "{name}: {reps} × {hold}",
    "sharing.step.sides": "{name}: {reps} × {hold} each side",
    "sharing.pictures.one": "With a picture.",
    "sharing.pictures.many": "With {n} pictures.",
    "sharing.clash.none": "It comes to your own routines.",
    "sharing.clash.same": "{name} is among your routines already, just like this.",
    "sharing.clash.own": "Your routine {name} has the same ID. Keep both, or replace yours?"
    " A replaced one lies in the trash for 30 days.",
    "sharing.clash.bundled": "The bundled routine {name} has the same ID, and stays."
    " This one can be kept beside it.",
    "sharing.broken": "Nothing in this file can be used before it is mended:",
    "sharing.done": "{name} is among your routines now.",
    "sharing.done.replaced": "{name} is among your routines now. The one before is in the trash"
    " for 30 days.",
    "sharing.taken_back": "Taken back.",
    "sharing.title": "Import a routine",
    "sharing.import": "Import",
    "sharing.keep_both": "Keep both",
    "sharing.replace": "Replace mine",
    "sharing.cancel": "Cancel",
    "sharing.undo": "Undo",
}
