"""Templates for the sides of the body."""

TEMPLATES: dict[str, str] = {
    "side.left": "left side",
    "side.right": "right side",
    "side.none": "",
    "sides.left": "left",
    "sides.right": "right",
    "sides.both": "both sides",
    "sides.none": "no sides",
}
