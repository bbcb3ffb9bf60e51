"""Short names for definitions and texts, stored with what was done with them."""

from collections.abc import Sequence
from dataclasses import fields

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Routine, Step


def fingerprint(routine: Routine) -> str:
    """The CRC-32 of the definition in 8 hexadecimal digits, whatever its version says.

    Comments, order of keys and left-out defaults make no difference; exercises and patterns of the
    library count by their id alone. It tells versions apart and guards nothing: hashlib would bring
    3 MB of OpenSSL along.
    """
    return _crc(_plain(routine))


def words_fingerprint(words: Sequence[str]) -> str:
    """The CRC-32 of some texts, in 8 hexadecimal digits."""
    return _crc(list(words))


def _crc(value: object) -> str:
    import json  # 2 ms, which the first paint need not wait for
    import zlib

    canonical = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return f"{zlib.crc32(canonical.encode()):08x}"


def _plain(value: object) -> object:
    """The value as JSON can hold it."""
    if isinstance(value, Exercise) and is_own(value.id):
        return [value.id, value.kind, value.picture]
    if isinstance(value, Exercise | BreathPattern):
        return value.id
    if isinstance(value, Routine | Step | Bounds | Circuit):
        names = {field.name for field in fields(value)} - {"version"}
        if isinstance(value, Routine) and not value.circuits:
            names.remove("circuits")  # routines without them had versions before there were any
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value
