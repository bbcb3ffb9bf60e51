"""Reading JSON that a program wrote, but that a disk or a person may have changed since."""

import json
from datetime import date, datetime


class JsonFields:
    """The members of a JSON object, each checked for its type; anything else is a ValueError."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise ValueError("no JSON object")
        self._members = value

    @classmethod
    def parse(cls, content: bytes) -> "JsonFields":
        """The object that a text stands for."""
        try:
            return cls(json.loads(content))
        except RecursionError as error:
            raise ValueError("too deeply nested") from error

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a member of that name."""
        return name in self._members

    def text(self, name: str) -> str:
        """A text."""
        member = self._members.get(name)
        if not isinstance(member, str):
            raise ValueError(f"{name} is no text")
        return member

    def whole(self, name: str) -> int:
        """A whole number."""
        return _whole(name, self._members.get(name))

    def flag(self, name: str) -> bool:
        """True or false."""
        member = self._members.get(name)
        if not isinstance(member, bool):
            raise ValueError(f"{name} is neither true nor false")
        return member

    def array(self, name: str) -> list[object]:
        """A list."""
        member = self._members.get(name)
        if not isinstance(member, list):
            raise ValueError(f"{name} is no list")
        return member

    def wholes(self, name: str) -> list[int]:
        """A list of whole numbers."""
        return [_whole(name, value) for value in self.array(name)]

    def inner(self, name: str) -> "JsonFields":
        """An object inside this one."""
        return JsonFields(self._members.get(name))

    def is_null(self, name: str) -> bool:
        """Tell whether there is a member of that name that says nothing."""
        return name in self._members and self._members[name] is None

    def raw(self, name: str) -> dict[str, object]:
        """The members of an object inside this one, not checked any further."""
        member = self._members.get(name)
        if not isinstance(member, dict):
            raise ValueError(f"{name} is no JSON object")
        return member

    def indexed(self, name: str) -> dict[int, int]:
        """An object from indexes, written as texts, to whole numbers."""
        member = self._members.get(name)
        if not isinstance(member, dict):
            raise ValueError(f"{name} is no JSON object")
        return {int(index): _whole(name, value) for index, value in member.items()}

    def date(self, name: str) -> date:
        """A date as ISO 8601 text."""
        return read_date(self.text(name), name)

    def aware_time(self, name: str) -> datetime:
        """A time with its offset from UTC as ISO 8601 text."""
        text = self.text(name)
        try:
            time = datetime.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f"{name} is no date with a time: “{text}”") from error
        if time.utcoffset() is None:
            raise ValueError(f"{name} has no offset from UTC")
        return time


def read_date(text: str, name: str) -> date:
    """A date as ISO 8601 text; the ValueError names it in words that no Python changes."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"{name} is no day of the calendar: “{text}”") from error


def _whole(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{name} is no whole number")
    return value
