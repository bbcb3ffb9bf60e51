"""A file that a person wrote by hand keeps its comments and its order, whatever is edited."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing import arranging, changing
from psoas_timer.core.editing.draft import RoutineDraft, Spot, from_routine
from psoas_timer.core.editing.new_steps import new_own_step, new_step
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.routine_file import read_routine_text
from psoas_timer.services.content.routine_writer import toml_value
from psoas_timer.services.editing.edited_text import edited_text
from tests.core.editing.any_edits import all_edited, choices

CATALOGUE, _ = read_catalogue(assets_dir())

HEAD = """\
# mine, by hand
schema = 1
id = "mine"   # keep
name = 'Mine'
# below the name
"""
MARCH = """
# -- warm up --
[[step]]   # first
exercise = "standing-march"
prep_s = 5  # quick
# tail of march
"""
LUNGE = '''
# Now the lunge,

# slowly
[[ step ]]
hold_s = 25 # as she said
exercise = "low-lunge"
before = """
Kneel
# not a comment"""
'''
CIRCUIT = """
[[step]]
rounds = 3 # thrice
"""
BRIDGE = """  # the bridge
  [[step.step]]
  exercise = "glute-bridge"
"""
TOWEL = """
  [[step.step]] # towel
  name = "Towel"
  kind = "stretch"
  hold_s = 20
"""
END = "\n# the end\n"
TEXT = HEAD + MARCH + LUNGE + CIRCUIT + BRIDGE + TOWEL + END
MARCH_KEY, LUNGE_KEY, CIRCUIT_KEY, BRIDGE_KEY, TOWEL_KEY = range(1, 6)


def draft_of(text: str) -> RoutineDraft:
    routine = read_routine_text(text, "mine.toml", CATALOGUE, Path("nowhere")).routine
    assert routine is not None
    return from_routine(routine, CATALOGUE)


DRAFT = draft_of(TEXT)


def saved(draft: RoutineDraft, text: str = TEXT) -> str:
    """The edited text, made sure of to say the draft."""
    edited = edited_text(text, draft_of(text), draft, CATALOGUE)
    assert edited is not None
    assert draft_of(edited).to_routine(CATALOGUE) == draft.to_routine(CATALOGUE)
    return edited


def test_nothing_edited_is_nothing_changed():
    assert saved(DRAFT) == TEXT


def test_a_value_changes_alone_and_keeps_its_comment():
    longer = changing.set_hold(DRAFT, LUNGE_KEY, 40_000).draft
    assert saved(longer) == TEXT.replace("hold_s = 25 #", "hold_s = 40 #")
    again = changing.set_rounds(DRAFT, CIRCUIT_KEY, 5).draft
    assert saved(again) == TEXT.replace("rounds = 3 #", "rounds = 5 #")


def test_a_value_that_went_without_saying_is_added_below_the_others():
    reps = changing.set_reps(DRAFT, BRIDGE_KEY, 10).draft
    assert saved(reps) == TEXT.replace(BRIDGE, f"{BRIDGE}  reps = 10\n")
    rest = changing.set_group_rest(DRAFT, CIRCUIT_KEY, 12_500).draft
    assert saved(rest) == TEXT.replace("# thrice\n", "# thrice\nrest_s = 12.5\n")


def test_a_text_that_is_taken_away_goes():
    silent = changing.set_words(DRAFT, LUNGE_KEY, changing.Words.BEFORE, "").draft
    gone = 'before = """\nKneel\n# not a comment"""\n'
    assert saved(silent) == TEXT.replace(gone, "")


def test_steps_move_with_their_comments():
    moved = arranging.move(DRAFT, LUNGE_KEY, Spot(0)).draft
    assert saved(moved) == HEAD + LUNGE + MARCH + CIRCUIT + BRIDGE + TOWEL + END
    out = arranging.move(DRAFT, TOWEL_KEY, Spot(0)).draft
    outside = TOWEL.replace("step.step", "step")
    assert saved(out) == HEAD + outside + MARCH + LUNGE + CIRCUIT + BRIDGE + END
    into = arranging.move(DRAFT, MARCH_KEY, Spot(2, CIRCUIT_KEY)).draft
    inside = MARCH.replace("[[step]]", "[[step.step]]")
    assert saved(into) == HEAD + LUNGE + CIRCUIT + BRIDGE + TOWEL + inside + END


def test_a_deleted_step_takes_its_comments_along():
    assert saved(arranging.delete(DRAFT, MARCH_KEY).draft) == TEXT.replace(MARCH, "")
    assert saved(arranging.delete(DRAFT, CIRCUIT_KEY).draft) == HEAD + MARCH + LUNGE + END


def test_new_steps_and_groups_are_written_where_they_stand():
    step = new_own_step("Bottle", Kind.HEAT, CATALOGUE.exercises.values())
    added = arranging.add(DRAFT, step, Spot(1)).draft
    new = '\n[[step]]\nname = "Bottle"\nkind = "heat"\nhold_s = 900\n'
    assert saved(added) == TEXT.replace(MARCH, MARCH + new)
    grouped = arranging.group(DRAFT, MARCH_KEY, LUNGE_KEY, 2).draft
    inside = (MARCH + LUNGE).replace("[[step]]", "[[step.step]]")
    inside = inside.replace("[[ step ]]", "[[step.step]]")
    made = "\n[[step]]\nrounds = 2\n"
    assert saved(grouped) == HEAD + made + inside + CIRCUIT + BRIDGE + TOWEL + END


def test_a_circuit_that_is_dissolved_leaves_its_steps():
    alone = (BRIDGE + TOWEL).replace("step.step", "step")
    assert saved(arranging.ungroup(DRAFT, CIRCUIT_KEY).draft) == HEAD + MARCH + LUNGE + alone + END


def test_the_head_is_changed_key_by_key():
    renamed = changing.set_head(
        DRAFT, lambda head: replace(head, name='The "new"', tags=("bed", "short"), level=2)
    ).draft
    changed = HEAD.replace("'Mine'", '"The \\"new\\""')
    assert saved(renamed) == TEXT.replace(HEAD, changed + 'level = 2\ntags = ["bed", "short"]\n')


def test_equipment_that_is_written_follows_the_steps():
    usual = toml_value(DRAFT.to_routine(CATALOGUE).equipment)
    text = TEXT.replace("# below the name\n", f"equipment = {usual} # at home\n")
    thigh = new_step(CATALOGUE.exercises["roller-front-thigh"])
    added = arranging.add(draft_of(text), thigh, Spot(0)).draft
    needed = toml_value(added.to_routine(CATALOGUE).equipment)
    assert needed != usual
    assert f"equipment = {needed} # at home\n" in saved(added, text)


def test_equipment_of_a_persons_own_choice_stays():
    text = TEXT.replace("# below the name\n", 'equipment = ["stool"] # at home\n')
    thigh = new_step(CATALOGUE.exercises["roller-front-thigh"])
    added = arranging.add(draft_of(text), thigh, Spot(0)).draft
    assert 'equipment = ["stool"] # at home\n' in saved(added, text)


def test_line_ends_stay_those_of_the_file():
    longer = changing.set_hold(DRAFT, LUNGE_KEY, 40_000).draft
    crlf = TEXT.replace("\n", "\r\n")
    assert saved(longer, crlf) == crlf.replace("hold_s = 25 #", "hold_s = 40 #")


@pytest.mark.parametrize(
    "steps",
    ['step = [{exercise = "low-lunge"}]\n', '[["step"]]\nexercise = "low-lunge"\n'],
)
def test_steps_in_another_form_can_only_be_written_anew(steps):
    text = 'schema = 1\nid = "mine"\nname = "Mine"\n' + steps
    assert edited_text(text, draft_of(text), draft_of(text), CATALOGUE) is None


@given(drawn=choices)
def test_whatever_is_edited_no_comment_of_a_step_that_stays_is_lost(drawn):
    draft = all_edited(DRAFT, drawn, CATALOGUE)[-1]
    if not draft.parts:
        return
    text = saved(draft)
    assert text.startswith("# mine, by hand\n")
    assert text.endswith(END)
    comments = {
        MARCH_KEY: ("# -- warm up --", "# first", "# tail of march"),
        LUNGE_KEY: ("# Now the lunge,", "# slowly", "# as she said"),
        BRIDGE_KEY: ("# the bridge",),
        TOWEL_KEY: ("# towel",),
    }
    for step in draft.steps:
        for comment in comments.get(step.key, ()):
            assert text.count(comment) == 1
