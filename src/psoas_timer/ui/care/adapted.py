"""Says of a routine in a list that it is led otherwise because of the person's answers."""

from collections.abc import Sequence
from textwrap import fill

from psoas_timer.core.care.changes import StepChange, Way, told
from psoas_timer.core.messages import message
from psoas_timer.ui import words

LINE = 72
"""The characters of a line of a tooltip, which does not break by itself."""


def adapted_note(changes: Sequence[StepChange]) -> str:
    """A few words, or "" where all is led as chosen; what is only to be minded is no change."""
    is_adapted = any(change.way is not Way.NOTED for change in changes)
    return words.told(message("care.adapted")) if is_adapted else ""


def adapted_detail(changes: Sequence[StepChange]) -> str:
    """What is led otherwise in sentences, for a tooltip or a description."""
    acts = [change for change in changes if change.way is not Way.NOTED]
    return "\n".join(fill(words.told(said), LINE) for said in told(acts))
