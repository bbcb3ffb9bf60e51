"""What is said at the very first session: what this is, and when not to start."""

from dataclasses import replace

from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console


def tell_welcome(practice: Practice, console: Console) -> None:
    """Tell it once; the settings remember that it was told."""
    if practice.settings.has_read_welcome:
        return
    console.tell(message("terminal.welcome"))
    console.out.line()
    practice.change_settings(replace(practice.settings, has_read_welcome=True))
