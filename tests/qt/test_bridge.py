"""What the runner tells arrives as signals, in order, until the bridge is closed."""

from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.qt.bridge import SessionBridge
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.runner import SessionRunner
from tests.builders import a_routine, a_step
from tests.fakes import A_MORNING, FakeClock, ManualTicker, MemoryJournal, RecordingPlayer


def a_runner() -> tuple[SessionRunner, ManualTicker]:
    clock = FakeClock()
    ticker = ManualTicker(clock)
    feed = CueFeed(RecordingPlayer())
    return SessionRunner(clock, ticker, feed, MemoryJournal(), lambda record: None), ticker


def test_events_become_signals_in_order(qtbot):
    runner, ticker = a_runner()
    bridge = SessionBridge(runner)
    heard = []
    bridge.happened.connect(lambda event: heard.append(type(event).__name__))
    runner.start(lay_out(a_routine(a_step(5))), Rules(), lambda started: A_MORNING.date())
    ticker.run_for(5_000)
    assert heard == ["SegmentEntered", *["CueDue"] * 3, "SegmentEnded", "Finished"]


def test_the_session_is_new_already_when_the_signal_arrives(qtbot):
    runner, _ = a_runner()
    bridge = SessionBridge(runner)
    statuses = []
    bridge.changed.connect(lambda: statuses.append(runner.session.status))
    runner.start(lay_out(a_routine(a_step(5))), Rules(), lambda started: A_MORNING.date())
    runner.pause()
    assert statuses[-1] == "paused"


def test_a_closed_bridge_is_silent(qtbot):
    runner, _ = a_runner()
    bridge = SessionBridge(runner)
    heard = []
    bridge.happened.connect(heard.append)
    bridge.close()
    runner.start(lay_out(a_routine(a_step(5))), Rules(), lambda started: A_MORNING.date())
    assert heard == []
