"""Few backups stay, but none goes that somebody may want."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.backups.backup import Backup, HistoryFigures, Manifest, Reason
from psoas_timer.services.backups.rotation import kept

TODAY = date(2026, 3, 31)


def backup(
    days_ago: int, reason: Reason = Reason.DAILY, *, hour: int = 8, sessions: int = 1, sound=True
) -> Backup:
    made = datetime(2026, 3, 31, hour, tzinfo=UTC) - timedelta(days=days_ago)
    history = HistoryFigures(4, sessions, sessions, made, is_sound=sound)
    file = Path(f"{days_ago}-{hour}-{reason}.zip")
    return Backup(file, 1_000, Manifest(made, reason, "1", history))


def days_ago(backups: list[Backup]) -> list[int]:
    staying = kept(backups, TODAY)
    return sorted((TODAY - each.day).days for each in backups if each.file in staying)


def test_seven_days_and_four_weeks_stay():
    # 31 March 2026 is a Tuesday: its week began a day ago.
    assert days_ago([backup(n) for n in range(60)]) == [*range(7), 9, 16]


def test_days_without_one_do_not_count():
    assert days_ago([backup(n) for n in range(0, 60, 10)]) == [0, 10, 20, 30, 40, 50]


def test_the_newest_of_a_day_stays():
    assert kept([backup(0, hour=h, sessions=h) for h in range(6)], TODAY) == {Path("0-5-daily.zip")}


def test_three_from_before_changes_stay():
    befores = [backup(n, Reason.RESTORE) for n in range(200, 205)]
    now = [backup(n) for n in range(40)]
    assert [n for n in days_ago([*befores, *now]) if n >= 200] == [200, 201, 202]


def test_one_with_most_sessions_outlives_those_of_a_lost_history():
    assert 90 in days_ago([*[backup(n) for n in range(60)], backup(90, sessions=500)])


def test_damaged_ones_push_no_good_one_out():
    backups = [backup(n, Reason.MIGRATION, sound=False, hour=9) for n in range(20)]
    backups += [backup(n) for n in range(20, 27)]
    assert [n for n in days_ago(backups) if n >= 20] == [*range(20, 27)]


def test_a_clock_that_was_ahead_pushes_none_of_now_out():
    ahead = [backup(-n) for n in range(1_000, 1_020)]
    assert [n for n in days_ago([*ahead, *[backup(n) for n in range(3)]]) if n >= 0] == [0, 1, 2]


made_at = st.tuples(st.integers(-5, 80), st.integers(0, 3), st.sampled_from(Reason), st.booleans())


@given(st.sets(made_at, max_size=60))
def test_the_newest_good_one_always_stays_and_no_more_than_two_dozen(which):
    backups = [backup(ago, reason, hour=hour, sound=sound) for ago, hour, reason, sound in which]
    staying = kept(backups, TODAY)
    assert len(staying) <= 7 + 4 + 3 + 7 + 1
    good = [each for each in backups if each.is_sound and each.day <= TODAY]
    if good:
        newest = max(each.manifest.made for each in good)
        assert any(each.file in staying for each in good if each.manifest.made == newest)


@given(st.sets(made_at, max_size=40))
def test_what_stays_stays_again(which):
    backups = [backup(ago, reason, hour=hour, sound=sound) for ago, hour, reason, sound in which]
    staying = kept(backups, TODAY)
    assert kept([each for each in backups if each.file in staying], TODAY) == staying
