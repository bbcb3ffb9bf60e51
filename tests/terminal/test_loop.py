"""One wait for keys and the alarm."""

from psoas_timer.terminal.loop import Loop
from tests.fakes import FakeClock
from tests.terminal.stage import ScriptedKeyboard


def a_loop(*presses, is_there=True):
    clock = FakeClock(start_ms=0)
    return clock, Loop(clock, ScriptedKeyboard(clock, *presses, is_there=is_there))


def test_the_alarm_rings_once_at_its_instant():
    clock, loop = a_loop()
    rung = []
    loop.arm(700, lambda: rung.append(clock.now_ms()))
    assert loop.wait() == ""
    assert rung == [700]
    assert not loop.is_armed


def test_a_key_comes_before_the_alarm_and_the_alarm_stays():
    clock, loop = a_loop((300, "s"))
    rung = []
    loop.arm(700, lambda: rung.append(clock.now_ms()))
    assert loop.wait() == "s"
    assert (clock.now_ms(), rung, loop.is_armed) == (300, [], True)


def test_a_held_key_does_not_keep_the_alarm_from_ringing():
    clock, loop = a_loop(*[(500, "+")] * 5)
    rung = []
    loop.arm(500, lambda: rung.append(clock.now_ms()))
    assert loop.wait() == "+"
    assert rung == [500]


def test_a_wait_ends_at_its_limit_without_ringing_early():
    clock, loop = a_loop()
    rung = []
    loop.arm(700, lambda: rung.append(clock.now_ms()))
    assert loop.wait(until_ms=250) == ""
    assert (clock.now_ms(), rung) == (250, [])


def test_arming_anew_replaces_the_alarm_and_disarming_forgets_it():
    _, loop = a_loop((2_000, "x"))
    rung = []
    loop.arm(100, lambda: rung.append("old"))
    loop.arm(200, lambda: rung.append("new"))
    loop.wait()
    loop.arm(300, lambda: rung.append("forgotten"))
    loop.disarm()
    assert loop.wait() == "x"
    assert rung == ["new"]


def test_the_alarm_may_arm_itself_again():
    clock, loop = a_loop()
    rung = []

    def ring():
        rung.append(clock.now_ms())
        loop.arm(clock.now_ms() + 100, ring)

    loop.arm(100, ring)
    for _ in range(3):
        loop.wait()
    assert rung == [100, 200, 300]


def test_without_keys_and_alarm_there_is_nothing_to_wait_for():
    _, loop = a_loop(is_there=False)
    assert loop.wait() == ""
