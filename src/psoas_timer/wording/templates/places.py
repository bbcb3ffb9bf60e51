"""Templates for trouble with the folders of the person."""

TEMPLATES: dict[str, str] = {
    "places.no_folder": "nothing can be saved here: this is no folder",
    "places.no_folder.mend": "move it away, or start with --home and another folder",
    "places.unwritable": "nothing can be saved here",
    "places.unwritable.mend": "allow writing to this folder, or start with --home and another one",
}
