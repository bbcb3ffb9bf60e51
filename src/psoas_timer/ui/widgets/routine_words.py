"""What is said of a routine wherever it is described."""

from PySide6.QtCore import QCoreApplication

from psoas_timer.core.content.routine import Routine


def not_for_text(routine: Routine) -> str:
    """Whom it does not suit, as its file says; "" where that says nothing."""
    if not routine.not_for:
        return ""
    return QCoreApplication.translate("routine", "Not for: {who}").format(who=routine.not_for)
