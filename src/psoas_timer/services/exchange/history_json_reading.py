"""Our own file of history, read back entry by entry. How it is written: history_json.py.

What can't be used is told with its place; the rest is given all the same.
"""

from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.entries import (
    CorrectedDay,
    DatedRules,
    Entry,
    Found,
    RestDay,
)
from psoas_timer.services.exchange.history_json import FORMAT, VERSION
from psoas_timer.services.exchange.json_stream import JsonBroken, JsonStream, Member
from psoas_timer.services.exchange.plausible import check_rating, check_session
from psoas_timer.services.exchange.watch import EVERY, Watch
from psoas_timer.services.history import notes_json, rating_json, record_json
from psoas_timer.services.json_fields import JsonFields


def read_history(path: Path, watch: Watch) -> Iterator[Found]:
    """The entries of the file, and problems in their place. Raises OSError."""
    with path.open("rb") as raw, TextIOWrapper(raw, "utf-8-sig", "replace") as file:
        size = max(path.stat().st_size, 1)
        members = JsonStream(file).members()
        try:
            for number, entry in enumerate(_entries(members, path)):
                if number % EVERY == 0:
                    watch(min(raw.tell() / size, 1.0))
                yield entry
        except JsonBroken as error:
            what = message("exchange.json_broken", reason=str(error))
            mend = message("exchange.json_broken.mend")
            yield Problem(what, mend, file=str(path), line=error.line)


def _entries(members: Iterator[Member], path: Path) -> Iterator[Found]:
    expected: list[tuple[str, object]] = [("format", FORMAT), ("version", VERSION)]
    number, last_name = 0, ""
    for name, value in members:
        if expected:
            if what := _head_problem(expected.pop(0), name, value):
                yield Problem(what, message(f"{what.key}.mend"), file=str(path))
                return
            continue
        number, last_name = (number + 1 if name == last_name else 1), name
        make = _MAKERS.get(name)
        if make is None:
            continue  # a newer version of the same format may have more
        try:
            yield make(value)
        except (ValueError, OverflowError) as error:
            what = message("exchange.bad_entry", name=name, number=number, reason=str(error))
            yield Problem(what, file=str(path))
    if expected:
        mend = message("exchange.not_ours.mend")
        yield Problem(message("exchange.not_ours"), mend, file=str(path))


def _head_problem(expected: tuple[str, object], name: str, value: object) -> Message | None:
    if (name, value) == expected:
        return None
    if name == "version" and isinstance(value, int) and value > VERSION:
        return message("exchange.newer", found=value, known=VERSION)
    return message("exchange.not_ours")


def _session(value: object) -> SessionRecord:
    fields = JsonFields({**_object(value), "schema": record_json.SCHEMA})
    record = record_json.from_json(fields)
    check_session(record)
    return record


def _rating(value: object) -> Rating:
    rating = rating_json.from_json(JsonFields(value))
    check_rating(rating)
    return rating


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    return value


_MAKERS: dict[str, Callable[[object], Entry]] = {
    "sessions": _session,
    "ratings": _rating,
    "rules": lambda value: DatedRules(*notes_json.rules_from(value)),
    "pauses": notes_json.pause_from,
    "corrected_days": lambda value: CorrectedDay(notes_json.day_from(value)),
    "rest_days": lambda value: RestDay(notes_json.day_from(value)),
}
