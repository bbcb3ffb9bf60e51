"""The amounts of one piece of text, each in its slot, and the words that are left over.

Which phrases there are is in phrases.py.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.prescription import phrases as p
from psoas_timer.core.messages import Message, message


class Slot(StrEnum):
    """What an amount is for; times are in milliseconds."""

    TIME = "time"
    SETS = "sets"
    REPS = "reps"
    COUNT = "count"
    """A count of which the text does not say whether it means sets or reps: "3 ×"."""
    SECOND = "second"
    """The number behind sets, without a unit: reps, or seconds."""
    BREATHS = "breaths"
    REST = "rest"
    REST_OF = "rest of"
    """What the rest lies between: the first letters of reps, sets or rounds."""
    SIDES = "sides"
    ALTERNATE = "alternate"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount with its place in the piece, and what was guessed in reading it."""

    slot: Slot
    value: int | str
    start: int
    end: int
    guesses: tuple[Message, ...] = ()


_Found = re.Match[str]
_Read = Callable[[_Found], tuple[Amount, ...]]


def find_amounts(text: str) -> tuple[tuple[Amount, ...], str]:
    """All amounts of a comparable text in their order, and the text with them blanked out."""
    found: list[Amount] = []
    for pattern, read in _RULES:
        if (matches := list(pattern.finditer(text))) and any(each[0].strip() for each in matches):
            for match in matches:
                found += read(match)
            text = pattern.sub(lambda match: "\0" * len(match[0]), text)
    return tuple(sorted(found, key=lambda amount: amount.start)), text


def count_before_name(lead: re.Match[str]) -> tuple[Amount, ...]:
    """The number of "10 bridges": a count, which is told as a guess."""
    guess = message("prescription.guess.before_name", written=lead["n"].strip())
    counts = _whole(Slot.COUNT, lead, "n")
    return tuple(replace(amount, guesses=(*amount.guesses, guess)) for amount in counts)


def _amount(slot: Slot, match: _Found, value: int | str, *guesses: Message) -> Amount:
    return Amount(slot, value, match.start(), match.end(), guesses)


def _whole(slot: Slot, match: _Found, *groups: str) -> Iterator[Amount]:
    """The whole number that the first of these groups that is there holds."""
    written = next((match[group] for group in groups if match[group]), None)
    if written is None:
        return
    value, is_range = p.number(written)
    guesses = [_range_guess(written)] if is_range else []
    if value != int(value) or value < 1:
        guesses.append(message("prescription.guess.whole", written=written))
    yield _amount(slot, match, max(int(value), 1), *guesses)


def _time(match: _Found, written: str, unit: str | None, slot: Slot = Slot.TIME) -> Amount:
    """A time; without a unit it is seconds, which is told."""
    value, is_range = p.number(written)
    guesses = [_range_guess(written)] if is_range else []
    if not unit:
        guesses.append(message("prescription.guess.unit", written=written))
    elif unit.strip() == "m":
        guesses.append(message("prescription.guess.minutes", written=f"{written} m"))
    factor = 60_000 if unit and p.is_minutes(unit) else 1_000
    return _amount(slot, match, round(value * factor / 100) * 100, *guesses)


def _range_guess(written: str) -> Message:
    return message("prescription.guess.range", written=written.strip())


def _read_rest(match: _Found) -> tuple[Amount, ...]:
    between = next((match[f"between{n}"] for n in range(1, 5) if match[f"between{n}"]), "")
    if match["clock"]:
        minutes, seconds = match["clock"].split(":")
        rest = _amount(Slot.REST, match, (int(minutes) * 60 + int(seconds)) * 1_000)
    else:
        written, unit = (match["n1"], match["u1"]) if match["n1"] else (match["n2"], match["u2"])
        rest = _time(match, written, unit, Slot.REST)
    return (rest, _amount(Slot.REST_OF, match, between[:3])) if between else (rest,)


def _read_sets_reps_time(match: _Found) -> tuple[Amount, ...]:
    return (
        *_whole(Slot.SETS, match, "sets"),
        *_whole(Slot.REPS, match, "reps"),
        _time(match, match["n"], match["unit"]),
    )


def _read_sets_time(match: _Found) -> tuple[Amount, ...]:
    return (*_whole(Slot.SETS, match, "sets"), _time(match, match["n"], match["unit"]))


def _read_count_time(match: _Found) -> tuple[Amount, ...]:
    return (*_whole(Slot.COUNT, match, "count"), _time(match, match["n"], match["unit"]))


def _read_sets_reps(match: _Found) -> tuple[Amount, ...]:
    slot = Slot.REPS if match["word"] else Slot.SECOND
    return (*_whole(Slot.SETS, match, "sets"), *_whole(slot, match, "n"))


def _read_clock(match: _Found) -> tuple[Amount, ...]:
    minutes, seconds = p.number(match["min"])[0], int(match["s"])
    return (_amount(Slot.TIME, match, round(minutes * 60 + seconds) * 1_000),)


def _read_a_minute(match: _Found) -> tuple[Amount, ...]:
    return (_amount(Slot.TIME, match, 60_000 if match[0].startswith("a ") else 30_000),)


def _read_hold(match: _Found) -> tuple[Amount, ...]:
    return (_time(match, match["n"] or match["hs"], None),)


def _read_once(match: _Found) -> tuple[Amount, ...]:
    return (_amount(Slot.COUNT, match, {"once": 1, "twice": 2, "thrice": 3}[match["word"]]),)


def _read_alternating(match: _Found) -> tuple[Amount, ...]:
    return (_amount(Slot.ALTERNATE, match, 1), _amount(Slot.SIDES, match, Sides.BOTH))


def _frequency(match: _Found) -> tuple[Amount, ...]:
    return (_amount(Slot.FREQUENCY, match, match[0]),)


def _side(sides: Sides) -> _Read:
    return lambda match: (_amount(Slot.SIDES, match, sides),)


def _count_of(slot: Slot, *groups: str) -> _Read:
    return lambda match: tuple(_whole(slot, match, *groups))


_RULES: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (p.FREQUENCY, _frequency),
    (p.REST, _read_rest),
    (p.ALTERNATING, _read_alternating),
    (p.BOTH_SIDES, _side(Sides.BOTH)),
    (p.BREATHS, _count_of(Slot.BREATHS, "n")),
    (p.CLOCK, _read_clock),
    (p.MIN_AND_S, _read_clock),
    (p.SETS_REPS_TIME, _read_sets_reps_time),
    (p.SETS_TIME, _read_sets_time),
    (p.COUNT_TIME, _read_count_time),
    (p.TIME_COUNT, _read_count_time),
    (p.REPS_SETS, _read_sets_reps),
    (p.SETS_REPS, _read_sets_reps),
    (p.TIME, lambda match: (_time(match, match["n"], match["unit"]),)),
    (p.A_MINUTE, _read_a_minute),
    (p.HOLD, _read_hold),
    (p.SETS, _count_of(Slot.SETS, "n1", "n2")),
    (p.REPS, _count_of(Slot.REPS, "n1", "n2")),
    (p.COUNT, _count_of(Slot.COUNT, "n1", "n2", "n3")),
    (p.ONCE, _read_once),
    (p.AT_BEDTIME, _frequency),
    (p.LEFT, _side(Sides.LEFT)),
    (p.RIGHT, _side(Sides.RIGHT)),
)
"""In this order: what a rule has found is gone for the ones behind it."""
