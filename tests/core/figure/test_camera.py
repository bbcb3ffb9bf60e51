"""Fitting the figure into pictures of any size, and mirroring it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.figure.box import Box
from psoas_timer.core.figure.camera import Camera, Framing, fitted

sizes = st.integers(60, 4_000)
points = st.builds(complex, st.floats(-100, 100), st.floats(0, 180))
framings = st.builds(
    lambda left, width, height, air, overhead: Framing(
        Box(left, left + width, 0.0, height), air, overhead
    ),
    st.floats(-100, 0),
    st.floats(20, 250),
    st.floats(10, 220),
    st.sampled_from([0.0, 16.0, 80.0]),
    st.floats(0, 1),
)


def pixel(camera: Camera, point: complex) -> complex:
    """Where a point in units comes to lie in the picture, in pixels, y down."""
    x = camera.x + camera.scale * camera.facing * (point.real - camera.centre)
    return complex(x, camera.y - camera.scale * point.imag)


@given(framings, sizes, sizes, st.sampled_from([1.0, -1.0, 0.3]))
def test_the_whole_box_is_in_the_picture(framing, width, height, facing):
    camera = fitted(framing, width, height, facing)
    box = framing.box
    for corner in (complex(box.left, box.bottom), complex(box.right, box.top)):
        shown = pixel(camera, corner)
        assert -1e-6 <= shown.real <= width + 1e-6
        assert -1e-6 <= shown.imag <= height + 1e-6


@given(framings, sizes, sizes, points)
def test_mirrored_is_right_and_left_exchanged(framing, width, height, point):
    one, other = (pixel(fitted(framing, width, height, facing), point) for facing in (1.0, -1.0))
    assert one.real + other.real == pytest.approx(width)
    assert one.imag == other.imag


def test_one_who_kneels_is_drawn_at_the_scale_of_one_who_stands():
    kneeling = fitted(Framing(Box(-40, 40, 0, 90), 16, 0), 2_000, 400, 1.0)
    assert kneeling.scale == pytest.approx(400 / 128)


@given(framings, framings)
def test_a_framing_goes_to_another(one, other):
    assert one.towards(other, 0.0) == one
    end = one.towards(other, 1.0)
    assert (end.air, end.overhead) == pytest.approx((other.air, other.overhead))
