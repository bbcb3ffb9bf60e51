"""Starting and ending sessions in the terminal, and what is asked before."""

import json

from psoas_timer.terminal.keys import Key


def test_a_session_ends_with_what_was_done_and_the_streak(desk):
    assert desk.run("play", "tiny", is_there=True, is_terminal=True) == 0
    text = desk.out.getvalue()
    assert "left 0:10" in text
    assert "right 0:10" in text
    assert "Saved in your history." in text
    assert "1 day in a row" in text


def test_the_first_session_says_once_what_this_is(desk):
    desk.run("play", "tiny")
    assert "not medical advice" in desk.out.getvalue()
    desk.run("play", "tiny")
    assert "not medical advice" not in desk.out.getvalue()


def test_play_from_a_later_step(desk):
    assert desk.run("play", "calm-reset", "--from", "4") == 0
    assert "Step 4 of 4" in desk.out.getvalue()
    assert "Step 3 of 4" not in desk.out.getvalue()


def test_a_step_that_there_is_not_is_wrong_usage(desk):
    assert desk.run("play", "calm-reset", "--from", "5") == 2
    assert "1 to 4" in desk.err.getvalue()


def test_too_many_rounds_are_told_kindly_and_not_refused(desk):
    for _ in range(4):
        assert desk.run("play", "trigger-point-holds", "--from", "99") == 2
        assert desk.run("play", "quick-release") == 0
    assert "plenty" in desk.out.getvalue()


def test_problems_in_files_are_mentioned_before_the_start(desk):
    (desk.home / "routines" / "bad.toml").write_text("schema = 1\n")
    assert desk.run("play", "tiny") == 0
    assert "psoas-timer doctor" in desk.err.getvalue()


def test_sound_that_was_muted_once_is_said_before_the_start(desk):
    desk.write_settings("is_muted = true")
    desk.run("play", "tiny")
    assert "Sound is muted" in desk.out.getvalue()
    assert str(desk.home / "settings.toml") in desk.out.getvalue()


FAREWELL = 'outro = "That was all of it."\n[[step]]'


def test_a_routine_led_to_its_end_says_its_last_words(desk):
    desk.own.write_text(desk.own.read_text().replace("[[step]]", FAREWELL))
    desk.run("play", "tiny")
    assert "That was all of it." in desk.out.getvalue()


def test_a_routine_left_early_does_not_talk_as_if_it_had_been_done(desk):
    desk.own.write_text(desk.own.read_text().replace("[[step]]", FAREWELL))
    desk.run("play", "tiny", presses=[(10_000, "q"), (10_500, "y"), (11_000, "x")], is_there=True)
    assert "Saved in your history." in desk.out.getvalue()
    assert "That was all of it." not in desk.out.getvalue()
    assert "part of taking care of yourself" in desk.out.getvalue()


def leave_unfinished(desk):
    """Have a session interrupted 6 s into its first hold."""
    presses = [(10_000, Key.TERMINATE)]
    assert desk.run("play", "tiny", presses=presses, is_there=True) == 0
    assert "Nothing is lost" in desk.out.getvalue()


def history(desk):
    desk.run("history", "--json")
    return [(s["held_ms"], s["finished"]) for s in json.loads(desk.out.getvalue())]


def test_an_unfinished_session_can_be_gone_on_with(desk):
    leave_unfinished(desk)
    presses = [(1_000, "c"), (2_000, " ")]
    assert desk.run("play", "calm-reset", presses=presses, is_there=True) == 0
    assert "interrupted at 0:10 of 0:27" in desk.out.getvalue()
    assert history(desk) == [(20_000, True)]


def test_an_unfinished_session_can_be_saved_as_it_is(desk):
    leave_unfinished(desk)
    assert desk.run("play", "tiny", presses=[(1_000, "s")], is_there=True) == 0
    assert sorted(history(desk)) == [(6_000, False), (20_000, True)]


def test_an_unfinished_session_is_discarded_only_when_sure(desk):
    leave_unfinished(desk)
    assert desk.run("play", "tiny", presses=[(1, "d"), (2, "y")], is_there=True) == 0
    assert history(desk) == [(20_000, True)]


def test_leaving_the_question_keeps_the_unfinished_session(desk):
    leave_unfinished(desk)
    assert desk.run("play", "tiny", presses=[(1, "q")], is_there=True) == 0
    assert history(desk) == []
    assert desk.run("play", "tiny", presses=[(1, "d"), (2, "q")], is_there=True) == 0
    assert desk.run("play", "tiny", presses=[(1, "s")], is_there=True) == 0
    assert (6_000, False) in history(desk)


def test_with_nobody_to_ask_the_unfinished_session_is_saved(desk):
    leave_unfinished(desk)
    assert desk.run("play", "tiny") == 0
    assert sorted(history(desk)) == [(6_000, False), (20_000, True)]


def test_a_session_whose_routine_has_changed_is_saved(desk):
    leave_unfinished(desk)
    desk.own.write_text(desk.own.read_text().replace("knee-hug-long-leg", "standing-hip-flexor"))
    assert desk.run("play", "tiny", presses=[(1, "c")], is_there=True) == 0
    assert "changed since" in desk.out.getvalue()
    assert (6_000, False) in history(desk)


def test_without_a_command_it_lists_and_asks(desk):
    assert desk.run(is_there=True, typed="99\nwhat\ntiny\n") == 0
    text = desk.out.getvalue()
    assert "Quick release" in text
    assert text.count("(suggested)") == 1
    assert '"99" is not in the list' in text
    assert "Saved in your history." in text
    assert history(desk) == [(20_000, True)]


def test_enter_takes_the_suggested_one(desk):
    desk.run("play", "tiny")
    assert desk.run(is_there=True, typed="\n") == 0
    assert history(desk) == [(20_000, True)] * 2


def test_a_number_takes_the_one_of_the_list(desk):
    assert desk.run(is_there=True, typed="17\n") == 0
    assert history(desk) == [(20_000, True)]


def test_nothing_is_played_without_a_choice(desk):
    for typed in ("q\n", ""):
        assert desk.run(is_there=True, typed=typed) == 0
    assert history(desk) == []


def test_with_nobody_to_ask_it_plays_the_suggested_one_and_says_so(desk):
    assert desk.run() == 0
    assert "suggested: Quick release" in desk.out.getvalue()
    assert len(history(desk)) == 1
