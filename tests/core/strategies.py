"""Hypothesis strategies for routines and settings: short, and rich in things that coincide."""

from hypothesis import strategies as st

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.exercise import Notice
from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import Timeline, lay_out
from tests.builders import (
    BOX,
    CALM,
    a_breathing_step,
    a_cadence_step,
    a_routine,
    a_step,
    an_exercise,
)

pauses_s = st.sampled_from([0, 0, 1, 2.5, 3, 4, 6])
"""Preparation, rest and switch; none at all is common."""


@st.composite
def hold_steps(draw: st.DrawFn) -> Step:
    """A step of plain holds of any kind and sides."""
    kind = draw(st.sampled_from([Kind.STRETCH, Kind.PRESSURE, Kind.HEAT, Kind.REST]))
    sides = draw(st.sampled_from(Sides))
    hold_s = draw(st.sampled_from([0.5, 1, 3, 9.5, 10, 12, 20, 21] + [60, 75] * (kind == "heat")))
    notices = draw(st.sampled_from([(), (Notice(2_000, "Check.", "Check"),)]))
    return a_step(
        hold_s,
        exercise=an_exercise(kind=kind, has_sides=sides is not Sides.NONE, notices=notices),
        sides=sides,
        reps=draw(st.integers(1, 3)),
        alternate=draw(st.booleans()),
        **draw(_surroundings()),
    )


@st.composite
def paced_steps(draw: st.DrawFn) -> Step:
    """A breathing or a cadence step."""
    surroundings = draw(_surroundings())
    if draw(st.booleans()):
        pattern = draw(st.sampled_from([CALM, BOX]))
        return a_breathing_step(draw(st.integers(1, 3)), pattern=pattern, **surroundings)
    rep_s = draw(st.sampled_from([1, 2.5, 4]))
    return a_cadence_step(draw(st.integers(1, 8)), rep_s=rep_s, **surroundings)


@st.composite
def _surroundings(draw: st.DrawFn) -> dict[str, object]:
    return {
        "prep_s": draw(pauses_s),
        "rest_s": draw(pauses_s),
        "switch_s": draw(pauses_s),
        "waits": draw(st.sampled_from([False, False, True])),
        "voice": draw(st.sampled_from(["", "{Side} side, slowly"])),
    }


steps = hold_steps() | paced_steps()


@st.composite
def routines_of(draw: st.DrawFn) -> Routine:
    """Up to three steps, often with a circuit of some of them."""
    drawn = draw(st.lists(steps, min_size=1, max_size=3))
    first, end = sorted(draw(st.lists(st.integers(0, len(drawn)), min_size=2, max_size=2)))
    if first == end:
        return a_routine(*drawn)
    rest_ms = round(draw(pauses_s) * 1_000)
    circuit = Circuit(first, end - first, draw(st.integers(1, 3)), rest_ms)
    return a_routine(*drawn, circuits=(circuit,))


routines: st.SearchStrategy[Routine] = routines_of()

timelines: st.SearchStrategy[Timeline] = st.builds(
    lay_out, routines, st.sampled_from([Side.LEFT, Side.RIGHT])
)

rules: st.SearchStrategy[Rules] = st.builds(
    Rules,
    enabled_cues=st.just(frozenset(CueName)) | st.frozensets(st.sampled_from(CueName)),
    count_in_ms=st.sampled_from([0, 1_000, 3_000]),
)
