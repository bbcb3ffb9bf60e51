"""Keys that stand in the wrong part of a routine file, and where they belong."""

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.routine_head import NAMES
from psoas_timer.services.content.step_fields import CIRCUIT_FIELDS, step_fields


def if_of_the_head(key: str) -> Message | None:
    """How to mend a key that stands in a step; None if the head does not know it either."""
    return message("files.mend_key_of_the_head") if key in NAMES else None


def if_of_a_step(key: str, catalogue: Catalogue) -> Message | None:
    """How to mend a key that stands in the head; None if no step or circuit knows it either."""
    fields = (*step_fields(None, catalogue), *CIRCUIT_FIELDS)
    is_known = any(field.name == key for field in fields)
    return message("files.mend_key_of_a_step") if is_known else None
