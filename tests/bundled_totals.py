"""The lengths of the bundled routines, as their author reckoned them."""

TOTALS_S = {
    "calm-reset": 342,
    "chair-only": 286,
    "desk-break": 120,
    "evening-wind-down": 816,
    "full-release": 1289,
    "gentle-supine": 497,
    "heat-therapy": 1325,
    "low-lunge-daily": 230,
    "quick-release": 293,
    "runner-cyclist-cooldown": 606,
    "self-massage": 544,
    "standing-office": 348,
    "strength-stability": 604,
    "trigger-point-holds": 325,
    "weekly-prevention": 568,
    "yoga-flow": 506,
}
"""The planned length of each bundled routine, as its author reckoned it."""
