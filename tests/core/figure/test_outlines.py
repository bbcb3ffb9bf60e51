"""Outlines round discs: nothing sticks out, and all run the same way round."""

from itertools import pairwise
from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.figure.flesh import Disc
from psoas_timer.core.figure.outlines import Outline, circle, hull, on_cubic, on_quadratic, tube

places = st.builds(complex, st.floats(-50, 50), st.floats(-50, 50))
discs = st.tuples(places, st.floats(1, 12))


def signed_area(outline: Outline) -> float:
    """Negative for an outline that runs clockwise (y up)."""
    closed = (*outline, outline[0])
    return sum((a.conjugate() * b).imag for a, b in pairwise(closed)) / 2


def distance(point: complex, outline: Outline) -> float:
    closed = (*outline, outline[0])
    return min(_to_line(point, a, b) for a, b in pairwise(closed))


def _to_line(point: complex, start: complex, end: complex) -> float:
    way = end - start
    if abs(way) < 1e-12:
        return abs(point - start)
    along = min(max(((point - start) * way.conjugate()).real / abs(way) ** 2, 0), 1)
    return abs(point - start - way * along)


@given(discs, discs)
def test_a_tube_keeps_the_radius_at_both_ends(one: Disc, other: Disc):
    outline = tube([one, other])
    for (centre, radius), (far, far_radius) in ((one, other), (other, one)):
        if abs(centre - far) + radius > far_radius + 0.01:
            assert distance(centre, outline) <= radius + 1e-6


@given(discs, discs)
def test_outlines_run_clockwise(one: Disc, other: Disc):
    assert signed_area(tube([one, other])) < 0
    assert signed_area(hull([one, other])) < 0
    assert signed_area(circle(*one)) < 0


@given(discs, discs)
def test_a_tube_of_two_discs_is_their_hull(one: Disc, other: Disc):
    around, tight = abs(signed_area(tube([one, other]))), abs(signed_area(hull([one, other])))
    assert around == pytest.approx(tight, rel=0.03)


@given(st.lists(discs, min_size=2, max_size=5))
def test_a_hull_holds_every_disc(chain: list[Disc]):
    outline = hull(chain)
    for start, end in pairwise((*outline, outline[0])):
        for centre, _ in chain:
            assert ((end - start).conjugate() * (centre - start)).imag <= 1e-6


@given(discs)
def test_a_disc_inside_of_another_makes_no_dent(disc: Disc):
    centre, radius = disc
    assert tube([disc, (centre + 0.1, radius * 0.5)]) == tube([disc])


def test_a_circle_is_round():
    outline = circle(2 + 3j, 10)
    assert all(abs(point - (2 + 3j)) == pytest.approx(10) for point in outline)
    assert abs(signed_area(outline)) == pytest.approx(pi * 100, rel=0.01)


@given(places, places, places, places)
def test_curves_begin_and_end_at_their_points(a: complex, b: complex, c: complex, d: complex):
    assert on_quadratic(a, b, c, 0) == a
    assert on_quadratic(a, b, c, 1) == c
    assert on_cubic((a, b, c, d), 0) == a
    assert on_cubic((a, b, c, d), 1) == d
