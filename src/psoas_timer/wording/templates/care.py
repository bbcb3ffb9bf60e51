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
    "care.adapted": "adapted for you",
    "care.suits_not": "nothing of it suits what you ticked",
    "care.none_suits": "After what you ticked, no routine can be led just now. Your safety answers"
    " are in Settings.",
    "care.gate.number": "Question {number} of {count}",
    "care.gate.private": "Your answer stays on this computer. Settings keeps it for you to change.",
    "care.gate.none": "None of these",
    "care.gate.go_on": "Continue",
    "care.gate.save": "Save",
    "care.gate.not_now": "Not now",
    "care.changes.title": "{name}, adapted for you",
    "care.changes.title_noted": "Before you start {name}",
    "care.changes.mind": "Take care",
    "care.changes.besides": "Also worth knowing",
    "care.changes.start": "Start · {length}",
    "care.changes.adjust": "Adjust holds…",
    "care.changes.back": "Back",
    "care.answers.title": "Your safety answers",
    "care.answers.change": "Change…",
    "care.answers.change_named": "Change the answer: {title}",
    "care.answers.unasked": "Not asked yet; asked before the first routine that needs it. {ticks}",
    "care.answers.answered": "Answered on {day}. {ticks}",
    "care.answers.due": "Answered on {day}; asked again before the next routine that needs it."
    " {ticks}",
    "care.answers.none": "Nothing ticked.",
    "care.answers.ticked": "Ticked: {labels}.",
    "care.answers.all": "All that you can tick",
    "care.answers.about": "Tick what applies to you. Routines are led without what people like you"
    " are advised to leave out.",
    "care.answers.cancel": "Cancel",
    "care.nothing.title": "Another routine, then",
    "care.nothing.others": "These can be led:",
    "care.nothing.review": "Settings lists what you ticked, should something have changed.",
}
