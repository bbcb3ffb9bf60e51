"""How a setting is declared: once, with default, bounds, label and help.

The settings themselves are in settings.py.
"""

from dataclasses import Field, dataclass, fields
from typing import ClassVar, Protocol

from psoas_timer.core.content.bounds import Bounds

SPEC = "spec"
"""The key under which a field's metadata holds its Spec."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What loader, settings page, help and documentation need to know of one setting.

    `label` and `help` are the English source texts, which the window translates. `bounds` limit a
    whole number, `choices` are the allowed words of a text or of each entry of a list; `unit` is
    "s", "%", "h", "min" or "". `is_time` means a text such as 18:30. `zero` is what a 0 that means
    something else is called, in English too.
    """

    section: str
    label: str
    help: str
    bounds: Bounds | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    is_time: bool = False
    zero: str = ""


class _Declared(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


def specs(declared: type[_Declared]) -> dict[str, Spec]:
    """The Spec of every field of a settings class, by field name, in order of declaration."""
    return {field.name: field.metadata[SPEC] for field in fields(declared)}
