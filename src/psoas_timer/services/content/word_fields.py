"""Fields that hold one of a set of words: fixed ones, or the ids of what exists elsewhere."""

from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field, nearest
from psoas_timer.services.content.report import Place, quoted
from psoas_timer.services.content.wrong_values import wrong_type

Word = TypeVar("Word", bound=StrEnum)


def word(name: str, words: type[Word], default: Word, *, required: bool = False) -> Field[Word]:
    """One of a few fixed words."""
    known = [member.value for member in words]
    field = reference(name, known, "files.unknown_word", one_of(known), required=required)

    def read(place: Place, value: object) -> Word | None:
        found = field.read(place, value)
        return None if found is None else words(found)

    return Field(name, field.expected, read, default, required)


def reference(
    name: str,
    known: Collection[str],
    unknown_key: str,
    expected: Message,
    *,
    required: bool = False,
) -> Field[str]:
    """The id of something that exists elsewhere; `unknown_key` is the message if it does not."""

    def read(place: Place, value: object) -> str | None:
        if not isinstance(value, str):
            wrong_type(place, value, expected)
            return None
        if value in known:
            return value
        near = None if place.report.is_full else nearest(value, known)
        mend = expected if near is None else message("files.did_you_mean", near=near)
        place.wrong(message(unknown_key, field=place.name, value=quoted(value)), mend)
        return None

    return Field(name, expected, read, "", required)


def one_of(known: Collection[str]) -> Message:
    """What belongs there, if it is one of a few words."""
    return message("files.expect_word", words=", ".join(known))
