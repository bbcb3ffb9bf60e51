"""Fields of settings with their declaration, one function for each type of value."""

from dataclasses import field

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.preferences.spec import SPEC, Spec


def whole(default: int, spec: Spec) -> int:
    """A whole number."""
    value: int = field(default=default, metadata={SPEC: spec})
    return value


def text(default: str, spec: Spec) -> str:
    """A text, or one of several words."""
    value: str = field(default=default, metadata={SPEC: spec})
    return value


def flag(default: bool, spec: Spec) -> bool:
    """Yes or no."""
    value: bool = field(default=default, metadata={SPEC: spec})
    return value


def words(spec: Spec, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Several words."""
    value: tuple[str, ...] = field(default=default, metadata={SPEC: spec})
    return value


def time_of_day(default: str, label: str, explained: str) -> str:
    """A time such as 18:30, in the group of reminders."""
    return text(default, Spec("reminders", label, explained, is_time=True))


def balance(label: str) -> Spec:
    """How loud one kind of sound is beside the others."""
    return Spec("sound", label, "Beside the other sounds, as heard.", Bounds(0, 100), unit="%")
