"""Answers come back, the person's file stays theirs, and what can't be read is asked again."""

import errno
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.content.safety import Safety
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.care.answer_store import CareAnswerStore
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.preferences import persons_toml
from psoas_timer.wording.say import say_problem

SAFETY = read_catalogue(assets_dir())[0].safety
HEAT, HIPS = SAFETY.gates["heat"], SAFETY.gates["hip-extension"]
TODAY = date(2026, 3, 2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "care.toml"


def store(file: Path) -> CareAnswerStore:
    return CareAnswerStore(file, lambda: SAFETY)


def answer(kept: CareAnswerStore, gate, *ticked: str, on: date = TODAY) -> None:
    kept.change(lambda answers: answers.with_answer(gate, ticked, on))


gates = st.sampled_from(list(SAFETY.gates.values()))
given_answers = st.lists(
    st.tuples(gates, st.sets(st.sampled_from(list(SAFETY.cautions))), st.dates()), max_size=5
)


@settings(max_examples=50, deadline=None)
@given(given_answers)
def test_what_was_answered_comes_back(many):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "care.toml")
        kept, expected = store(file), CareAnswers()
        for gate, ticked, on in many:
            answer(kept, gate, *ticked, on=on)
            expected = expected.with_answer(gate, ticked, on)
        again = store(file)
        assert again.answers == kept.answers == expected
        assert again.problems == ()
        assert list(Path(folder).glob("*.bak*")) == []


def test_the_file_is_made_to_be_read(file: Path):
    kept = store(file)
    answer(kept, HEAT, "heat-skin", "cancer-area")
    assert file.read_text() == (
        "# What applies to you, and which questions you answered."
        " Remove a [gates] entry to be asked again.\n"
        'ticked = ["cancer-area", "heat-skin"]\n\n'
        f'[gates.heat]\nanswered_on = 2026-03-02\nversion = "{HEAT.version}"\n'
    )


def test_comments_and_other_answers_stay(file: Path):
    file.write_text(
        '# mine\nticked = ["hernia"] # since spring\n\n[gates.heat] # the pack\n'
        f'answered_on = 2026-03-01\nversion = "{HEAT.version}"\n'
    )
    kept = store(file)
    answer(kept, HIPS)
    text = file.read_text()
    assert '# mine\nticked = ["hernia"] # since spring\n\n[gates.heat] # the pack\n' in text
    again = store(file).answers
    assert again.ticked == {"hernia"}
    assert not again.is_due(HEAT, TODAY)
    assert not again.is_due(HIPS, TODAY)
    assert list(file.parent.glob("*.bak*")) == []


def test_a_tick_is_added_above_the_gates(file: Path):
    file.write_text(f'[gates.heat]\nanswered_on = 2026-03-01\nversion = "{HEAT.version}"\n')
    answer(store(file), HIPS, "hip-replacement")
    again = store(file)
    assert again.answers.ticked == {"hip-replacement"}
    assert not again.answers.is_due(HEAT, TODAY)


@pytest.mark.parametrize(
    ("ticked", "sentence"),
    [
        ('["hernai", "bleeding"]', "there is no caution “hernai” (did you mean “hernia”?)"),
        ('"hernia"', "ticked cannot be the text “hernia” (a list in [ ])"),
        ("[3]", "ticked[1] cannot be the number 3"),
    ],
)
def test_a_tick_that_can_not_be_read_is_told_and_asked_again(file: Path, ticked, sentence):
    written = (
        f'ticked = {ticked}\n[gates.heat]\nanswered_on = 2026-03-02\nversion = "{HEAT.version}"\n'
    )
    file.write_text(written)
    kept = store(file)
    assert say_problem(kept.problems[0]).startswith(f"{file}:1: {sentence}")
    assert kept.answers.is_due(HEAT, TODAY)
    answer(kept, HEAT, "heat-skin")
    (copy,) = file.parent.glob("care.toml.bak-*")
    assert copy.read_text() == written
    assert [problem.what.key for problem in kept.problems] == ["persons.copied"]
    assert "heat-skin" in store(file).answers.ticked


def test_a_broken_gate_is_told_and_asked_again_alone(file: Path):
    file.write_text(
        'ticked = ["hernia"]\n'
        f'[gates.heat]\nanswered_on = "today"\nversion = "{HEAT.version}"\n'
        f'[gates.hip-extension]\nanswered_on = 2026-03-02\nversion = "{HIPS.version}"\n'
        "[gates.heta]\n"
    )
    kept = store(file)
    assert [say_problem(problem).removeprefix(str(file)) for problem in kept.problems] == [
        ":3: answered_on cannot be the text “today” (a date such as 2026-03-02)",
        ":8: there is no key “heta” (did you mean “heat”?)",
    ]
    assert kept.answers.ticked == {"hernia"}
    assert kept.answers.is_due(HEAT, TODAY)
    assert not kept.answers.is_due(HIPS, TODAY)


def test_a_time_is_no_date(file: Path):
    file.write_text(f'[gates.heat]\nanswered_on = 2026-03-02T07:30:00Z\nversion = "{HEAT.version}"')
    assert [each.line for each in store(file).problems] == [2]


def test_a_file_that_is_no_toml_is_told_kept_beside_and_written_anew(file: Path):
    file.write_text("ticked = [hernia]\n")
    kept = store(file)
    assert kept.answers == CareAnswers()
    assert len(kept.problems) == 1
    answer(kept, HEAT, "heat-skin")
    (copy,) = file.parent.glob("care.toml.bak-*")
    assert copy.read_text() == "ticked = [hernia]\n"
    assert store(file).answers == kept.answers


def test_an_answer_that_can_not_be_saved_holds_and_is_saved_with_the_next(file, monkeypatch):
    kept = store(file)

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(persons_toml, "write_whole", disk_is_full)
    answer(kept, HEAT, "heat-skin")
    assert not kept.answers.is_due(HEAT, TODAY)
    assert "No space left on device" in say_problem(kept.problems[-1])
    monkeypatch.undo()
    answer(kept, HIPS)
    assert kept.problems == ()
    again = store(file).answers
    assert (again.ticked, set(again.gates)) == ({"heat-skin"}, {"heat", "hip-extension"})


def test_two_programs_do_not_take_each_others_answers_away(file: Path):
    one, other = store(file), store(file)
    assert one.answers == other.answers
    answer(one, HEAT, "heat-skin")
    answer(other, HIPS, "hip-replacement")
    assert store(file).answers.ticked == {"heat-skin", "hip-replacement"}


def test_without_any_content_keys_are_taken_as_they_are(file: Path):
    answer(store(file), HEAT, "heat-skin")
    unread = CareAnswerStore(file, Safety)
    assert unread.problems == ()
    assert unread.answers == store(file).answers
