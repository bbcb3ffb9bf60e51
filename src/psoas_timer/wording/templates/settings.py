"""Templates for trouble with the settings, the remembered holds and the favourites.

What is wrong with single values is worded in files.py.
"""

TEMPLATES: dict[str, str] = {
    "settings.expect_length": "a whole number from {low} to {high}, or 0 for as the routine says",
    "settings.misplaced": "“{field}” is not read here",
    "settings.mend_misplaced": "it belongs under [{section}]",
    "settings.not_saved": "the change could not be saved: {reason}",
    "settings.mend_not_saved": (
        "it holds until the program ends; make room on the disk or allow writing, and change it"
        " again"
    ),
    "adjustments.not_saved": "the changed holds could not be saved: {reason}",
    "adjustments.mend_not_saved": (
        "they hold until the program ends; make room on the disk or allow writing, and keep them"
        " again"
    ),
    "favourites.not_saved": "the favourites could not be saved: {reason}",
    "favourites.mend_not_saved": (
        "they hold until the program ends; make room on the disk or allow writing, and mark them"
        " again"
    ),
    "persons.copied": "this had problems when it was changed",
    "persons.copy_name": "the file as it was is kept as {name}",
    "cards.unreadable": "what was said to you before can't be read: {reason}",
    "cards.unreadable.mend": (
        "there is nothing to do; a card may come once more than it should, and the file is written"
        " anew then"
    ),
    "reminders.unreadable": "which reminders you had can't be read: {reason}",
    "reminders.unreadable.mend": (
        "there is nothing to do; one may come twice today, and the file is written anew then"
    ),
    "window.unreadable": "the window's last place can't be read, so it opens where it did at first",
    "window.mend_unreadable": "there is nothing to do; the place is kept anew from now on",
}
