"""Whatever a person ticks, no bundled or own exercise is led that they should avoid."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.care.cared_for import cared_for
from psoas_timer.core.care.changes import Way, told
from psoas_timer.core.content.bounds import REST_MS
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Mode, Side, Sides
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.content.safety import CautionLevel
from psoas_timer.core.session.timeline import Phase, lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary
from psoas_timer.wording.say import say

LIBRARY = RoutineLibrary(assets_dir(), None)
LIBRARY.reload()
CATALOGUE = LIBRARY.catalogue
CAUTIONS = CATALOGUE.safety.cautions
BUNDLED = {e.routine.id: e.routine for e in LIBRARY.entries() if isinstance(e, LoadedRoutine)}

OWN = [
    own_exercise("Mine", kind, hold_ms=10_000, has_sides=has_sides)
    for kind in Kind
    for has_sides in (False, True)
]

ticks = st.frozensets(st.sampled_from(sorted(CAUTIONS)), max_size=6)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """A step of any exercise, as a routine file may have it."""
    exercise = draw(st.sampled_from([*CATALOGUE.exercises.values(), *OWN]))
    sides = draw(st.sampled_from([Sides.BOTH, Sides.LEFT, Sides.RIGHT]))
    pattern = draw(st.sampled_from(list(CATALOGUE.patterns.values())))
    step = Step(
        exercise=exercise,
        sides=sides if exercise.has_sides else Sides.NONE,
        hold_ms=exercise.hold_ms,
        hold_bounds=exercise.hold_bounds,
        reps=draw(st.integers(exercise.reps_bounds.low, exercise.reps_bounds.high)),
        rest_ms=draw(st.sampled_from([0, 5_000, 30_000])),
        prep_ms=draw(st.sampled_from([0, 8_000])),
        switch_ms=draw(st.sampled_from([0, 6_000])),
        alternate=exercise.has_sides and sides is Sides.BOTH and draw(st.booleans()),
        waits=draw(st.booleans()),
        pattern=pattern if exercise.mode is Mode.BREATH else None,
    )
    length_ms = draw(st.integers(exercise.hold_bounds.low, exercise.hold_bounds.high))
    return replace(step, hold_ms=step.fit_hold_ms(length_ms))


@st.composite
def own_routines(draw: st.DrawFn) -> Routine:
    made = tuple(draw(st.lists(steps(), min_size=1, max_size=4)))
    gates = CATALOGUE.gates_of(step.exercise for step in made)
    first, end = sorted(draw(st.lists(st.integers(0, len(made)), min_size=2, max_size=2)))
    circuits = () if first == end else (Circuit(first, end - first, 3, 5_000),)
    return Routine("own", "Own", made, gates=tuple(gate.id for gate in gates), circuits=circuits)


routines = st.sampled_from(list(BUNDLED.values())) | own_routines()


def must_be_avoided(step: Step, ticked: frozenset[str]) -> bool:
    named = {key for key in step.exercise.cautions if CAUTIONS[key].level is CautionLevel.AVOID}
    for gate in CATALOGUE.gates.values():
        if gate.is_for(step.exercise):
            named |= {caution.key for caution in gate.cautions}
    holds_breath = step.pattern is not None and step.pattern.uses_breath_hold
    return bool(named & ticked) or (holds_breath and "breath-hold" in ticked)


def cared(routine: Routine, ticked: frozenset[str]):
    return cared_for(routine, CareAnswers(ticked), CATALOGUE)


@given(routines, ticks)
def test_nothing_that_must_be_avoided_is_led(routine, ticked):
    led = cared(routine, ticked)
    assert not [step.exercise.id for step in led.routine.steps if must_be_avoided(step, ticked)]


@given(routines, ticks)
def test_every_step_is_led_as_it_was_or_told(routine, ticked):
    led = cared(routine, ticked)
    told_about = {change.step_index for change in led.changes if change.way is not Way.NOTED}
    kept = [step for i, step in enumerate(routine.steps) if i not in told_about]
    assert [step for step in led.routine.steps if step in kept] == kept
    left_out = [change for change in led.changes if change.way is Way.LEFT_OUT]
    assert len(led.routine.steps) + len(left_out) == len(routine.steps)
    assert all(say(each) for each in told(led.changes))
    if not told_about:
        assert led.routine == routine


@given(routines, ticks)
def test_what_is_led_keeps_all_bounds(routine, ticked):
    for step in cared(routine, ticked).routine.steps:
        exercise = step.exercise
        assert step.hold_ms in step.hold_bounds
        assert step.hold_bounds.low in exercise.hold_bounds
        assert step.hold_bounds.high in exercise.hold_bounds
        assert step.reps in exercise.reps_bounds
        assert (step.sides is Sides.NONE) is not exercise.has_sides
        assert (step.pattern is not None) == (exercise.mode is Mode.BREATH)
        if exercise.mode in (Mode.BREATH, Mode.CADENCE):
            assert step.hold_ms % step.grain_ms == 0
        assert all(ms in REST_MS for ms in (step.rest_ms, step.prep_ms, step.switch_ms))


@given(routines, ticks, st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_what_is_led_lays_out_with_equal_sides(routine, ticked, first_side):
    led = cared(routine, ticked).routine
    timeline = lay_out(led, first_side)
    assert timeline.total_ms == led.total_ms
    held_ms = dict.fromkeys(((i, side) for i in range(len(led.steps)) for side in Side), 0)
    for segment in timeline.segments:
        if segment.phase is Phase.HOLD:
            held_ms[segment.step_index, segment.side] += segment.duration_ms
    for index, step in enumerate(led.steps):
        if step.sides is Sides.BOTH:
            assert held_ms[index, Side.LEFT] == held_ms[index, Side.RIGHT] > 0


@given(routines, ticks)
def test_caring_twice_changes_nothing_more(routine, ticked):
    led = cared(routine, ticked).routine
    again = cared(led, ticked)
    assert again.routine == led
    assert {change.way for change in again.changes} <= {Way.NOTED}


@given(routines)
def test_unticking_all_gives_the_routine_back(routine):
    assert cared(routine, frozenset()).routine is routine


def test_every_bundled_routine_can_be_led_whatever_is_ticked():
    for routine in BUNDLED.values():
        assert cared(routine, frozenset(CAUTIONS)).can_be_led


def test_every_exercise_that_takes_a_place_has_words_for_it():
    """Each key alone, and all: what is swapped in says what to do, in the words of a routine."""
    for ticked in (*(frozenset({key}) for key in CAUTIONS), frozenset(CAUTIONS)):
        for exercise in CATALOGUE.exercises.values():
            step = Step(exercise, Sides.NONE, exercise.hold_ms, exercise.hold_bounds)
            gates = tuple(CATALOGUE.gates)
            for change in cared(Routine("own", "Own", (step,), gates=gates), ticked).changes:
                instead = change.instead
                if instead is not None:
                    assert instead.before, instead.id
                    assert instead.during, instead.id
                    assert instead.voice, instead.id


def test_the_swaps_that_the_routines_promise():
    def swaps(routine_id: str, *ticked: str) -> list[tuple[str, str | None]]:
        changes = cared(BUNDLED[routine_id], frozenset(ticked)).changes
        return [(c.exercise.id, c.instead.id if c.instead else None) for c in changes]

    assert swaps("quick-release", "hernia") == [
        ("abdomen-circles", "knee-hug-long-leg"),
        ("finger-pressure-hold", "knee-hug-long-leg"),
    ]
    assert swaps("full-release", "heat-drowsy") == [("heat-low-back", "constructive-rest")]
    assert swaps("calm-reset", "breath-hold") == [("box-breathing", "paced-breathing")]
    assert swaps("low-lunge-daily", "hip-replacement") == [("low-lunge", "constructive-rest")]
    assert ("ball-low-back-wall", "constructive-rest") in swaps("self-massage", "osteoporosis")
    assert ("hip-hinge-drill", None) in swaps("weekly-prevention", "hernia")
