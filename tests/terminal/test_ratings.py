"""Ratings in the terminal: one key each, skippable, only where the person wants to be asked."""

import json
from contextlib import AbstractContextManager, closing
from datetime import timedelta

import pytest

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.terminal.keys import Key


@pytest.fixture
def asked(desk):
    desk.write_settings('sound_player = "silent"', other="[ratings]\nasks_ratings = true")
    return desk


def history(desk) -> AbstractContextManager[SqliteHistory]:
    places = places_under(desk.home)
    return closing(SqliteHistory(places.history_file, places.unsaved_sessions, desk.clock))


def sessions(desk) -> list[SessionRecord]:
    with history(desk) as kept:
        return list(kept.recent(9))


def ratings(desk) -> list[Rating]:
    with history(desk) as kept:
        return list(kept.ratings())


def play(desk, *keys: str, code: int = 0) -> str:
    """Play with a key before the session, and the others after it; it ends with that code."""
    before, after = keys[:1], keys[1:]
    presses = [(1_000, key) for key in before] + [(60_000 + n, key) for n, key in enumerate(after)]
    assert desk.run("play", "tiny", presses=presses, is_there=True) == code
    return desk.out.getvalue()


def test_both_questions_are_answered_by_a_key_and_belong_to_the_session(asked):
    text = play(asked, "x", "3")
    assert text.count("Right now, how much tension or pain") == 2
    before, after = ratings(asked)
    assert (before.moment, before.value) == (Moment.BEFORE, 10)
    assert (after.moment, after.value) == (Moment.AFTER, 3)
    (session,) = sessions(asked)
    assert before.session_id == after.session_id == session.id


def test_enter_skips_and_other_keys_are_no_answer(asked):
    assert "Saved in your history." in play(asked, Key.ENTER, "p", Key.ENTER)
    assert ratings(asked) == []


def test_nobody_is_asked_who_does_not_want_it_or_is_not_there(desk):
    assert "tension or pain" not in play(desk)
    desk.write_settings('sound_player = "silent"', other="[ratings]\nasks_ratings = true")
    assert desk.run("play", "tiny") == 0
    assert "tension or pain" not in desk.out.getvalue()


def test_to_be_asked_no_more_is_kept_and_told(asked):
    text = play(asked, "d")
    assert "asks_ratings = true" in text
    assert text.count("Right now") == 1
    assert "asks_ratings = false" in (asked.home / "settings.toml").read_text()


def test_ctrl_c_at_the_question_begins_nothing(asked):
    play(asked, Key.INTERRUPT)
    assert sessions(asked) == []


def test_a_strong_rating_is_met_with_care_and_a_gentle_routine(asked):
    text = play(asked, Key.ENTER, "8", Key.ENTER)
    assert "ask a physiotherapist or doctor" in text
    assert "A gentle routine is suggested next time." in play(asked, Key.ENTER, "9", Key.ENTER)
    assert asked.run() == 0
    assert "what is suggested: Gentle, lying down" in asked.out.getvalue()


def worse(desk) -> None:
    """Two sessions of the last days after which the rating was higher."""
    with history(desk) as kept:
        for back in (2, 1):
            at = desk.clock.local - timedelta(days=back)
            for moment, value in ((Moment.BEFORE, 2), (Moment.AFTER, 6)):
                kept.keep_rating(Rating(f"{back}{moment}", at, at.date(), moment, value, str(back)))


def test_sessions_that_made_it_worse_are_told_before_the_next(desk):
    worse(desk)
    assert desk.run("play", "tiny", presses=[(1, "h"), (2, "q")], is_there=True) == 0
    text = desk.out.getvalue()
    assert "Ease off, and ask a physiotherapist or doctor" in text
    assert "Call an ambulance" in text
    assert sessions(desk) == []
    assert "Ease off" not in play(desk)


def test_one_may_start_all_the_same(desk):
    worse(desk)
    assert "Saved in your history." in play(desk, Key.ENTER)


def test_with_nobody_to_ask_it_is_told_and_played(desk):
    worse(desk)
    assert desk.run("play", "tiny") == 0
    assert "Ease off, and ask" in desk.out.getvalue()
    assert len(sessions(desk)) == 1


def test_a_rating_that_could_be_kept_nowhere_is_said(asked):
    places = places_under(asked.home)
    places.history_file.mkdir(parents=True)
    places.unsaved_sessions.parent.mkdir(parents=True)
    places.unsaved_sessions.touch()
    play(asked, "4", Key.ENTER, code=1)
    assert "the rating could not be saved anywhere" in asked.err.getvalue()


def test_the_list_of_sessions_has_ratings_and_note_below_each(asked):
    play(asked, "6", "3")
    with history(asked) as kept:
        (session,) = kept.recent(9)
        kept.note(session.id, "left hip was tight\nmore pillows")
    asked.run("history")
    assert asked.out.getvalue().splitlines()[1:] == [
        "    Rated before: 6 of 10",
        "    Rated after: 3 of 10",
        "    left hip was tight",
        "    more pillows",
    ]
    asked.run("history", "--json")
    (told,) = json.loads(asked.out.getvalue())
    assert [(each["moment"], each["value"]) for each in told["ratings"]] == [
        ("before", 6),
        ("after", 3),
    ]
