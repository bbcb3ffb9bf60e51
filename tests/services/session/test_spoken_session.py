"""What is said in a session, at which instant, how loud, and what cuts it short."""

import pytest

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.events import CheckDue, CueDue, Paused
from psoas_timer.core.session.sayings import Speech, Spoken
from psoas_timer.core.session.state import CHECK_AT_MS, LEAD_IN_MS, Rules
from psoas_timer.services.hearing import Hearing, Levels
from tests.builders import a_step
from tests.services.listening import Session

RARE = Hearing(speech=Speech.RARE)
OFF = Hearing(speech=Speech.OFF)
ALOUD = Hearing(counts_aloud=True)
CHECKED = Rules(lead_in_ms=LEAD_IN_MS)
STEP = a_step(30, prep_s=8, before="Lie down", voice="Down")


def test_words_follow_the_sound_of_their_cue_by_600_ms():
    session = Session()
    session.start(STEP)
    assert session.sounds()[0] == (0, "prepare")
    assert session.said() == [(600, "Side bend"), (1_600, "Lie down")]


def test_little_voice_says_names_only_and_no_voice_nothing():
    rare, off = Session(RARE), Session(OFF)
    for session in (rare, off):
        session.start(STEP)
        session.run_for(60)
    assert rare.said() == [(600, "Side bend")]
    assert off.said() == []
    assert rare.sounds() == off.sounds()


def test_everything_is_said_once_to_the_end():
    session = Session()
    session.start(a_step(20, prep_s=8, rest_s=6, reps=2, before="Lie down"))
    session.run_for(70)
    assert [words for _, words in session.said()] == [
        *("Side bend", "Lie down", "half_way", "rest", "last_one", "half_way", "well_done"),
    ]


def test_what_cannot_be_spoken_yet_is_passed_over_and_said_the_next_time():
    session = Session()
    session.unspoken = {"Side bend"}
    session.start(a_step(10, prep_s=8), a_step(10, prep_s=8))
    session.run_for(5)
    session.unspoken = set()
    session.run_for(20)
    assert [words for _, words in session.said()] == ["Side bend"]
    assert session.said()[0][0] == 18_600


def test_a_name_that_an_engine_speaks_while_the_sound_is_checked_opens_the_session():
    session = Session()
    session.unspoken = {"Side bend"}
    session.start(a_step(10, prep_s=8), rules=CHECKED)
    session.run_for(0.5)
    session.unspoken = set()
    session.run_for(3)
    assert session.said() == [(600, "get_ready"), (2_100, "Side bend")]


@pytest.mark.parametrize(
    ("hearing", "length_ms", "heard"),
    [
        (Hearing(), 900, (600, "get_ready")),
        (RARE, 900, (600, "get_ready")),
        (Hearing(), 901, (600, "check")),
        (OFF, 900, (600, "check")),
    ],
)
def test_the_sound_check_is_spoken_where_the_words_end_in_time(hearing, length_ms, heard):
    session = Session(hearing, get_ready=length_ms)
    session.start(STEP, rules=CHECKED)
    assert min(session.said() + session.sounds()) == heard
    assert len([at for at, _ in session.said() + session.sounds() if at < LEAD_IN_MS]) == 1


def test_counting_aloud_stands_in_place_of_the_sounds():
    session = Session(ALOUD, two=1_001)
    session.start(a_step(12))
    session.run_for(20)
    counted = [(at, what) for at, what in session.said() if 9_000 <= at < 12_000]
    assert counted == [(9_000, "three"), (11_000, "one")]
    assert (10_000, "count_2") in session.sounds()
    assert not {"count_3", "count_1"} & {what for _, what in session.sounds()}


def test_the_count_in_after_a_pause_is_counted_aloud_too():
    session = Session(ALOUD)
    session.start(a_step(60))
    session.run_for(10)
    session.runner.pause()
    session.run_for(30)
    session.runner.resume()
    session.run_for(4)
    assert [(at, words) for at, words in session.said() if at >= 40_000] == [
        *((40_000, "three"), (41_000, "two"), (42_000, "one")),
    ]


def test_without_a_voice_nothing_is_counted_aloud():
    session = Session(Hearing(speech=Speech.OFF, counts_aloud=True))
    session.start(a_step(12))
    session.run_for(20)
    assert session.said() == []
    assert (9_000, "count_3") in session.sounds()


def test_a_pause_cuts_what_is_being_said_and_is_said_itself():
    session = Session()
    session.start(STEP)
    session.run_for(1)
    session.runner.pause()
    cut = session.room.heard[1]
    assert (cut.what, cut.ends_ms - session.begun_ms) == ("Side bend", 1_000)
    assert session.said()[1:] == [(1_150, "paused")]


def test_who_wants_little_voice_is_paused_without_words():
    session = Session(RARE)
    session.start(STEP)
    session.run_for(1)
    session.runner.pause()
    assert session.said() == [(600, "Side bend")]


@pytest.mark.parametrize("command", ["pause", "skip", "back", "leave"])
def test_a_command_leaves_none_of_the_old_words(command):
    session = Session()
    session.start(STEP, a_step(20, prep_s=8, before="Stand up"))
    session.run_for(1)
    getattr(session.runner, command)()
    now_ms = session.clock.now_ms()
    assert [h for h in session.room.heard if h.starts_ms < now_ms < h.ends_ms] == []
    assert (1_600, "Lie down") not in session.said()


def test_whoever_was_away_is_welcomed_when_there_again():
    session = Session()
    session.start(a_step(60))
    session.run_for(10)
    session.clock.sleep(3_600_000)
    session.clock.advance(500)
    session.ticker.ring()
    returned_ms = session.clock.now_ms() - session.begun_ms
    assert session.said()[-1] == (returned_ms + 600, "welcome_back")
    assert [h.starts_ms - session.begun_ms for h in session.room.heard if h.what == "problem"] == [
        returned_ms
    ]


def test_a_step_that_waits_says_what_to_do_while_it_does_until_the_person_goes_on():
    session = Session(**{"Lie down": 20_000})
    session.start(a_step(30, waits=True, before="Lie down"))
    session.run_for(6)
    session.runner.proceed()
    [name, text] = [
        h for h in session.room.heard if h.is_clip and h.starts_ms < session.begun_ms + 6_000
    ]
    assert (name.what, text.what) == ("Side bend", "Lie down")
    assert text.ends_ms - session.begun_ms == 6_000


def test_another_volume_lets_words_go_on_and_nothing_is_heard_twice():
    session = Session()
    session.start(STEP)
    session.run_for(1)
    session.runner.set_hearing(Hearing(Levels(50, voice_percent=50)))
    session.run_for(1.5)
    heard = [(h.what, round(h.gain, 2), h.ends_ms - h.starts_ms) for h in session.room.heard]
    assert heard[:3] == [("prepare", 1.0, 200), ("Side bend", 1.0, 800), ("Lie down", 0.1, 800)]
    assert [what for what, _, _ in heard[3:]] == ["count_3", "count_2", "count_1"]
    assert {gain for _, gain, _ in heard[3:]} == {0.32}


def test_mute_is_silence_at_once_and_unmuting_brings_what_is_still_to_come():
    session = Session()
    session.start(STEP)
    session.run_for(1)
    session.runner.set_hearing(Hearing(Levels(0)))
    now_ms = session.clock.now_ms()
    assert [h for h in session.room.heard if h.ends_ms > now_ms] == []
    session.run_for(0.1)
    session.runner.set_hearing(Hearing())
    session.run_for(5)
    assert session.said()[1:] == [(1_600, "Lie down")]
    assert [at for at, _ in session.sounds()][1:] == [5_000, 6_000, 7_000, 8_000]


def test_a_voice_that_is_switched_off_falls_silent_and_the_cues_go_on():
    session = Session()
    session.start(STEP)
    session.run_for(1)
    session.runner.set_hearing(OFF)
    session.run_for(9)
    assert [(h.what, h.ends_ms - session.begun_ms) for h in session.room.heard if h.is_clip] == [
        ("Side bend", 1_000)
    ]
    assert [what for _, what in session.sounds()][-1] == "begin"


def test_a_voice_switched_off_in_the_sound_check_leaves_its_sound():
    session = Session()
    session.start(STEP, rules=CHECKED)
    session.run_for(0.1)
    session.runner.set_hearing(OFF)
    session.run_for(2)
    assert session.said() == []
    assert session.sounds()[0] == (CHECK_AT_MS, "check")


def test_counting_aloud_begins_and_ends_with_the_next_number():
    session = Session(Hearing(speech=Speech.RARE))
    session.start(STEP)
    session.run_for(5.5)
    session.runner.set_hearing(Hearing(speech=Speech.RARE, counts_aloud=True))
    session.run_for(1)
    session.runner.set_hearing(Hearing(speech=Speech.RARE))
    session.run_for(2)
    counts = [h.what for h in session.room.heard if 5_000 <= h.starts_ms - session.begun_ms < 8_000]
    assert counts == ["count_3", "two", "count_1"]


def test_rare_words_take_the_place_of_what_was_not_begun():
    session = Session()
    session.start(a_step(10, prep_s=3), STEP)
    session.run_for(12)
    session.runner.set_hearing(RARE)
    session.run_for(10)
    later = [what for at, what in session.said() if at > 12_000]
    assert later == ["Side bend"]


def test_the_balance_holds_for_its_kind_and_no_balance_quietens_the_alarm():
    session = Session(Hearing(Levels(100, cues_percent=0, countdown_percent=50, voice_percent=100)))
    session.start(a_step(120, kind=Kind.HEAT))
    session.run_for(140)
    gains = {h.what: round(h.gain, 2) for h in session.room.heard}
    counts = {f"count_{number}": 0.32 for number in (3, 2, 1)}
    assert gains == {"Side bend": 1.0, **counts, "end": 1.0, "end_repeat_1": 1.2}


def test_answering_the_alarm_silences_it_and_leaves_the_words_of_the_next_step():
    session = Session(**{"Lie down": 5_000})
    session.start(a_step(120, kind=Kind.HEAT), a_step(30, prep_s=20, before="Lie down"))
    session.run_for(135.1)
    session.runner.acknowledge()
    session.run_for(30)
    assert "end_repeat_2" not in {what for _, what in session.sounds()}
    [alarm] = [h for h in session.room.heard if h.what == "end_repeat_1"]
    assert alarm.ends_ms - session.begun_ms == 135_100
    [words] = [h for h in session.room.heard if h.what == "Lie down"]
    assert words.ends_ms - words.starts_ms == 5_000


def test_what_was_said_is_told_with_how_long_it_takes():
    session = Session()
    captions = []
    session.runner.add_listener(
        lambda event: captions.append(
            (type(event), session.runner.spoken(event), session.runner.spoken_for_ms(event))
        )
    )
    session.start(STEP, rules=CHECKED)
    session.run_for(3)
    session.runner.pause()
    assert [caption for caption in captions if caption[1]] == [
        (CheckDue, (Spoken.GET_READY,), 800),
        (CueDue, ("Side bend", "Lie down"), 2_400),
        (Paused, (Spoken.PAUSED,), 950),
    ]


def test_another_volume_touches_nothing_of_the_session_before():
    session = Session()
    session.start(a_step(10))
    session.run_for(10)
    session.start(STEP)
    session.runner.set_hearing(Hearing(Levels(50)))
    ends = [h.ends_ms - h.starts_ms for h in session.room.heard if h.what == "well_done"]
    assert ends == [800]


def test_sides_are_told_apart():
    session = Session(RARE)
    session.start(a_step(10, sides=Sides.BOTH, prep_s=8, switch_s=8))
    session.run_for(40)
    assert [words for _, words in session.said()] == [
        *("Side bend", "left_side", "switch_sides", "right_side"),
    ]
