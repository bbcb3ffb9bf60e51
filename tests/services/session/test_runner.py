"""The runner leads through a session by fakes of clock, ticker, player, journal and history."""

from datetime import date

import pytest

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.core.session.events import (
    AlarmAnswered,
    AlarmRepeated,
    Finished,
    Left,
    Paused,
    SessionEvent,
    WentAway,
)
from psoas_timer.core.session.gap import Reading
from psoas_timer.core.session.snapshot import restore
from psoas_timer.core.session.state import Rules, Status
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.hearing import Hearing, Levels
from psoas_timer.services.session.cue_feed import HORIZON_MS, CueFeed
from psoas_timer.services.session.runner import SessionRunner
from tests.builders import a_routine, a_step
from tests.fakes import FakeClock, ManualTicker, MemoryJournal, RecordingPlayer


class Led:
    """A runner with all its fakes, and everything that it told and kept."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.ticker = ManualTicker(self.clock)
        self.player = RecordingPlayer(clock=self.clock)
        self.journal = MemoryJournal()
        self.kept: list[SessionRecord] = []
        self.told: list[SessionEvent] = []
        feed = CueFeed(self.player)
        self.disk_is_full = False
        self.runner = SessionRunner(self.clock, self.ticker, feed, self.journal, self._keep)
        self.runner.add_listener(self.told.append)

    def _keep(self, record: SessionRecord) -> bool:
        self.kept.append(record)
        return not self.disk_is_full

    def start(self, *steps, rules=None, **changes) -> None:
        timeline = lay_out(a_routine(*steps, **changes))
        self.runner.start(timeline, rules or Rules(), lambda started: practice_date(started, 4))

    def sounds_from(self, begin_ms: int) -> list[tuple[int, str]]:
        return sorted((p.when_ms - begin_ms, p.cue) for p in self.player.standing)


@pytest.fixture
def led() -> Led:
    return Led()


def test_a_session_runs_to_its_end_and_is_kept(led):
    led.start(a_step(30, prep_s=5))
    led.ticker.run_for(40_000)
    assert led.runner.session.status is Status.FINISHED
    assert [type(event) for event in led.told if isinstance(event, Finished)] == [Finished]
    assert [(r.outcome, r.held_ms, r.led_ms) for r in led.kept] == [
        (Outcome.FINISHED, 30_000, 35_000)
    ]
    assert led.kept[0].practice_date == date(2026, 3, 2)
    assert led.journal.begun is None


def test_the_first_cue_sounds_though_starting_takes_time(led, monkeypatch):
    read = led.clock.reading

    def slow_reading() -> Reading:
        led.clock.advance(1)
        return read()

    monkeypatch.setattr(led.clock, "reading", slow_reading)
    monkeypatch.setattr(led.clock, "now_ms", lambda: slow_reading().now_ms)
    led.start(a_step(30, prep_s=5))
    assert led.sounds_from(led.runner.session.anchor_ms)[0] == (0, "prepare")


def test_every_cue_is_handed_over_before_it_is_due_and_sounds_once(led):
    begin_ms = led.clock.now_ms()
    led.start(a_step(30, prep_s=5))
    late = []
    while led.ticker.armed_for_ms is not None and not led.runner.session.is_over:
        known = len(led.player.played)
        led.ticker.run_for(max(led.ticker.armed_for_ms - led.clock.now_ms(), 0))
        late += [p for p in led.player.played[known:] if p.when_ms < led.clock.now_ms()]
    assert late == []
    assert led.sounds_from(begin_ms) == [
        (0, "prepare"),
        (2_000, "count_3"),
        (3_000, "count_2"),
        (4_000, "count_1"),
        (5_000, "begin"),
        (20_000, "half"),
        (32_000, "count_3"),
        (33_000, "count_2"),
        (34_000, "count_1"),
        (35_000, "routine_done"),
    ]


def test_a_window_that_blocks_for_seconds_loses_no_cue_and_repeats_none(led):
    led.start(a_step(30, prep_s=5))
    begin_ms = led.clock.now_ms()
    for _ in range(12):
        led.clock.advance(HORIZON_MS - 1_000)
        if led.ticker.armed_for_ms is not None:
            led.ticker.ring()
    names = [name for _, name in led.sounds_from(begin_ms)]
    assert names == [
        "prepare",
        *("count_3", "count_2", "count_1", "begin", "half"),
        *("count_3", "count_2", "count_1", "routine_done"),
    ]


def test_pausing_takes_back_what_has_not_sounded(led):
    led.start(a_step(30))
    led.ticker.run_for(25_000)
    led.runner.pause()
    now_ms = led.clock.now_ms()
    assert [p for p in led.player.standing if p.when_ms > now_ms] == []
    assert led.journal.notes[-1][1] == Paused.__name__


def test_going_on_after_a_pause_is_counted_in_and_loses_no_time(led):
    led.start(a_step(30))
    led.ticker.run_for(10_000)
    led.runner.pause()
    led.ticker.run_for(60_000)
    resumed_ms = led.clock.now_ms()
    led.runner.resume()
    sounds = [(at, cue) for at, cue in led.sounds_from(resumed_ms) if at >= 0]
    assert sounds == [(0, "count_3"), (1_000, "count_2"), (2_000, "count_1")]
    led.ticker.run_for(3_000)
    assert led.runner.session.segment_left_ms(led.clock.now_ms()) == 20_000


def test_volume_is_as_heard_and_mute_is_silent(led):
    led.start(a_step(15))
    led.ticker.run_for(9_000)
    led.runner.set_hearing(Hearing(Levels(50)))
    coming = [p for p in led.player.standing if p.when_ms > led.clock.now_ms()]
    assert [(p.cue, round(p.gain, 3)) for p in coming] == [
        ("count_3", 0.316),
        ("count_2", 0.316),
        ("count_1", 0.316),
    ]
    led.runner.set_hearing(Hearing(Levels(0)))
    assert [p for p in led.player.standing if p.when_ms > led.clock.now_ms()] == []


def test_the_journal_hears_from_a_running_session_every_second(led):
    led.start(a_step(30))
    led.ticker.run_for(10_500)
    beats = [snapshot.position_ms for snapshot, what in led.journal.notes if what == "beat"]
    assert beats == list(range(1_000, 10_001, 1_000))


def test_a_paused_session_arms_no_alarm_at_all(led):
    led.start(a_step(30))
    led.ticker.run_for(4_000)
    led.runner.pause()
    assert led.ticker.armed_for_ms is None


def test_leaving_keeps_what_was_held_and_silences_the_rest(led):
    led.start(a_step(30))
    led.ticker.run_for(12_000)
    led.runner.leave()
    assert [(r.outcome, r.held_ms) for r in led.kept] == [(Outcome.LEFT, 12_000)]
    assert isinstance(led.told[-1], Left)
    assert led.runner.record is led.kept[0]


def test_a_session_that_no_disk_takes_stays_in_its_journal_as_it_ended(led):
    led.disk_is_full = True
    led.start(a_step(30))
    led.ticker.run_for(30_000)
    assert led.journal.left is not None
    assert led.journal.notes[-1][0].position_ms == 30_000


def test_leaving_before_anything_was_held_leaves_no_record(led):
    led.start(a_step(30, prep_s=10))
    led.ticker.run_for(4_000)
    led.runner.leave()
    assert led.kept == []
    assert led.runner.record is None
    assert led.journal.begun is None


def test_a_sleeping_machine_leads_nobody(led):
    led.start(a_step(30))
    led.ticker.run_for(10_200)
    led.clock.sleep(3_600_000)
    led.clock.advance(800)
    led.ticker.ring()
    assert led.runner.session.status is Status.AWAY
    gone = [event for event in led.told if isinstance(event, WentAway)]
    assert [event.gap_ms for event in gone] == [3_600_800 + 200]
    assert led.runner.session.segment_elapsed_ms(led.clock.now_ms()) == 10_000
    assert [p for p in led.player.standing if p.when_ms > led.clock.now_ms()] == []


def test_a_stopped_process_leads_nobody_and_the_next_key_only_wakes_it(led):
    led.start(a_step(300))
    led.ticker.run_for(10_000)
    led.clock.advance(60_000)
    led.runner.skip()
    assert led.runner.session.status is Status.AWAY
    assert led.runner.session.segment_elapsed_ms(led.clock.now_ms()) == 10_000


def test_a_window_that_blocks_for_a_second_and_a_half_leads_on(led):
    led.start(a_step(30))
    led.ticker.run_for(5_000)
    led.clock.advance(1_500)
    led.ticker.ring()
    assert led.runner.session.status is Status.RUNNING
    assert led.runner.session.segment_elapsed_ms(led.clock.now_ms()) == 6_500


def test_the_end_of_a_hot_pack_sounds_on_after_the_session_until_somebody_answers(led):
    led.start(a_step(120, kind=Kind.HEAT))
    led.ticker.run_for(120_000 + 31_000)
    assert led.runner.session.status is Status.FINISHED
    assert [e.number for e in led.told if isinstance(e, AlarmRepeated)] == [1, 2]
    led.runner.acknowledge()
    led.ticker.run_for(60_000)
    assert [e.number for e in led.told if isinstance(e, AlarmRepeated)] == [1, 2]
    assert "end_repeat_2" in {p.cue for p in led.player.standing}


def test_the_player_rests_only_when_the_last_sound_has_died_away(led):
    led.start(a_step(30))
    led.ticker.run_for(30_000)
    assert led.player.state == "ready"
    led.ticker.run_for(10_000)
    assert led.player.state == "closed"
    assert led.ticker.armed_for_ms is None


def test_a_restored_session_goes_on_where_it_stood_and_keeps_its_identity(led):
    led.start(a_step(30), a_step(20))
    led.ticker.run_for(12_000)
    begun, (snapshot, _) = led.journal.begun, led.journal.notes[-1]
    fresh = Led()
    timeline = lay_out(a_routine(a_step(30), a_step(20)))
    session = restore(timeline, snapshot, fresh.clock.now_ms(), Rules(count_in_ms=0))
    fresh.runner.restore(session, begun.session_id, begun.started, begun.practised_on)
    fresh.runner.resume()
    fresh.ticker.run_for(38_000)
    assert [(r.id, r.started, r.held_ms) for r in fresh.kept] == [
        (begun.session_id, begun.started, 50_000)
    ]


def test_a_listener_may_give_commands_and_everyone_hears_the_events_in_order(led):
    heard: list[str] = []
    led.runner.add_listener(lambda event: heard.append(type(event).__name__))
    led.runner.add_listener(
        lambda event: led.runner.pause() if type(event).__name__ == "SegmentEntered" else None
    )
    led.start(a_step(30))
    assert heard.index("SegmentEntered") < heard.index("Paused")
    assert led.runner.session.status is Status.PAUSED


def test_starting_another_session_keeps_the_one_before(led):
    led.start(a_step(30))
    led.ticker.run_for(9_000)
    led.start(a_step(60))
    assert [r.held_ms for r in led.kept] == [9_000]
    assert led.runner.session.timeline.total_ms == 60_000


def test_toggle_begins_a_waiting_step_pauses_and_goes_on(led):
    led.start(a_step(30, waits=True), rules=Rules(count_in_ms=0))
    statuses = []
    for _ in range(3):
        led.runner.toggle()
        statuses.append(led.runner.session.status)
    assert statuses == [Status.RUNNING, Status.PAUSED, Status.RUNNING]


def test_switches_sound_differently_for_left_and_right(led):
    led.start(a_step(10, sides=Sides.BOTH, switch_s=6))
    led.ticker.run_for(40_000)
    assert "switch_right" in {p.cue for p in led.player.standing}


@pytest.mark.parametrize("following", [(), (a_step(30, waits=True),)])
def test_each_repeat_of_an_alarm_is_handed_over_before_it_is_due(led, following):
    led.start(a_step(120, kind=Kind.HEAT), *following)
    led.ticker.run_for(150_000)
    end_ms = next(p.when_ms for p in led.player.played if p.cue == "end")
    led.ticker.run_for(end_ms + 41_000 - led.clock.now_ms())
    repeats = [p.when_ms - end_ms for p in led.player.played if p.cue.startswith("end_repeat")]
    assert repeats == [15_000, 30_000, 45_000]


def test_everybody_hears_that_an_alarm_was_answered(led):
    led.start(a_step(120, kind=Kind.HEAT), a_step(60))
    led.ticker.run_for(125_000)
    led.runner.acknowledge()
    assert isinstance(led.told[-1], AlarmAnswered)
