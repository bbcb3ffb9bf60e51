"""The arithmetic of the benchmarks: what is compared with what, and what a spread says."""

import pytest

from benchmarks.harness.figures import paired_ratios, spread


def test_spread_takes_the_middle_and_not_the_mean() -> None:
    found = spread([140.0, 1_000.0, 150.0])
    assert (found.median, found.least, found.most) == (150.0, 140.0, 1_000.0)


def test_spread_says_its_unit_and_its_ends() -> None:
    assert spread([148.2, 151.4, 163.0]).text(0, "ms") == "151 ms (148–163)"


def test_a_single_value_has_no_ends() -> None:
    assert spread([0.25]).text(2) == "0.25"


def test_nothing_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        spread([])


def test_a_slow_minute_of_the_machine_leaves_the_ratio_alone() -> None:
    ratio = paired_ratios([120.0, 480.0, 120.0], [100.0, 400.0, 100.0])
    assert (ratio.median, ratio.least, ratio.most) == pytest.approx((1.2, 1.2, 1.2))


def test_rounds_must_be_pairs() -> None:
    with pytest.raises(ValueError, match="zip"):
        paired_ratios([1.0, 2.0], [1.0])
