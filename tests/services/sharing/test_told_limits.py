"""Whoever gives a routine that has too much of something is told where, what, and how much may be.

What the reader of files says of each mistake is tested there; here, that nothing comes in cut.
"""

import pytest

from psoas_timer.wording.say import say_problem

HEAD = 'schema = 1\nid = "mine"\nname = "Mine"\n'
OWN = '[[step]]\nname = "Towel"\nkind = "rest"\nhold_s = 30\n'
ROUNDS = f"[[step]]\nrounds = 20\n{OWN.replace('[[step]]', '[[step.step]]') * 26}"
LETTERS = "a text in quotes, at most 2000 characters"
NAME = "a text in quotes, one line of at most 120 characters"


def too_many(count: int) -> str:
    return ", ".join(['"word"'] * count)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD.replace("Mine", "q" * 121) + OWN, f"3: name has 121 characters ({NAME})"),
        (HEAD + OWN.replace("Towel", "q" * 121), f"5: name has 121 characters ({NAME})"),
        (HEAD + OWN.replace("Towel", "one\\ntwo"), f"5: name has several lines ({NAME})"),
        (f'{HEAD}purpose = "{"q" * 2_001}"\n{OWN}', f"4: purpose has 2001 characters ({LETTERS})"),
        (f'{HEAD}{OWN}note = "{"q" * 2_001}"\n', f"8: note has 2001 characters ({LETTERS})"),
        (f'{HEAD}{OWN}voice = "{"q" * 2_001}"\n', f"8: voice has 2001 characters ({LETTERS})"),
        (f"{HEAD}tags = [{too_many(51)}]\n{OWN}", "4: tags has 51 entries (at most 50)"),
        (f"{HEAD}equipment = [{too_many(51)}]\n{OWN}", "4: equipment has 51 entries (at most 50)"),
        (HEAD + OWN * 501, "4: step has 501 entries (at most 500)"),
        (HEAD + ROUNDS, "4: with all rounds there are 520 steps (at most 500)"),
        (HEAD + ROUNDS.replace("20", "21", 1), "5: rounds cannot be 21"),
        (HEAD + OWN.replace("30", "3601"), "7: hold_s cannot be 3601 (seconds from 1 to 3600)"),
        (
            HEAD + OWN.replace("rest", "heat").replace("30", "901"),
            "7: hold_s cannot be 901 (seconds from 1 to 900: heat for longer can burn the skin)",
        ),
        (f"{HEAD}{OWN}reps = 101\n", "8: reps cannot be 101 (a whole number from 1 to 100)"),
        (f"{HEAD}{OWN}rest_s = 601\n", "8: rest_s cannot be 601 (seconds from 0 to 600)"),
        (f"{HEAD}{OWN}prep_s = 601\n", "8: prep_s cannot be 601 (seconds from 0 to 600)"),
        (f"{HEAD}{OWN}switch_s = 601\n", "8: switch_s cannot be 601 (seconds from 0 to 600)"),
        (f"{HEAD}# {'q' * (256 << 10)}\n{OWN}", " the file is 257 KiB long (at most 256 KiB are"),
    ],
    ids=lambda value: value[:40] if value[:1].isdigit() else "file",
)
def test_what_is_too_much_is_told_and_stays_outside(taker, tmp_path, text, told):
    file = tmp_path / "given.toml"
    file.write_text(text, encoding="utf-8")
    received = taker.desk.look_into(file).received
    assert received.routine is None
    said = [say_problem(problem) for problem in received.problems]
    assert any(sentence.startswith(f"{file}:{told}") for sentence in said), said


def test_what_is_just_not_too_much_comes_in(taker, tmp_path):
    file = tmp_path / "given.toml"
    longest = OWN.replace("Towel", "q" * 120).replace("30", "3600")
    words = f'purpose = "{"q" * 2_000}"\ntags = [{too_many(50)}]\n'
    file.write_text(HEAD.replace("Mine", "q" * 120) + words + longest * 500, encoding="utf-8")
    preview = taker.desk.look_into(file)
    assert preview.received.problems == ()
    taken = taker.desk.take_in(preview)
    assert taker.library.routine(taken.routine.id) is not None
