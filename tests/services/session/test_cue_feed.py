"""Cues on their way to the player: what comes too late is not played."""

import pytest

from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.commands import start
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.session.cue_feed import CueFeed
from tests.builders import a_routine, a_step
from tests.fakes import RecordingPlayer


@pytest.mark.parametrize(("late_ms", "is_played"), [(0, True), (300, True), (301, False)])
def test_a_cue_more_than_300_ms_late_is_not_played(late_ms, is_played):
    player = RecordingPlayer()
    feed = CueFeed(player)
    session, _ = start(lay_out(a_routine(a_step(15))), 0)
    feed.open(0)
    count_3_ms = 12_000
    now_ms = count_3_ms + late_ms
    session, events = advance(session, now_ms)
    feed.stock(events, session, now_ms)
    assert (count_3_ms in [played.when_ms for played in player.played]) is is_played
