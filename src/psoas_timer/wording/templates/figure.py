"""Templates for the drawn figure."""

TEMPLATES: dict[str, str] = {
    "figure.shows": "Picture of {name}",
    "figure.shows_side": "Picture of {name}, {side} side",
}
