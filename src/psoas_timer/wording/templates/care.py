"""Templates for what is led otherwise because of a person's answers."""

TEMPLATES: dict[str, str] = {
    "care.swapped": "{instead} takes the place of {name}, since you ticked: {why}.",
    "care.breathing": "{name} goes by {pattern}, without holding the breath, since you ticked:"
    " {why}.",
    "care.left_out": "{name} is left out, since you ticked: {why}.",
    "care.noted": "{names}: mind what you ticked ({label}). {text}",
    "care.not_saved": "your answers could not be saved: {reason}",
    "care.mend_not_saved": "they hold until you close the program",
    "care.nothing_left": "After what you ticked, nothing of {name} is left to be led. Another"
    " routine suits you better.",
}
