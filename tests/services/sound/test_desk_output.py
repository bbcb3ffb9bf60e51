"""The desk names the device, keeps a sleepy one awake, and says when the wished one is missing."""

import pytest

from psoas_timer.services.sound.output_wishes import KeepAwake
from psoas_timer.services.sound.wire import DeviceMissing, Opened, Priority, Ready
from tests.services.sound.desk_bench import Bench

BATH = Opened("Bath speaker", is_bluetooth=True)
DESK = Opened("Built-in Audio", is_bluetooth=False)
UNKNOWN = Opened("Default", is_bluetooth=None)


def beds(bench: Bench) -> list[bool]:
    """What the latest helper was told of the bed, one after the other."""
    return [b"true" in line for line in bench.links[-1].told("keep_awake")]


def opened(keep_awake: KeepAwake) -> Bench:
    bench = Bench(keep_awake)
    bench.desk.open()
    bench.links[0].says(Ready("PulseAudio", 37))
    return bench


def test_the_device_is_named_while_it_is_open(playing):
    assert (playing.desk.health().device, playing.desk.health().is_bluetooth) == ("", None)
    playing.links[0].says(BATH)
    health = playing.desk.health()
    assert (health.device, health.is_bluetooth) == ("Bath speaker", True)
    playing.links[0].says(None)
    assert (playing.desk.health().device, playing.desk.health().is_bluetooth) == ("", None)


def test_a_missing_device_is_said_and_sound_goes_on(bench):
    bench.desk.open()
    bench.links[0].says(DeviceMissing("Bath speaker"))
    bench.links[0].says(Ready("PulseAudio", 37))
    bench.links[0].says(DESK)
    health = bench.desk.health()
    assert health.last_problem is not None
    assert dict(health.last_problem.what.args) == {"device": "Bath speaker"}
    assert health.device == "Built-in Audio"


def test_a_device_that_is_back_is_missed_no_more(bench):
    bench.desk.open()
    bench.links[0].says(DeviceMissing("Bath speaker"))
    bench.links[0].says(Ready("PulseAudio", 37))
    bench.desk.close()
    bench.run(9_900, frames=True)
    bench.run(200)
    bench.desk.open()
    bench.links[1].says(BATH)
    bench.links[1].says(Ready("PulseAudio", 37))
    assert bench.trouble is None


@pytest.mark.parametrize(
    ("keep_awake", "device", "told"),
    [
        (KeepAwake.AUTOMATIC, BATH, [True]),
        (KeepAwake.AUTOMATIC, DESK, []),
        (KeepAwake.AUTOMATIC, UNKNOWN, []),
        (KeepAwake.ON, DESK, [True]),
        (KeepAwake.OFF, BATH, []),
    ],
)
def test_the_bed_is_laid_where_it_is_wanted(keep_awake, device, told):
    bench = opened(keep_awake)
    bench.links[0].says(device)
    assert beds(bench) == told
    assert bench.desk.health().is_kept_awake is bool(told)


def test_a_wanted_bed_begins_as_the_output_opens():
    assert beds(opened(KeepAwake.ON)) == [True]


def test_the_bed_follows_the_device_that_is_switched_to(playing):
    for device in (DESK, BATH, BATH, DESK):
        playing.links[0].says(device)
    assert beds(playing) == [True, False]


def test_the_next_helper_is_told_of_the_bed_again():
    bench = opened(KeepAwake.ON)
    bench.links[0].says(None)
    assert not bench.desk.health().is_kept_awake
    bench.run(1_000)
    bench.links[1].says(Ready("PulseAudio", 37))
    assert beds(bench) == [True]


def test_the_priority_is_known_until_the_helper_ends(playing):
    assert playing.desk.health().is_realtime is None
    playing.links[0].says(Priority(is_realtime=False))
    assert playing.desk.health().is_realtime is False
    playing.links[0].says(None)
    assert playing.desk.health().is_realtime is None
