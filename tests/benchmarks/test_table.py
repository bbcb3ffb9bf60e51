"""The table of the benchmarks: what a gate decides and how the lines are set."""

from benchmarks.harness.table import Line, has_failed, table

KEPT = Line("first paint", "151 ms", "130 ms", "190 ms", "1.16", "≤ 1.30 × bare", passed=True)
BROKEN = Line("peak memory", "99 MB", gate="≤ 1.25 × bare", passed=False)
INFORMATION = Line("streak over 10 years of days", "1.7 ms")


def test_one_broken_gate_fails_the_whole() -> None:
    assert has_failed([KEPT, BROKEN, INFORMATION])


def test_information_cannot_fail() -> None:
    assert not has_failed([KEPT, INFORMATION])


def test_each_line_says_whether_its_gate_was_kept() -> None:
    kept, broken, information = table([KEPT, BROKEN, INFORMATION]).splitlines()[2:]
    assert kept.endswith("≤ 1.30 × bare  pass")
    assert broken.endswith("≤ 1.25 × bare  FAIL")
    assert information.endswith("1.7 ms")


def test_columns_stand_below_their_heads() -> None:
    head, _, kept, *_ = table([KEPT, BROKEN, INFORMATION]).splitlines()
    for name, cell in (("ours", "151 ms"), ("bare window", "130 ms"), ("gate", "≤ 1.30")):
        assert kept.index(cell) == head.index(name)
