"""Fields that hold texts, names and ids."""

import re

from psoas_timer.core.content.own_exercise import OWN, is_own
from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.report import UNPRINTABLE, Place, quoted
from psoas_timer.services.content.wrong_values import wrong_type

LONGEST_NAME = 120
LONGEST_TEXT = 2_000

ID_PATTERN = "[a-z0-9][a-z0-9-]{0,63}"

_MARKUP = re.compile(r"<[A-Za-z/!?][^<>]*>|&#?\w+;")


def text(name: str, longest: int = LONGEST_TEXT) -> Field[str]:
    """A text of one or more lines; "" by default."""
    expected = message("files.expect_text", longest=longest)

    def read(place: Place, value: object) -> str | None:
        if not isinstance(value, str):
            wrong_type(place, value, expected)
            return None
        shown = value.replace("\n", " ").replace("\t", " ")
        return value if _is_plain(place, shown, longest, expected) else None

    return Field(name, expected, read, "")


def title(name: str, *, required: bool = True) -> Field[str]:
    """A name to be shown: one line of plain text."""
    expected = message("files.expect_name", longest=LONGEST_NAME)

    def read(place: Place, value: object) -> str | None:
        if not isinstance(value, str):
            wrong_type(place, value, expected)
            return None
        if not value.strip():
            place.wrong(message("files.empty_text", field=place.name), expected)
            return None
        if "\n" in value:
            place.wrong(message("files.several_lines", field=place.name), expected)
            return None
        if markup := _MARKUP.search(value):
            what = message("files.markup", field=place.name, markup=quoted(markup[0]))
            place.wrong(what, message("files.mend_markup"))
            return None
        return value if _is_plain(place, value, LONGEST_NAME, expected) else None

    return Field(name, expected, read, "", required)


def identifier(name: str) -> Field[str]:
    """An id, required."""
    expected = message("files.expect_id")

    def read(place: Place, value: object) -> str | None:
        if not isinstance(value, str):
            wrong_type(place, value, expected)
            return None
        if not re.fullmatch(ID_PATTERN, value):
            what = message("files.bad_id", field=place.name, value=quoted(value))
            place.wrong(what, expected)
            return None
        return value

    return Field(name, expected, read, "", required=True)


def exercise_id(name: str) -> Field[str]:
    """The id of an exercise, required: one of the library's, or one of a person's own."""
    of_library = identifier(name)
    own_name = title(name)

    def read(place: Place, value: object) -> str | None:
        if isinstance(value, str) and is_own(value):
            return None if own_name.read(place, value.removeprefix(OWN)) is None else value
        return of_library.read(place, value)

    return Field(name, of_library.expected, read, "", required=True)


def _is_plain(place: Place, value: str, longest: int, expected: Message) -> bool:
    """Tell whether a text is neither too long nor full of what cannot be shown; else report it."""
    if len(value) > longest:
        what = message("files.text_too_long", field=place.name, length=len(value))
        place.wrong(what, expected)
        return False
    if found := UNPRINTABLE.search(value):
        code = f"U+{ord(found[0]):04X}"
        what = message("files.unprintable", field=place.name, code=code)
        place.wrong(what, message("files.mend_unprintable"))
        return False
    return True
