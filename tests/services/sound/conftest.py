"""Desks to try, closed and playing."""

import pytest

from psoas_timer.services.sound.wire import Ready
from tests.services.sound.desk_bench import Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def playing(bench: Bench) -> Bench:
    """Give a desk whose helper has opened its output and knows one sound."""
    bench.desk.load("begin", b"\1\0")
    bench.desk.open()
    bench.links[0].says(Ready("PulseAudio", 37))
    return bench
