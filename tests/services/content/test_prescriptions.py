"""What real prescriptions become: a draft in which every guess and every gap is told."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.prescription.draft import Draft
from psoas_timer.core.content.prescription.filling import PREP_MS, SWITCH_MS
from psoas_timer.core.content.prescription.names import Fit, one_slip_apart
from psoas_timer.core.content.prescription.reading import (
    MOST_CHARACTERS,
    MOST_STEPS,
    read_prescription,
)
from psoas_timer.core.problems import Severity
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content import step_fields
from psoas_timer.services.content.aliases_file import read_names
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.routine_file import read_routine
from psoas_timer.services.content.routine_writer import routine_text
from psoas_timer.wording.prescription_text import draft_lines

CATALOGUE, _ = read_catalogue(assets_dir())
NAMES, NAME_PROBLEMS = read_names(assets_dir(), CATALOGUE.exercises)
FILES = sorted((Path(__file__).parents[2] / "data" / "prescriptions").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]


LIST_NUMBER = re.compile(
    r"(?:\A|(?<=[\n\r\v\f\x85\u2028\u2029.;,:!?•●▪◦‣∙○■□☐✓✔→]))[\s*>~-]*\(?\d{1,2}[.)]"
    r"|\s\(?\d{1,2}\)"
)


def draft_of(text: str) -> Draft:
    return read_prescription(text, NAMES, CATALOGUE)


def guesses_of(text: str) -> set[str]:
    keys = {guess.key for step in draft_of(text).steps for guess in step.guesses}
    return {key.removeprefix("prescription.guess.") for key in keys}


def test_there_are_sixty_phrasings():
    assert len(FILES) >= 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_phrasing_is_read_as_it_was_meant(path):
    told = "\n".join(draft_lines(draft_of(path.read_text(encoding="utf-8")))) + "\n"
    assert told == path.with_suffix(".expected").read_text(encoding="utf-8")


def test_the_example_of_the_page_is_right():
    page = (Path(__file__).parents[3] / "docs" / "prescription.md").read_text(encoding="utf-8")
    text = page.split("```text\n")[1].split("```")[0]
    assert (
        "\n".join(draft_lines(draft_of(text))) + "\n"
        == page.split("```answer\n")[1].split("```")[0]
    )


words = st.sampled_from(sorted({word for text in TEXTS for word in text.split()}))
odd = st.text(max_size=6) | st.sampled_from(["\n\n", ";", "x", "3x", "<b>", "&amp;", "{side}", "İ"])
texts = st.lists(words | odd, max_size=40).map(" ".join) | st.text(max_size=200)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drafted") / "mine.toml"


@settings(max_examples=150)
@given(text=texts)
@example(text="Bird dog 10 reps alternating, hold 5 s, rest 20 s")
@example(text="5 rounds of: heat 20 min x 3, psoas release 9 x 40 s, <b>odd</b> &amp; {x} 999 sets")
def test_any_text_gives_a_routine_that_a_file_can_hold(path, text):
    draft = draft_of(text)
    if not draft.steps:
        return
    routine = draft.routine("mine", "Mine", CATALOGUE)
    path.write_text(routine_text(routine, CATALOGUE), encoding="utf-8")
    file = read_routine(path, CATALOGUE)
    assert [each for each in file.problems if each.severity is Severity.ERROR] == []
    assert file.routine is not None
    assert replace(file.routine, version="") == routine


@given(text=texts)
def test_what_is_not_understood_stands_where_it_is_said_to(text):
    draft = draft_of(text)
    for passage in (*draft.unread, *draft.notes):
        assert text[passage.start :].startswith(passage.text)


@given(text=texts)
def test_no_number_is_lost_without_a_word(text):
    """Whatever has digits is in a step that was read from it, a note, or among the unread."""
    draft = draft_of(text)
    passages = [*draft.unread, *draft.notes, *(step.passage for step in draft.steps)]
    passages += [circuit.passage for circuit in draft.circuits]
    told = {place for each in passages for place in range(each.start, each.start + len(each.text))}
    listed = {place for place, letter in enumerate(text) if letter.isdecimal()}
    bullets = {place for entry in LIST_NUMBER.finditer(text) for place in range(*entry.span())}
    assert listed - told - bullets == set()


def test_a_draft_without_steps_is_no_routine():
    with pytest.raises(ValueError, match="at least one step"):
        draft_of("Call me next week!").routine("mine", "Mine", CATALOGUE)


def test_a_long_text_is_read_as_far_as_a_sheet_goes_and_the_rest_is_told():
    draft = draft_of("bridge x 8; " * 1_000)
    assert len(draft.steps) == MOST_STEPS
    assert draft.unread[-1].start == MOST_CHARACTERS or draft.unread[-1].text
    assert sum(len(each.text) for each in draft.unread) > MOST_CHARACTERS


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/bridge?x=10",
        "Call me next week!",
        "pip install bridge==2.10 && python -m bridge --rounds 3 and then read the whole log of it",
        "I walked over the bridge yesterday",
        "swimming 3 x 10",
        "bridge x 10 was the name of the file that nobody has found on the disk since last week",
        "",
    ],
)
def test_other_texts_are_not_taken_for_a_prescription(text):
    assert not draft_of(text).is_likely(text)


def test_most_sheets_are_taken_for_one():
    likely = [text for text in TEXTS if draft_of(text).is_likely(text)]
    assert len(likely) > len(TEXTS) * 3 // 4


def test_what_is_too_long_for_a_routine_file_is_cut_and_told():
    def told(text: str) -> str:
        return "\n".join(draft_lines(draft_of(text)))

    assert "a name has at most 120 letters" in told(f"{'q' * 121} 3 x 30 s")
    assert "a name has at most" not in told(f"{'q' * 120} 3 x 30 s")
    remarks = "; ".join(f"keep {'q' * 400}" for _ in range(6))
    assert "a note has at most 2000 letters" in told(f"bridge x 8; {remarks}")
    noted = "; ".join(f"for {number} weeks" for number in range(10, 99)) + "; "
    assert "a routine carries at most 2000 letters" in told(f"bridge x 8; {noted * 2}")
    assert "a routine carries at most" not in told(f"bridge x 8; {noted}")


def test_positions_count_lines_and_columns_from_one():
    (passage,) = draft_of("bridge x 8\r\nlow lunge 30 s (soft mat)\r\n").unread
    assert (passage.line, passage.column, passage.text) == (2, 17, "soft mat")


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("bridge 2x10", "hold"),
        ("low lunge 30 s", "both_sides"),
        ("low lunge 300 s", "hold_bounds"),
        ("bridge 40 reps", "reps_bounds"),
        ("low lunge 30 s, rest 15", "unit"),
        ("plank 3 x 30", "second_is_time"),
        ("heat 12 min", "meant"),
        ("low lunje 30 s", "spelt"),
        ("bridge on one leg x 8", "longer"),
        ("side plank 20 s", "variant"),
        ("clamshell x 8", "kind"),
        ("plank 20-30 s", "range"),
        ("plank 2m", "minutes"),
        ("low lunge 30 s left", "one_side"),
        ("plank 20 s each side", "no_sides"),
        ("pelvic tilt x 10, hold 5 s", "unused_time"),
        ("psoas release 2 sets of 2 x 12 s", "sets_joined"),
        ("bridge 40 sets of 10 reps", "rounds"),
        ("plank 20 s x 3, rest 20 min", "rest"),
    ],
)
def test_every_guess_is_told(text, guess):
    assert guess in guesses_of(text)


def test_what_is_said_in_full_is_no_guess():
    text = "half kneeling hip flexor stretch 3 x 30 s each side, rest 15 s"
    assert guesses_of(text) == set()


def test_an_exercise_that_is_warned_of_is_no_step():
    assert draft_of("No planks. Don't do bridges 3x10. Avoid low lunge 30 s").steps == ()


def test_heat_that_nobody_knows_keeps_its_bounds_and_its_checks():
    (draft,) = draft_of("Wheat bag on belly 40 min").steps
    exercise = draft.step.exercise
    assert (exercise.kind, draft.step.hold_ms) == (Kind.HEAT, 900_000)
    assert exercise.notices == CATALOGUE.exercises["heat-low-back"].notices


def test_remarks_stay_with_their_step():
    (draft,) = draft_of("Low lunge 30 s each side (cushion under the knee)").steps
    assert draft.step.note == "cushion under the knee"
    assert draft.step.sides is Sides.BOTH


def test_times_that_files_have_by_default_are_the_same_here():
    assert step_fields.DEFAULT_PREP_MS == PREP_MS
    assert step_fields.DEFAULT_SWITCH_MS == SWITCH_MS


def test_the_file_of_other_names_is_right():
    assert NAME_PROBLEMS == ()


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_each_exercise_is_known_by_its_name_and_by_others(exercise):
    found = NAMES.match(exercise.name.lower())
    assert found is not None
    assert (found.exercise, found.fit) == (exercise, Fit.SURE)
    assert [alias for alias in NAMES.aliases if alias.exercise_id == exercise.id]


def test_no_other_name_means_two_exercises():
    for alias in NAMES.aliases:
        found = NAMES.match(alias.name.lower())
        assert found is not None
        assert found.exercise.id == alias.exercise_id, alias


def test_a_missing_file_of_other_names_leaves_the_exercises_their_own(tmp_path):
    names, (problem,) = read_names(tmp_path, CATALOGUE.exercises)
    assert problem.what.key == "files.missing"
    found = names.match("bird dog")
    assert found is not None
    assert found.exercise.id == "bird-dog"


@pytest.mark.parametrize("slip", ["strtch", "stretcch", "strecth", "strezch"])
def test_one_slip_of_the_keyboard_is_forgiven(slip):
    assert one_slip_apart(slip, "stretch")


@pytest.mark.parametrize("other", ["stretch", "stitch", "st", "stretches"])
def test_two_slips_are_another_word(other):
    assert not one_slip_apart(other, "stretch")


def test_breathing_without_a_length_takes_that_of_the_exercise():
    (step,) = draft_of("Box breathing").steps
    assert step.step.hold_ms == CATALOGUE.exercises["box-breathing"].hold_ms
    assert guesses_of("Box breathing") == {"hold"}


def test_a_hold_in_seconds_stands_beside_breaths():
    (step,) = draft_of("Low lunge, hold 40 s, 5 breaths, 3 sets").steps
    assert (step.step.hold_ms, step.step.reps) == (40_000, 3)
