"""Settings: declared once each, with a default that is allowed."""

from dataclasses import fields

import pytest

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.preferences.rules_of import streak_rules
from psoas_timer.core.preferences.settings import Settings, allows
from psoas_timer.core.preferences.spec import specs
from psoas_timer.core.session.cues import ALL_CUES, CueName
from psoas_timer.core.session.sayings import Speech
from psoas_timer.core.session.state import LEAD_IN_MS, Rules

SPECS = specs(Settings)


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_is_declared_with_words_and_an_allowed_default(name):
    spec = SPECS[name]
    assert spec.section
    assert spec.label[0].isupper()
    assert spec.help.endswith(".")
    assert allows(spec, getattr(Settings(), name))


@pytest.mark.parametrize(
    ("name", "allowed", "refused"),
    [
        ("count_in_s", [0, 3, 10], [-1, 11]),
        ("stretch_s", [0, 10, 60], [-1, 9, 61]),
        ("pressure_s", [0, 10, 15], [9, 16]),
        ("heat_s", [0, 600, 900], [599, 901]),
        ("day_start_hour", [0, 4, 12], [-1, 13]),
        ("first_side", ["left", "right"], ["both", ""]),
        ("weekly_plan", ["", "weekly-prevention", "my own"], []),
        ("cues_off", [(), ("beat",), ("beat", "half")], [("beat", "drum")]),
        ("rest_weekdays", [(), ("monday", "sunday")], [("someday",)]),
        ("is_muted", [True, False], []),
        ("remind_at", ["00:00", "18:30", "23:59"], ["", "7:30", "24:00"]),
    ],
)
def test_what_a_setting_may_be(name, allowed, refused):
    assert [value for value in allowed if not allows(SPECS[name], value)] == []
    assert [value for value in refused if allows(SPECS[name], value)] == []


def test_zero_is_no_length_but_a_setting_of_its_own_only_for_lengths():
    assert not allows(SPECS["counts_from_min"], 0)


def test_settings_become_the_rules_of_a_session():
    assert Settings().rules == Rules(lead_in_ms=LEAD_IN_MS)
    chosen = Settings(cues_off=("beat", "half"), count_in_s=0)
    without = ALL_CUES - {CueName.BEAT, CueName.HALF}
    assert chosen.rules == Rules(without, count_in_ms=0, lead_in_ms=LEAD_IN_MS)


@pytest.mark.parametrize("silence", [{"is_muted": True}, {"sound_player": "silent"}])
def test_whoever_wants_no_sound_needs_no_sound_check(silence):
    assert Settings(**silence).rules.lead_in_ms == 0


@pytest.mark.parametrize("speech", Speech)
def test_how_much_the_voice_says_is_a_setting(speech):
    assert allows(SPECS["voice"], speech.value)
    assert Settings(voice=speech.value).speech is speech


@pytest.mark.parametrize("cue", CueName)
def test_every_cue_can_be_named_among_those_switched_off(cue):
    assert allows(SPECS["cues_off"], (cue.value,))
    assert cue not in Settings(cues_off=(cue.value,)).rules.enabled_cues


def test_the_first_side_in_the_words_of_the_core():
    assert Settings(first_side="right").side is Side.RIGHT


def test_settings_become_the_rules_of_the_streak():
    assert streak_rules(Settings()) == StreakRules(rest_weekdays=frozenset({7}))
    chosen = Settings(
        counts_from_min=5,
        goal_sessions=2,
        goal_min=20,
        rest_weekdays=("monday", "saturday"),
        weekly_goal=3,
    )
    assert streak_rules(chosen) == StreakRules(300_000, 2, 1_200_000, frozenset({1, 6}), 3)
