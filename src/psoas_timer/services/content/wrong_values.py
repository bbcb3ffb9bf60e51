"""Saying that a value is of the wrong type or out of range. Deciding it is up to the fields."""

from datetime import date, time

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.report import Place, quoted

_LONGEST_NUMBER = 10**15


def wrong_type(place: Place, value: object, expected: Message) -> None:
    """Report a value of another type than the one that belongs there."""
    place.wrong(_found(place.name, value), expected)


def out_of_range(place: Place, value: float, expected: Message) -> None:
    """Report a number that is too small, too big or no number at all."""
    place.wrong(message("files.out_of_range", field=place.name, value=number_text(value)), expected)


def number_text(value: int | float) -> str:
    """A number as it may be shown, however long it is."""
    if isinstance(value, float):
        return f"{value:.16g}"
    if abs(value) > _LONGEST_NUMBER:
        return f"< -{_LONGEST_NUMBER}" if value < 0 else f"> {_LONGEST_NUMBER}"
    return str(value)


def _found(key: str, value: object) -> Message:
    """What stands there, by its type."""
    match value:
        case bool():
            return message("files.found_bool", field=key, value=str(value).lower())
        case float() | int():
            return message("files.found_number", field=key, value=number_text(value))
        case str():
            return message("files.found_text", field=key, value=quoted(value))
        case list():
            return message("files.found_list", field=key)
        case date() | time():  # a datetime is a date
            return message("files.found_date", field=key)
        case _:
            return message("files.found_table", field=key)
