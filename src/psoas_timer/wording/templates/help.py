"""Templates for "When to get help"; what the signs are is the content's business."""

TEMPLATES: dict[str, str] = {
    "help.title": "When to get help",
    "help.emergency": "Call an ambulance or go to an emergency department now",
    "help.urgent": "See a doctor or call a medical advice line today",
    "help.soon": "Book an appointment",
    "help.practising": "While you practise",
    "help.close": "Close",
}
