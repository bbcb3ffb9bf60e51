"""What one piece of a text says: a name, amounts, remarks; and how pieces about one step add up.

Deciding which piece belongs to which step lives in reading.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.prescription.amounts import (
    Amount,
    Slot,
    count_before_name,
    find_amounts,
)
from psoas_timer.core.content.prescription.names import Fit, Match, Names
from psoas_timer.core.content.prescription.phrases import LEADING
from psoas_timer.core.messages import Message

_RUN = re.compile(r"(?:[^\0,:;()\[\]|!?.\n\r\"]|(?<=\d)\.(?=\d))+")
_WORD = re.compile(r"[^\W_]+(?:[/'.\-][^\W_]+)*")
_FILLER = re.compile(
    r"holds?|held|holding|of|for|with|and|then|the|an?|x|do|perform|on|in|at|to|about|complete"
    r"|repeat(?:ed)?|please|each|every|total|is|are|times?|exercises?|sets?|reps?|it|this|by|per"
    r"|from|up|as|und|je|mit|secs?|sek|mins?|approx|approximately|only|w"
)
"""Words that name nothing where they stand at an end."""

_COUNTS = (Slot.TIME, Slot.SETS, Slot.REPS, Slot.COUNT, Slot.SECOND, Slot.BREATHS)

Place = tuple[int, int]
"""Start and end in the whole text."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one piece says; places are of the whole text. `name` is None where it names nothing."""

    place: Place
    name: Place | None
    match: Match | None
    amounts: tuple[Amount, ...]
    remarks: tuple[Place, ...]
    frequencies: tuple[Place, ...]

    @property
    def is_known(self) -> bool:
        """Tell whether it names an exercise of the library."""
        return self.match is not None and self.match.is_known

    @property
    def names_first(self) -> bool:
        """Tell whether its name stands before all amounts."""
        return self.name is not None and all(self.name[0] < a.start for a in self.amounts)

    @property
    def has_counts(self) -> bool:
        """Tell whether it says how long or how often."""
        return any(amount.slot in _COUNTS for amount in self.amounts)


def said_by(text: str, place: Place, names: Names) -> Said:
    """What the piece of a comparable text in this place says."""
    start, end = place
    found, rest = find_amounts(text[start:end])
    if (lead := LEADING.match(rest)) and _is_known(rest[lead.end() :], names):
        found = (*count_before_name(lead), *found)
        rest = "\0" * lead.end() + rest[lead.end() :]
    amounts = tuple(
        replace(amount, start=amount.start + start, end=amount.end + start) for amount in found
    )
    runs = [(run, names.match(text[run[0] : run[1]])) for run in _runs(rest, start)]
    named = next((each for each in runs if each[1] is not None and each[1].is_known), None)
    named = named or next((each for each in runs if _has_letters(text, each[0])), None)
    remarks = [run for run, _ in runs if named is None or run != named[0]]
    name, match = named or (None, None)
    if name is not None and match is not None and match.is_known:
        name, beyond = _divided(text, name, match)
        remarks += beyond
    return Said(
        place=place,
        name=name,
        match=match,
        amounts=tuple(amount for amount in amounts if amount.slot is not Slot.FREQUENCY),
        remarks=tuple(sorted(remarks)),
        frequencies=tuple((a.start, a.end) for a in amounts if a.slot is Slot.FREQUENCY),
    )


def _is_known(text: str, names: Names) -> bool:
    run = _RUN.match(text)
    found = None if run is None else names.match(run[0])
    return found is not None and found.is_known


def _runs(rest: str, offset: int) -> Iterator[Place]:
    """The stretches of words that no amount was made of, without fillers at their ends."""
    for run in _RUN.finditer(rest):
        words = list(_WORD.finditer(run[0]))
        while words and _FILLER.fullmatch(words[0][0]):
            words.pop(0)
        while words and _FILLER.fullmatch(words[-1][0]):
            words.pop()
        if words:
            begin = run.start() + offset
            yield (begin + words[0].start(), begin + words[-1].end())


def _divided(text: str, name: Place, match: Match) -> tuple[Place, list[Place]]:
    """The words that name the exercise, and those behind them."""
    words = list(re.finditer(r"[^\W_]+(?:/[^\W_]+)*", text[name[0] : name[1]]))
    if match.fit is Fit.VARIANT or match.word_count >= len(words):
        return name, []
    middle = name[0] + words[match.word_count - 1].end()
    beyond = list(_runs(text[middle : name[1]], middle))
    return (name[0], middle), beyond


def _has_letters(text: str, run: Place) -> bool:
    return any(each.isalpha() for each in text[run[0] : run[1]])


@dataclass(slots=True)
class Item:
    """A step in the making: all that was said of it so far. `circuit` is the number of its one."""

    said: Said
    circuit: int | None = None
    amounts: dict[Slot, Amount] = field(default_factory=dict)
    remarks: list[Place] = field(default_factory=list)
    end: int = 0

    def __post_init__(self) -> None:
        """Begin with the piece that names it."""
        self.end = self.said.place[1]
        self.remarks += self.said.remarks
        self.remarks += self.add(self.said.amounts)

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing says how long or how often."""
        return not any(slot in _COUNTS for slot in self.amounts)

    @property
    def guesses(self) -> tuple[Message, ...]:
        """What was guessed in reading its amounts."""
        found = (guess for amount in self.amounts.values() for guess in amount.guesses)
        return tuple(dict.fromkeys(found))

    def contradicts(self, amounts: tuple[Amount, ...]) -> bool:
        """Tell whether these say something else of what is known already."""
        return any(
            amount.slot in _COUNTS
            and amount.slot in self.amounts
            and self.amounts[amount.slot].value != amount.value
            for amount in amounts
        )

    def add(self, amounts: tuple[Amount, ...]) -> list[Place]:
        """Take these in, and give the places of those for which there is no room."""
        is_timed = any(amount.slot is Slot.TIME for amount in amounts)
        return [(a.start, a.end) for a in amounts if not self._has_taken(a, is_timed=is_timed)]

    def _has_taken(self, amount: Amount, *, is_timed: bool) -> bool:
        """Take it in, if there is room; a second bare count is one of sets."""
        known = self.amounts.get(amount.slot)
        if known is None or known.value == amount.value:
            self.amounts.setdefault(amount.slot, amount)
            return True
        if amount.slot is Slot.SIDES:
            self.amounts[Slot.SIDES] = replace(known, value=Sides.BOTH)
            return True
        if is_timed:
            return False
        if amount.slot is Slot.COUNT and not {Slot.SETS, Slot.SECOND} & self.amounts.keys():
            self.amounts[Slot.SETS] = replace(amount, slot=Slot.SETS)
            return True
        return False
