"""Templates for trouble with the folders of the person."""

TEMPLATES: dict[str, str] = {
    "places.unwritable": "nothing can be saved here",
    "places.unwritable.mend": "allow writing to this folder, or start with --home and another one",
}
