"""The words of safety: the bundled ones are whole, and every slip in them is told with its line."""

from pathlib import Path

from psoas_timer.core.content.safety import CautionLevel, Safety, Urgency
from psoas_timer.services.content.safety_file import read_safety
from psoas_timer.wording.say import say_problem

WRONG = Path(__file__).parents[2] / "data" / "safety" / "wrong.toml"


def test_the_bundled_words_of_safety_are_whole(catalogue):
    safety = catalogue.safety
    assert {flag.urgency for flag in safety.red_flags} == set(Urgency)
    assert {caution.level for caution in safety.cautions.values()} == set(CautionLevel)
    assert safety.disclaimer
    assert safety.disclaimer_short
    assert all(rule.id and rule.text for rule in safety.stop_rules)
    assert all(caution.label and caution.text for caution in safety.cautions.values())


def test_the_four_gates_ask_what_their_exercises_need(catalogue):
    gates = catalogue.gates
    assert list(gates) == ["abdominal-pressure", "ball-roller", "heat", "hip-extension"]
    assert [gate.repeat_days for gate in gates.values()] == [30, 30, 30, 0]
    pressure = gates["abdominal-pressure"]
    assert pressure.applies_to == {"finger-pressure-hold", "abdomen-circles"}
    assert pressure.cautions[0].label == "Pregnant, or might be"
    for gate in gates.values():
        assert gate.title
        assert gate.text
        assert gate.cautions
        assert gate.swap_with not in gate.applies_to


def test_everything_that_is_wrong_is_said_at_once(catalogue):
    _, problems = read_safety(WRONG, catalogue.exercises)
    expected = WRONG.with_suffix(".expected.txt").read_text(encoding="utf-8").splitlines()
    assert [say_problem(each).removeprefix(f"{WRONG.parent}/") for each in problems] == expected


def test_what_is_right_is_used_all_the_same(catalogue):
    safety, _ = read_safety(WRONG, catalogue.exercises)
    assert list(safety.cautions) == ["bleeding"]
    assert safety.gates["pressure"].applies_to == {"finger-pressure-hold"}


def test_a_missing_file_is_one_problem(tmp_path):
    safety, problems = read_safety(tmp_path / "safety.toml", ())
    assert safety == Safety()
    assert len(problems) == 1


def test_other_words_are_another_version_of_a_gate(assets, catalogue, tmp_path):
    text = (assets / "safety.toml").read_text(encoding="utf-8")

    def version(changed: str) -> str:
        assert changed != text
        path = tmp_path / "safety.toml"
        path.write_text(changed, encoding="utf-8")
        safety, _ = read_safety(path, catalogue.exercises)
        return safety.gates["heat"].version

    before = catalogue.gates["heat"].version
    assert version(text.replace("Wrap the pack in a towel", "Wrap the pack")) != before
    assert version(text.replace("Poor circulation, angina", "Angina")) != before
    assert version(text.replace('"heat-drowsy", "pregnancy', '"pregnancy')) != before
    assert version(text.replace("# Gates:", "# The gates:")) == before
    assert version(text.replace("Hips", "Your hips")) == before
