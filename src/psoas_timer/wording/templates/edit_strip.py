"""Templates for the strip of time in the editor, whose edges can be dragged."""

TEMPLATES: dict[str, str] = {
    "edges.strip": "Strip of time: {parts}",
    "edges.what.hold": "hold",
    "edges.what.prepare": "get ready",
    "edges.what.switch": "switch sides",
    "edges.what.rest": "rest between",
    "edges.what.rounds": "rest between rounds",
    "edges.changes": "{name}: {what} {before} → {after}",
    "edges.drag": "{name}: {what} {length}. Drag to change.",
    "edges.spoken": "{name}, {what} {length}, edge {number} of {count}",
    "edges.keys": "{edge}. Left and Right go from edge to edge, Control with them changes the"
    " length, Enter works on the step",
    "edges.none": "There are too many steps to drag edges here: type the lengths in the list",
}
