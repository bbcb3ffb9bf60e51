"""What is said of a routine wherever it is described."""

from PySide6.QtCore import QCoreApplication

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.ui.words import told

MOST_OF_TAGS = 200
"""Letters of all tags together; more is no help in choosing."""


def not_for_text(routine: Routine) -> str:
    """Whom it does not suit, as its file says; "" where that says nothing."""
    if not routine.not_for:
        return ""
    return QCoreApplication.translate("routine", "Not for: {who}").format(who=routine.not_for)


def tags_text(routine: Routine) -> str:
    """The words to find it by; "" where it has none."""
    tags = ", ".join(" ".join(tag.split()) for tag in routine.tags if tag.strip())
    if len(tags) > MOST_OF_TAGS:
        tags = f"{tags[: MOST_OF_TAGS - 1]}…"
    return told(message("ui.tags", tags=tags)) if tags else ""
