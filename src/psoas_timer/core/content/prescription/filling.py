"""Making a step of an exercise and the amounts that were found; every gap is filled by a guess."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from psoas_timer.core.content.bounds import REST_MS, ROUNDS, Bounds
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.prescription.amounts import Amount, Slot
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Step
from psoas_timer.core.messages import Message, message

PREP_MS = 10_000
SWITCH_MS = 6_000
"""Getting into position and changing sides, as in a routine file that does not name them."""

BREATH_MS = 6_000
"""A slow breath where no pattern is followed (our choice)."""

MOVEMENT_MS = 4_000
"""A counted movement of an own exercise, as most bundled exercises to a beat."""

_MOST_BREATHS = 20
"""More behind sets of a breathing exercise are rather seconds (our choice)."""

_MOST_REPS_OF_OWN = 12
"""More of an own exercise that is held are rather seconds (our choice)."""

_UNSAID_MS = {
    Kind.HEAT: 600_000,
    Kind.PRESSURE: 12_000,
    Kind.MASSAGE: 60_000,
    Kind.BREATHING: 120_000,
    Kind.REST: 60_000,
    Kind.POSTURE: 60_000,
}
"""Holds of own exercises where none is said, as of bundled ones of their kind; else 30 s."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A step, how often it comes again as a circuit of its own, and all that was guessed."""

    step: Step
    rounds: int
    rounds_rest_ms: int
    guesses: tuple[Message, ...]


def unsaid_hold_ms(kind: Kind, *, is_counted: bool) -> int:
    """How long an own exercise is held where the text does not say it."""
    return MOVEMENT_MS if is_counted else _UNSAID_MS.get(kind, 30_000)


def filled(
    exercise: Exercise, amounts: Mapping[Slot, Amount], note: str, *, in_circuit: bool
) -> Filled:
    """The step of an exercise with these amounts; `in_circuit` it cannot be one of its own."""
    filling = _Filling(exercise, {slot: amount.value for slot, amount in amounts.items()})
    filling.settle_counts()
    hold_ms, reps = filling.hold_and_reps(in_circuit=in_circuit)
    sides = filling.sides()
    alternate = sides is Sides.BOTH and Slot.ALTERNATE in amounts
    rest_ms, rounds_rest_ms = filling.rests(reps)
    switch_ms = SWITCH_MS if exercise.has_sides else 0
    if alternate and Slot.REST in amounts and filling.rounds == 1:
        # Nothing lies between two holds of a side but the other side.
        rest_ms, switch_ms = exercise.rest_ms, rest_ms
    elif alternate:
        rest_ms = exercise.rest_ms
    step = Step(
        exercise=exercise,
        sides=sides,
        hold_ms=hold_ms,
        hold_bounds=exercise.hold_bounds,
        reps=reps,
        rest_ms=rest_ms,
        prep_ms=PREP_MS,
        switch_ms=switch_ms,
        alternate=alternate,
        pattern=exercise.pattern,
        note=note,
    )
    return Filled(step, filling.rounds, rounds_rest_ms, tuple(filling.guesses))


@dataclass(slots=True)
class _Filling:
    """What is settled so far, and what had to be guessed for it."""

    exercise: Exercise
    said: dict[Slot, int | str]
    guesses: list[Message] = field(default_factory=list)
    sets: int | None = None
    reps: int | None = None
    time_ms: int | None = None
    rounds: int = 1

    def settle_counts(self) -> None:
        """Decide what bare numbers are: "3 × 10", and "3 ×" alone."""
        self.sets, self.reps = self._number(Slot.SETS), self._number(Slot.REPS)
        self.time_ms = self._number(Slot.TIME)
        second, count = self._number(Slot.SECOND), self._number(Slot.COUNT)
        if second is not None:
            self._settle_second(second)
        if count is not None:
            if self.reps is None and self.sets is None:
                self.reps = count
            elif self.sets is None:
                self.sets = count
            elif self.reps is None:
                self.reps = count
            else:
                self._guess("unused", written=str(count))

    def hold_and_reps(self, *, in_circuit: bool) -> tuple[int, int]:
        """The length of a hold and how many of them; `rounds` is how often both come."""
        match self.exercise.mode:
            case Mode.CADENCE:
                hold_ms, reps = self._to_a_beat()
            case Mode.BREATH:
                hold_ms, reps = self._breathing()
            case _:
                hold_ms, reps = self._holding(in_circuit=in_circuit)
        if self.rounds != (rounds := ROUNDS.clamp(self.rounds)):
            self._guess("rounds", wanted=self.rounds, taken=rounds)
            self.rounds = rounds
        return self._allowed_hold(hold_ms), self._allowed_reps(reps)

    def sides(self) -> Sides:
        """The sides, which an exercise with sides works both unless the text says otherwise."""
        said = self.said.get(Slot.SIDES)
        if not self.exercise.has_sides:
            if said is not None:
                self._guess("no_sides", name=self.exercise.name)
            return Sides.NONE
        if said is None:
            self._guess("both_sides")
            return Sides.BOTH
        sides = Sides(str(said))
        if sides is not Sides.BOTH:
            means = self.exercise.side_means
            self._guess("one_side" if means else "one_side_own", side=sides.value, means=means)
        return sides

    def rests(self, reps: int) -> tuple[int, int]:
        """The rest between two holds of a side, and between two rounds."""
        own_ms, said_ms = self.exercise.rest_ms, self._number(Slot.REST)
        if said_ms is None:
            if self.rounds > 1 or (reps > 1 and own_ms):
                rest_s = _seconds(own_ms)
                key = "rest_of_sets" if self.rounds > 1 else "rest_of_reps"
                self._guess(key, seconds=rest_s)
            return own_ms, own_ms if self.rounds > 1 else 0
        rest_ms = REST_MS.clamp(said_ms)
        if rest_ms != said_ms:
            self._guess("rest", wanted=_seconds(said_ms), taken=_seconds(rest_ms))
        if self.rounds == 1:
            return rest_ms, 0
        if self.said.get(Slot.REST_OF) in ("rep", "hol"):
            return rest_ms, rest_ms
        if Slot.REST_OF not in self.said:
            self._guess("rest_between_sets", seconds=_seconds(rest_ms))
        return own_ms, rest_ms

    def _settle_second(self, second: int) -> None:
        """The number behind sets: seconds where so many reps are not meant."""
        exercise = self.exercise
        held = exercise.kind not in (Kind.STRENGTH, Kind.POSTURE) or is_plank_like(exercise)
        if self.time_ms is None and held and second > _most_reps(exercise):
            self.time_ms = second * 1_000
            self._guess("second_is_time", written=str(second))
        elif self.reps is None:
            self.reps = second
        else:
            self._guess("unused", written=str(second))

    def _to_a_beat(self) -> tuple[int, int]:
        self._tell_unused_breaths()
        beat_ms = self.exercise.cadence.rep_ms if self.exercise.cadence else MOVEMENT_MS
        sets = 1 if self.sets is None else self.sets
        if self.reps is not None:
            self._guess("beat", seconds=_seconds(beat_ms))
            self._tell_unused_time()
            return self.reps * beat_ms, sets
        if self.time_ms is None:
            return self._unsaid_time(), self.exercise.reps if self.sets is None else sets
        return self.time_ms, sets

    def _breathing(self) -> tuple[int, int]:
        cycle_ms = self.exercise.pattern.cycle_ms if self.exercise.pattern else BREATH_MS
        breaths = self._number(Slot.BREATHS)
        counted = self.reps if self.sets is None else self.sets * (self.reps or 1)
        if breaths is None and self.time_ms is None and counted is not None:
            breaths, self.reps, self.sets = counted, None, None
            self._guess("reps_are_breaths", count=breaths)
        times = (self.sets or 1) * (self.reps or 1)
        if breaths is not None:
            self._tell_unused_time()
            return breaths * cycle_ms, times
        return (self._unsaid_time() if self.time_ms is None else self.time_ms), times

    def _holding(self, *, in_circuit: bool) -> tuple[int, int]:
        """The hold and the reps; sets of several reps become rounds."""
        breaths = self._number(Slot.BREATHS)
        if self.time_ms is None and breaths is not None:
            self.time_ms = breaths * BREATH_MS
            self._guess("breaths", seconds=_seconds(BREATH_MS))
        else:
            self._tell_unused_breaths()
        hold_ms = self._unsaid_time() if self.time_ms is None else self.time_ms
        counted_once = self.exercise.kind is Kind.STRENGTH and self.time_ms is None
        if self.sets is not None and self.reps is None and not counted_once:
            self.reps, self.sets = self.sets, None
        reps = self._unsaid_reps() if self.reps is None else self.reps
        sets = self.sets or 1
        if sets > 1 and reps > 1 and (in_circuit or self.exercise.kind in BY_TOUCH_OR_HEAT):
            self._guess("sets_joined", sets=sets, reps=reps)
            return hold_ms, sets * reps
        if reps == 1:
            return hold_ms, sets
        self.rounds = sets
        return hold_ms, reps

    def _tell_unused_time(self) -> None:
        if self.time_ms is not None:
            self._guess("unused_time", seconds=_seconds(self.time_ms))

    def _tell_unused_breaths(self) -> None:
        if (breaths := self._number(Slot.BREATHS)) is not None:
            self._guess("unused_breaths", count=breaths)

    def _unsaid_time(self) -> int:
        hold_ms = self.exercise.hold_ms
        self._guess("hold", seconds=_seconds(hold_ms))
        return hold_ms

    def _unsaid_reps(self) -> int:
        """As many as usual; but a hold whose length alone is said comes once."""
        is_moved = self.exercise.kind is Kind.STRENGTH and not is_plank_like(self.exercise)
        is_once = self.time_ms is not None and not is_moved
        reps = 1 if is_once else self.exercise.reps
        if self.exercise.reps_bounds.high > 1:
            self._guess("reps", reps=reps)
        return reps

    def _allowed_hold(self, wanted_ms: int) -> int:
        exercise = self.exercise
        if exercise.mode in (Mode.CADENCE, Mode.BREATH):
            bare = Step(
                *(exercise, Sides.NONE, exercise.hold_ms, exercise.hold_bounds),
                pattern=exercise.pattern,
            )
            taken_ms = bare.fit_hold_ms(wanted_ms)
        else:
            taken_ms = exercise.hold_bounds.clamp(wanted_ms)
        if taken_ms != wanted_ms:
            bounds = exercise.hold_bounds
            self._guess(
                "hold_bounds",
                wanted=_seconds(wanted_ms),
                taken=_seconds(taken_ms),
                low=_seconds(bounds.low),
                high=_seconds(bounds.high),
            )
        return taken_ms

    def _allowed_reps(self, wanted: int) -> int:
        bounds: Bounds = self.exercise.reps_bounds
        taken = bounds.clamp(wanted)
        if taken != wanted:
            values = {"wanted": wanted, "taken": taken, "low": bounds.low, "high": bounds.high}
            self.guesses.append(message("prescription.guess.reps_bounds", **values))
        return taken

    def _number(self, slot: Slot) -> int | None:
        value = self.said.get(slot)
        return value if isinstance(value, int) else None

    def _guess(self, key: str, **args: str | int) -> None:
        self.guesses.append(message(f"prescription.guess.{key}", **args))


def is_plank_like(exercise: Exercise) -> bool:
    """Tell whether a strength exercise is a few long holds rather than many reps."""
    return exercise.mode is Mode.HOLD and exercise.hold_ms >= 10_000


def _most_reps(exercise: Exercise) -> int:
    """How many reps or breaths the number behind sets may mean."""
    if exercise.mode is Mode.BREATH:
        return _MOST_BREATHS
    return _MOST_REPS_OF_OWN if is_own(exercise.id) else exercise.reps_bounds.high


def _seconds(length_ms: int) -> str:
    return f"{length_ms / 1_000:g}"
