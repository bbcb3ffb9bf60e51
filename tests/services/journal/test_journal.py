"""What a stopped program leaves in its journal is where the session stood, and nothing else."""

import os
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.snapshot import take
from psoas_timer.core.session.state import Command, Session, allowed
from psoas_timer.core.session.timeline import Timeline, lay_out
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.unfinished import UnfinishedSessions
from psoas_timer.wording.say import say_problem
from tests.builders import a_routine, a_step
from tests.core.strategies import timelines
from tests.services.journal.conftest import Look

STARTED = datetime(2026, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=2)))
DAY = date(2026, 3, 1)
PLAIN = lay_out(a_routine(a_step(30, prep_s=5), a_step(20, sides=Sides.BOTH, switch_s=4)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    timelines,
    st.lists(
        st.tuples(
            st.sampled_from([None, *Command]),
            st.sampled_from([0, 100, 1_000, 7_000]),
            st.booleans(),
        ),
        max_size=25,
    ),
)
def test_a_session_goes_on_exactly_where_it_stood(
    tmp_path_factory: pytest.TempPathFactory,
    timeline: Timeline,
    happenings: list[tuple[Command | None, int, bool]],
):
    folder = tmp_path_factory.mktemp("running")
    journal = FileJournal(folder)
    session, _ = commands.start(timeline, 0)
    journal.begin(session, "a1", STARTED, DAY)
    journal.note(take(session, 0), "begin")
    now_ms = 0
    for command, later_ms, is_noted in happenings:
        now_ms += later_ms
        session = happen(session, command, now_ms)
        if session.is_over:
            break
        if is_noted:
            journal.note(take(session, now_ms), command or "beat")
    journal.note(take(session, now_ms), "beat")
    journal.leave()
    unfinished = UnfinishedSessions(folder, lambda _: False)
    left = unfinished.latest()
    unfinished.close()
    assert left is not None
    assert left.snapshot == take(session, now_ms)
    again = left.restored(timeline.routine, 77, Settings())
    assert again is not None
    assert again.timeline == session.timeline
    assert take(again, 77) == take(session, now_ms)


def happen(session: Session, command: Command | None, now_ms: int) -> Session:
    session, _ = advance(session, now_ms)
    if command in allowed(session):
        act = getattr(commands, command.value)
        extra = (10_000,) if command is Command.EXTEND else ()
        session, _ = act(session, now_ms, *extra)
    return session


def led(journal: FileJournal, timeline: Timeline, until_ms: int, session_id: str = "a1") -> Session:
    """Lead through a part of a session with a beat each second."""
    session, _ = commands.start(timeline, 0)
    journal.begin(session, session_id, STARTED, DAY)
    for now_ms in range(1_000, until_ms + 1, 1_000):
        session, _ = advance(session, now_ms)
        journal.note(take(session, now_ms), "beat")
    return session


def test_what_was_led_is_recorded_without_the_library(
    journal: FileJournal, folder: Path, look: Look
):
    led(journal, PLAIN, 45_000)
    journal.leave()
    kept = []
    look().record(kept.append)
    (record,) = kept
    assert (record.id, record.started, record.practice_date) == ("a1", STARTED, DAY)
    assert record.started.utcoffset() == timedelta(hours=2)
    assert (record.routine_id, record.routine_name, record.routine_version) == (
        "morning",
        "Morning",
        "1a2b",
    )
    assert record.outcome == "left"
    assert record.held_ms == 40_000
    assert [(s.step, s.exercise_id, s.side, s.done_ms, s.outcome) for s in record.steps] == [
        (1, "side-bend", "none", 30_000, "finished"),
        (2, "side-bend", "left", 10_000, "left"),
        (2, "side-bend", "right", 0, "left"),
    ]
    assert list(folder.iterdir()) == []


def test_a_session_stopped_between_its_end_and_its_record_is_finished(
    journal: FileJournal, look: Look
):
    led(journal, PLAIN, PLAIN.total_ms)
    journal.leave()
    kept = []
    look().record(kept.append)
    assert [record.outcome for record in kept] == ["finished"]


def test_a_session_that_is_safe_leaves_no_file(journal: FileJournal, folder: Path):
    led(journal, PLAIN, 9_000)
    assert len(list(folder.iterdir())) == 2
    journal.close()
    assert list(folder.iterdir()) == []


def test_adjusted_lengths_are_led_again_after_a_restart(journal: FileJournal, look: Look):
    own = a_routine(a_step(30), a_step(20, sides=Sides.BOTH))
    changed = a_routine(a_step(12, reps=3, rest_s=2), a_step(25, sides=Sides.RIGHT))
    led(journal, lay_out(changed), 20_000)
    journal.leave()
    left = look().latest()
    again = left.restored(own, 0, Settings(count_in_s=5))
    assert again.timeline.segments == lay_out(changed).segments
    assert again.rules == Settings(count_in_s=5).rules
    assert (left.position_ms, left.total_ms) == (20_000, lay_out(changed).total_ms)


@pytest.mark.parametrize(
    "today",
    [
        None,
        a_routine(a_step(30)),
        a_routine(a_step(20, sides=Sides.BOTH), a_step(30), a_step(9), version="changed"),
    ],
    ids=["gone", "shorter", "longer"],
)
def test_a_routine_that_became_another_one_can_not_go_on(journal: FileJournal, look: Look, today):
    led(journal, PLAIN, 8_000)
    journal.leave()
    assert look().latest().restored(today, 0, Settings()) is None


def test_going_on_writes_to_the_same_journal(journal: FileJournal, look: Look):
    led(journal, PLAIN, 8_000)
    journal.leave()
    unfinished = look()
    left = unfinished.latest()
    session = left.restored(PLAIN.routine, 0, Settings())
    unfinished.hand_over(left)
    assert unfinished.latest() is None
    journal.begin(session, left.session_id, left.started, left.practised_on)
    session, _ = commands.skip(session, 500)
    journal.note(take(session, 500), "SegmentEnded")
    journal.leave()
    again = look().latest()
    assert again.snapshot == take(session, 500)
    assert again.snapshot.done_ms[1] == 3_000


def test_the_latest_comes_first_and_the_rest_is_not_forgotten(journal: FileJournal, look: Look):
    for number, session_id in enumerate(["b", "c", "a"]):
        session, _ = commands.start(PLAIN, 0)
        journal.begin(session, session_id, STARTED + timedelta(days=number), DAY)
        session, _ = advance(session, 9_000)
        journal.note(take(session, 9_000), "beat")
    journal.leave()
    unfinished = look()
    assert unfinished.latest().session_id == "a"
    kept = []
    unfinished.record(kept.append)
    assert {record.id for record in kept} == {"a", "b", "c"}
    assert unfinished.latest() is None


def test_a_session_in_which_nothing_was_held_is_not_recorded(
    journal: FileJournal, folder: Path, look: Look
):
    led(journal, PLAIN, 3_000)
    journal.leave()
    kept = []
    look().record(kept.append)
    assert kept == []
    assert list(folder.iterdir()) == []


def test_a_session_that_the_history_has_is_not_offered(journal: FileJournal, folder: Path):
    led(journal, PLAIN, 9_000)
    journal.leave()
    unfinished = UnfinishedSessions(folder, {"a1"}.__contains__)
    assert unfinished.latest() is None
    assert list(folder.iterdir()) == []


def test_the_lines_stay_small_however_long_the_routine(journal: FileJournal, folder: Path):
    long = lay_out(a_routine(*[a_step(30, reps=5)] * 100))
    led(journal, long, 60_000)
    lines = (folder / "a1.journal").read_bytes().splitlines()
    assert max(map(len, lines[1:])) < 120


@pytest.mark.skipif(os.name != "posix", reason="a folder can't be taken away there")
def test_a_disk_that_can_not_be_written_is_said_once_and_tried_again(
    journal: FileJournal, folder: Path, look: Look
):
    folder.touch()  # a file where the folder should be
    session = led(journal, PLAIN, 4_000)
    assert say_problem(journal.problem).startswith(
        f"{folder}: the running session can't be noted down"
    )
    folder.unlink()
    session, _ = advance(session, 9_000)
    journal.note(take(session, 9_000), "beat")
    assert journal.problem is None
    journal.leave()
    assert look().latest().position_ms == 9_000
