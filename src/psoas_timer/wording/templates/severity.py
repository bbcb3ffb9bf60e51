"""Templates for how bad a problem is."""

TEMPLATES: dict[str, str] = {
    "severity.error": "Problem",
    "severity.warning": "Note",
}
