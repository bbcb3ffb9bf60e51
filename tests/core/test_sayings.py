"""What the voice says at which cue, and what it leaves out for want of time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.exercise import Notice
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import ALL_CUES, CueName
from psoas_timer.core.session.sayings import (
    BREATH_MS,
    PHRASE_GAP_MS,
    VOICE_AFTER_MS,
    Speech,
    Spoken,
    choose,
    starts,
)
from psoas_timer.core.session.timeline import lay_out
from tests.builders import a_breathing_step, a_routine, a_step, an_exercise
from tests.core.strategies import timelines

STRETCH = a_step(
    30,
    prep_s=12,
    switch_s=8,
    rest_s=6,
    reps=2,
    sides=Sides.BOTH,
    before="Kneel on your {side} knee.",
    voice="{Side} knee down",
)


def length_ms(phrase):
    """Fixed phrases take 0.8 s, names 0.9 s, the short prompt 1.5 s, an instruction 4 s."""
    if isinstance(phrase, Spoken):
        return 800
    return {"Side bend": 900, "Left knee down": 1_500, "Right knee down": 1_500}.get(phrase, 4_000)


def said(*steps, speech=Speech.FULL, length_of=length_ms, **routine):
    """What is spoken over the whole routine: second, then phrases."""
    cues = plan_cues(lay_out(a_routine(*steps, **routine)))
    chosen = [
        (cue.at_ms / 1_000, choose(cue.sayings, speech, cue.room_ms, length_of)) for cue in cues
    ]
    return [(at_s, *phrases) for at_s, phrases in chosen if phrases]


def test_a_full_voice_leads_through_everything():
    assert said(STRETCH) == [
        (0, "Side bend", "Kneel on your left knee."),
        (27, Spoken.HALF_WAY),
        (42, Spoken.REST, Spoken.LAST_ONE),
        (63, Spoken.HALF_WAY),
        (78, Spoken.SWITCH_SIDES, "Right knee down"),
        (101, Spoken.HALF_WAY),
        (116, Spoken.REST, Spoken.LAST_ONE),
        (137, Spoken.HALF_WAY),
        (152, Spoken.WELL_DONE),
    ]


def test_a_rare_voice_says_names_and_sides_only():
    assert said(STRETCH, speech=Speech.RARE) == [
        (0, "Side bend", Spoken.LEFT_SIDE),
        (78, Spoken.SWITCH_SIDES, Spoken.RIGHT_SIDE),
    ]


def test_no_voice_says_nothing():
    assert said(STRETCH, speech=Speech.OFF) == []


@pytest.mark.parametrize(
    ("prep_s", "spoken"),
    [
        (12, ("Side bend", "Kneel on your left knee.")),
        (8.1, ("Kneel on your left knee.",)),
        (6, ("Left knee down",)),
    ],
)
def test_the_shorter_the_preparation_the_shorter_the_words(prep_s, spoken):
    step = a_step(30, prep_s=prep_s, sides=Sides.LEFT, before=STRETCH.before, voice=STRETCH.voice)
    first = plan_cues(lay_out(a_routine(step)))[1]
    # A word of 0.8 s needs 0.6 s for the chime before it, 0.3 s after it and 3 s to count.
    assert choose(first.sayings, Speech.FULL, first.room_ms, length_ms) == spoken


def test_a_preparation_without_time_for_words_leaves_them_to_the_hold():
    step = replace(STRETCH, prep_ms=5_000, switch_ms=5_000)
    assert said(step, speech=Speech.RARE) == [
        (5, "Side bend", Spoken.LEFT_SIDE),
        (76, Spoken.SWITCH_SIDES, Spoken.RIGHT_SIDE),
    ]


def test_a_phrase_that_nobody_can_speak_yet_is_passed_over():
    def only_fixed(phrase):
        return 800 if isinstance(phrase, Spoken) else None

    assert said(STRETCH, length_of=only_fixed)[0] == (0, Spoken.LEFT_SIDE)


def test_a_warning_is_spoken_to_those_who_want_little_voice_too():
    skin = Notice(300_000, "Look at your skin.", "Check your skin")
    heat = a_step(600, exercise=an_exercise(kind=Kind.HEAT, notices=(skin,)))
    assert (300, "Check your skin") in said(heat, speech=Speech.RARE)


def test_a_warning_at_half_time_is_not_spoken_into():
    skin = Notice(300_000, "Look at your skin.", "Check your skin")
    heat = a_step(600, exercise=an_exercise(kind=Kind.HEAT, notices=(skin,)))
    assert [phrase for at, phrase in said(heat) if at == 300] == ["Check your skin"]
    assert (300, Spoken.HALF_WAY) in said(a_step(600))


def test_without_a_countdown_the_words_may_take_its_time():
    step = a_step(30, prep_s=6, before="Kneel on your knee.")
    timeline = lay_out(a_routine(step))
    counted = plan_cues(timeline)[1]
    uncounted = plan_cues(timeline, ALL_CUES - {CueName.COUNT})[1]
    assert (counted.room_ms, uncounted.room_ms) == (3_000, 6_000)


def test_without_prompts_no_sound_carries_words():
    cues = plan_cues(lay_out(a_routine(STRETCH)), ALL_CUES - {CueName.PROMPT})
    assert [cue for cue in cues if cue.sayings] == []


def test_phrases_follow_each_other_with_a_pause():
    assert starts((Spoken.SWITCH_SIDES, Spoken.LEFT_SIDE, "Side bend"), 5_000, length_ms) == (
        (5_000, Spoken.SWITCH_SIDES),
        (5_800 + PHRASE_GAP_MS, Spoken.LEFT_SIDE),
        (6_600 + 2 * PHRASE_GAP_MS, "Side bend"),
    )


@given(timelines, st.sampled_from(Speech), st.integers(100, 6_000))
def test_the_voice_never_speaks_into_a_countdown_or_into_itself(timeline, speech, phrase_ms):
    cues = plan_cues(timeline)
    counts = [cue.at_ms for cue in cues if cue.name is CueName.COUNT]
    ended_ms = 0
    for cue in cues:
        phrases = choose(cue.sayings, speech, cue.room_ms, lambda _: phrase_ms)
        if phrases:
            begins_ms = cue.at_ms + VOICE_AFTER_MS
            assert begins_ms >= ended_ms
            ended_ms = starts(phrases, begins_ms, lambda _: phrase_ms)[-1][0] + phrase_ms
            assert not any(begins_ms < at_ms < ended_ms + BREATH_MS for at_ms in counts)


def test_the_next_step_says_its_name_and_the_other_side_that_it_is_one():
    once = replace(STRETCH, reps=1)
    bend = replace(once, exercise=replace(once.exercise, name="Lunge"))
    assert [phrases for _, *phrases in said(once, bend, speech=Speech.RARE)] == [
        ["Side bend", Spoken.LEFT_SIDE],
        [Spoken.SWITCH_SIDES, Spoken.RIGHT_SIDE],
        ["Lunge", Spoken.LEFT_SIDE],
        [Spoken.SWITCH_SIDES, Spoken.RIGHT_SIDE],
    ]


def test_where_the_step_has_no_words_of_its_own_the_other_side_is_named():
    plain = replace(STRETCH, before="", voice="")
    assert (78, Spoken.SWITCH_SIDES, Spoken.RIGHT_SIDE) in said(plain)


def test_in_a_short_change_of_sides_the_short_words_stand_alone():
    assert (78, "Right knee down") in said(replace(STRETCH, switch_ms=6_000))


def test_a_routine_says_its_own_first_and_last_words():
    long = replace(STRETCH, prep_ms=20_000, sides=Sides.LEFT)
    spoken = said(long, STRETCH, intro="Nothing should hurt.", outro="Walk a few steps.")
    assert spoken[0] == (0, "Nothing should hurt.", "Side bend", "Kneel on your left knee.")
    assert [phrases for _, *phrases in spoken].count(["Side bend", "Kneel on your left knee."]) == 1
    assert spoken[-1][1:] == ("Walk a few steps.",)
    assert Spoken.WELL_DONE not in {phrase for _, *phrases in spoken for phrase in phrases}


def test_the_instruction_is_needed_more_than_the_first_words_of_a_routine():
    assert said(STRETCH, intro="Nothing should hurt.") == said(STRETCH)


def test_last_words_that_nobody_can_speak_yet_leave_their_place():
    spoken = said(
        STRETCH, outro="Walk.", length_of=lambda phrase: None if phrase == "Walk." else 800
    )
    assert spoken[-1][1:] == (Spoken.WELL_DONE,)


def test_whoever_wants_little_voice_hears_no_first_and_last_words():
    long = replace(STRETCH, prep_ms=20_000)
    words = {"intro": "Nothing should hurt.", "outro": "Walk."}
    assert said(long, speech=Speech.RARE, **words) == said(long, speech=Speech.RARE)


def test_the_sounds_of_breaths_do_not_cut_an_instruction():
    step = a_breathing_step(6, before="Let the belly rise.")
    assert said(step)[0] == (0, "Slow breath", "Let the belly rise.")
