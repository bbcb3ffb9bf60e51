"""What both front ends do, on the real assets in a home of its own, with fake time and sound."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.preferences.adjust import StepAdjustment
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.core.session.state import LEAD_IN_MS, Status
from psoas_timer.services.backups.backup import Reason, Scope
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.care.answer_store import CareAnswerStore
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.adjustment_store import AdjustmentStore
from psoas_timer.services.preferences.favourite_store import FavouriteStore
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.services.session.unfinished import UnfinishedSessions
from psoas_timer.services.sound import choice
from psoas_timer.services.sound.choice import Chosen
from psoas_timer.services.sound.sound_desk import SoundDesk
from psoas_timer.services.stores import Stores
from psoas_timer.services.voice.voice_desk import VoiceDesk
from tests.builders import a_record
from tests.fakes import A_MORNING, FakeClock, ManualTicker, RecordingPlayer


class Person:
    """A person at a computer: everything of one run of the program, in one home."""

    def __init__(self, home: Path, clock: FakeClock) -> None:
        self.clock = clock
        self.ticker = ManualTicker(clock)
        self.player = RecordingPlayer(clock=clock)
        places = places_under(home)
        settings = SettingsStore(places.settings_file)
        history = SqliteHistory(places.history_file, places.unsaved_sessions, clock)
        library = RoutineLibrary(assets_dir(), places.routines)
        self.stores = Stores(
            places=places,
            settings=settings,
            adjustments=AdjustmentStore(places.adjustments_file),
            care=CareAnswerStore(places.care_file, lambda: library.catalogue.safety),
            favourites=FavouriteStore(places.favourites_file),
            library=library,
            history=history,
            open_history=lambda: history,
            journal=FileJournal(places.journals),
            unfinished=UnfinishedSessions(
                places.journals, lambda key: history.session(key) is not None
            ),
            backups=BackupDesk(places, clock),
        )
        voice = VoiceDesk(assets_dir, places.voice_cache, lambda: iter(()))
        feed = CueFeed(self.player, voice.speaker)
        runner = SessionRunner(clock, self.ticker, feed, self.stores.journal, self.stores.keep)
        sound = SoundDesk(assets_dir, lambda: settings.settings, places.sounds)
        self.practice = Practice(clock, self.stores, runner, sound, voice)
        self.practice.library.reload()

    def do(self, routine_id: str, ms: int | None = None) -> None:
        """Follow a routine after its sound check, to its end or for so long."""
        routine = self.practice.prepared(routine_id)
        assert routine is not None
        self.practice.begin(routine)
        led_ms = self.practice.timeline(routine).total_ms if ms is None else ms
        self.ticker.run_for(LEAD_IN_MS + led_ms)


@pytest.fixture
def person(tmp_path) -> Iterator[Person]:
    someone = Person(tmp_path, FakeClock())
    yield someone
    someone.practice.close()


def test_a_finished_routine_is_in_the_history_and_the_day_in_the_streak(person):
    person.do("desk-break")
    newest = person.practice.history.recent(1)[0]
    assert (newest.routine_id, newest.outcome) == ("desk-break", Outcome.FINISHED)
    now = person.practice.streak_desk.streak()
    assert (now.current, now.best, now.today_done) == (1, 1, True)


def test_a_streak_grows_day_by_day_and_shortly_after_midnight_counts_for_the_evening(person):
    person.clock.local = A_MORNING.replace(hour=22)
    person.do("desk-break")
    person.clock.local = A_MORNING.replace(hour=1) + timedelta(days=2)
    person.do("desk-break")
    assert person.practice.history.recent(1)[0].practice_date == A_MORNING.date() + timedelta(
        days=1
    )
    assert person.practice.streak_desk.streak().current == 2


def test_a_session_across_the_hour_at_which_a_day_starts_counts_for_its_beginning(person):
    person.clock.local = A_MORNING.replace(hour=3, minute=58)
    person.do("desk-break")
    assert person.clock.local.hour == 4
    assert person.practice.history.recent(1)[0].practice_date == A_MORNING.date() - timedelta(
        days=1
    )
    assert not person.practice.streak_desk.streak().today_done


def test_another_hour_at_which_a_day_starts_moves_no_session(person):
    person.clock.local = A_MORNING.replace(hour=3)
    person.do("desk-break")
    person.practice.change_settings(replace(Settings(), day_start_hour=0))
    assert [day.day for day in person.practice.streak_desk.audit(date.min).days] == [
        A_MORNING.date() - timedelta(days=1),
        A_MORNING.date(),
    ]


def test_the_streak_follows_the_settings_pauses_and_corrections(person):
    today = A_MORNING.date()
    person.practice.change_settings(replace(Settings(), goal_sessions=2))
    person.do("desk-break")
    assert not person.practice.streak_desk.streak().today_done
    assert person.practice.streak_desk.correct(today) is None
    assert person.practice.streak_desk.week_goal().done == 1
    assert person.practice.streak_desk.take_back_correction(today) is None
    assert person.practice.streak_desk.pause(today, 2) is None
    assert [day.state for day in person.practice.streak_desk.audit(today).days] == [DayState.PAUSED]
    assert person.practice.streak_desk.resume() is None
    assert [day.state for day in person.practice.streak_desk.audit(today).days] == [DayState.OPEN]


def test_default_lengths_and_remembered_holds_lead_together(person):
    person.practice.change_settings(replace(Settings(), stretch_s=45))
    person.practice.remember(
        "low-lunge-daily", [StepAdjustment(1, "low-lunge", reps=1, sides=Sides.LEFT)]
    )
    step = person.practice.prepared("low-lunge-daily").steps[1]
    assert (step.hold_ms, step.reps, step.sides) == (45_000, 1, Sides.LEFT)
    assert person.practice.is_adjusted("low-lunge-daily")
    assert not person.practice.is_adjusted("quick-release")


def test_forgetting_adjustments_brings_the_routine_back(person):
    as_written = person.practice.prepared("low-lunge-daily")
    person.practice.remember("low-lunge-daily", [StepAdjustment(1, "low-lunge", reps=1)])
    person.practice.remember("low-lunge-daily", [])
    assert person.practice.prepared("low-lunge-daily") == as_written


def test_the_first_side_is_the_persons(person):
    person.practice.change_settings(replace(Settings(), first_side="right"))
    timeline = person.practice.timeline(person.practice.prepared("low-lunge-daily"))
    sides = [segment.side for segment in timeline.segments if segment.step_index == 1]
    assert (sides[0], sides[-1]) == ("right", "left")


def test_an_unknown_routine_is_none(person):
    assert person.practice.prepared("no-such") is None


def test_the_suggestion_is_what_was_done_at_this_time_of_day(person):
    assert person.practice.advice.suggested_id() == "quick-release"
    person.do("desk-break")
    assert person.practice.advice.suggested_id() == "desk-break"
    person.clock.local = A_MORNING.replace(hour=20)
    assert person.practice.advice.suggested_id() == "quick-release"


def test_a_followed_plan_suggests_the_routine_of_the_day(person):
    person.practice.change_settings(replace(Settings(), weekly_plan="weekly-prevention"))
    assert date.isoweekday(A_MORNING.date()) == 1
    assert person.practice.advice.suggested_id() == "strength-stability"


def test_a_round_too_soon_is_told_kindly(person):
    holds = person.practice.prepared("trigger-point-holds")
    assert person.practice.advice.cautions_before(holds) == ()
    person.do("trigger-point-holds")
    cautions = person.practice.advice.cautions_before(holds)
    assert [caution.key for caution in cautions] == ["limits.too_soon"]


def killed(person: Person, home: Path) -> Person:
    """The next run of the program, after the first was killed where it stood."""
    person.stores.journal.leave()
    person.stores.history.close()
    return Person(home, person.clock)


def test_a_killed_session_goes_on_exactly_where_it_stood(person, tmp_path):
    person.do("low-lunge-daily", 62_000)
    again = killed(person, tmp_path)
    left = again.practice.unfinished()
    assert (left.routine_name, left.position_ms) == ("Low lunge, daily", 62_000)
    assert again.practice.continue_unfinished()
    assert again.practice.runner.session.status is Status.PAUSED
    again.practice.runner.resume()
    again.ticker.run_for(3_000 + 230_000 - 62_000)
    assert again.practice.history.recent(1)[0].outcome is Outcome.FINISHED
    assert again.practice.unfinished() is None
    again.practice.close()


def test_what_was_done_in_a_killed_session_can_be_kept(person, tmp_path):
    person.do("low-lunge-daily", 30_000)
    again = killed(person, tmp_path)
    again.practice.record_unfinished()
    assert [(r.outcome, r.held_ms) for r in again.practice.history.recent(5)] == [
        (Outcome.LEFT, 25_000)
    ]
    assert again.practice.unfinished() is None
    again.practice.close()


def test_a_killed_session_can_be_forgotten(person, tmp_path):
    person.do("low-lunge-daily", 30_000)
    again = killed(person, tmp_path)
    again.practice.discard_unfinished()
    assert again.practice.history.recent(5) == ()
    assert again.practice.unfinished() is None
    again.practice.close()


def test_changing_settings_is_kept_told_and_heard(person, tmp_path):
    told = []
    person.practice.on_settings_changed(lambda before, after: told.append(after.volume_percent))
    person.do("low-lunge-daily", 20_000)
    person.practice.change_settings(replace(person.practice.settings, is_muted=True))
    now_ms = person.clock.now_ms()
    assert [p for p in person.player.standing if p.when_ms > now_ms] == []
    assert told == [80]
    assert SettingsStore(person.practice.places.settings_file).settings.is_muted


def test_favourites_are_kept_and_come_back_with_a_backup(person, tmp_path):
    person.practice.mark_favourite("calm-reset", is_favourite=True)
    assert Person(tmp_path, FakeClock()).practice.favourites == {"calm-reset"}
    backup = person.practice.backups.make(Reason.ASKED)
    person.practice.mark_favourite("calm-reset", is_favourite=False)
    person.practice.mark_favourite("desk-break", is_favourite=True)
    assert person.practice.favourites == {"desk-break"}
    person.practice.backups.restore(backup.file, Scope.ALL)
    person.practice.read_anew()
    assert person.practice.favourites == {"calm-reset"}


def test_problems_of_all_files_come_together(person):
    person.practice.places.favourites_file.write_text("favourites = [\n")
    person.practice.places.routines.mkdir(parents=True)
    (person.practice.places.routines / "mine.toml").write_text("schema = 1\n")
    person.practice.library.reload()
    person.practice.places.cards_file.parent.mkdir(exist_ok=True)
    person.practice.places.cards_file.write_text("{")
    assert person.practice.ratings.memory.card_on is None
    files = {Path(problem.file).name for problem in person.practice.problems()}
    assert files == {"favourites.toml", "mine.toml", "cards.json"}


def test_a_day_long_ago_is_found_among_many_sessions(person):
    old = a_record(id="old", practice_date=date(2020, 1, 1), started=A_MORNING.replace(year=2020))
    person.stores.history.add(old)
    for number in range(300):
        person.stores.history.add(a_record(id=str(number)))
    assert [record.id for record in person.practice.history.sessions_on(date(2020, 1, 1))] == [
        "old"
    ]
    assert len(person.practice.history.sessions_on(A_MORNING.date())) == 300


def test_what_may_cost_a_session_is_said_before_sound_and_files(person):
    person.practice.places.routines.mkdir(parents=True)
    (person.practice.places.routines / "mine.toml").write_text("schema = 1\n")
    person.practice.library.reload()
    person.practice.places.history_file.parent.mkdir(parents=True, exist_ok=True)
    person.practice.places.history_file.write_bytes(b"no database at all" * 100)
    person.practice.streak_desk.streak()
    files = [Path(problem.file or "").name for problem in person.practice.problems()]
    assert files[0].startswith("history")
    assert files[-1] == "mine.toml"


def test_a_session_that_is_gone_on_with_is_as_quiet_as_the_person_chose(person, tmp_path):
    person.practice.change_settings(replace(Settings(), is_muted=True))
    person.do("low-lunge-daily", 62_000)
    again = killed(person, tmp_path)
    again.practice.continue_unfinished()
    again.practice.runner.resume()
    again.ticker.run_for(10_000)
    assert again.player.played == []
    again.practice.close()


def test_a_session_has_the_words_of_its_routine_and_tells_what_was_said(person):
    said = []
    runner = person.practice.runner
    runner.add_listener(lambda event: said.extend(person.practice.spoken(event)))
    person.do("low-lunge-daily", 30_000)
    routine = person.practice.prepared("low-lunge-daily")
    step = routine.steps[0]
    assert said[:4] == [Spoken.GET_READY, routine.intro, step.exercise.name, step.before]
    clips = [Path(played.cue) for played in person.player.played if played.cue.endswith(".ogg")]
    assert clips
    assert all(clip.is_file() for clip in clips)
    assert person.practice.voice_problem is None


def test_a_preview_is_refused_while_a_session_runs(person):
    person.do("low-lunge-daily", 5_000)
    assert not person.practice.preview.countdown()
    assert person.practice.sound_health().state is SoundState.CLOSED


def test_a_preview_is_cut_before_another_output_is_chosen(person, monkeypatch):
    players = []

    def choose(wish, wishes):
        players.append(RecordingPlayer(clock=person.clock))
        return Chosen(players[-1], wish)

    monkeypatch.setattr(choice, "choose_player", choose)
    assert person.practice.preview.sound("begin")
    person.practice.change_settings(replace(person.practice.settings, sound_set="wood"))
    assert players[0].standing == []


def test_a_voice_switched_off_during_a_session_falls_silent(person):
    person.do("low-lunge-daily", 1_000)
    person.practice.change_settings(replace(person.practice.settings, voice="off"))
    known = len(person.player.played)
    person.ticker.run_for(60_000)
    later = [played.cue for played in person.player.played[known:]]
    assert later
    assert not any(cue.endswith(".ogg") for cue in later)
