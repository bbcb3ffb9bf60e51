"""A slip in the bundled exercises or patterns is told, and only what it touches is left out."""

import shutil
from pathlib import Path

import pytest

from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.wording.say import say_problem


@pytest.fixture
def copy(assets: Path, tmp_path: Path) -> Path:
    for name in ("exercises.toml", "breathing.toml", "safety.toml"):
        shutil.copy(assets / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "right", "wrong", "sentence", "lost"),
    [
        (
            "exercises.toml",
            "max_s = 15\n",
            "max_s = 11\n",
            "default_s is out of its bounds (min_s to max_s)",
            "finger-pressure-hold",
        ),
        (
            "exercises.toml",
            "max_reps = 6\n",
            "max_reps = 4\n",
            "default_reps is out of its bounds (min_reps to max_reps)",
            "forearm-plank",
        ),
        (
            "exercises.toml",
            'pattern = "box-4444"',
            'pattern = "box"',
            "pattern cannot be “box”",
            "box-breathing",
        ),
        (
            "exercises.toml",
            "cadence = { count = 8, rep_s = 5 }",
            "cadence = { count = 8 }",
            "“rep_s” is missing (seconds from 0.5 to 60)",
            "hip-hinge-drill",
        ),
        (
            "exercises.toml",
            "cadence = { count = 8, rep_s = 5 }\n",
            "",
            "“cadence” is missing (keys and values in { })",
            "hip-hinge-drill",
        ),
        (
            "exercises.toml",
            'positions = ["prone"]',
            'positions = ["pron"]',
            "positions[1] cannot be “pron” (did you mean “prone”?)",
            None,
        ),
        (
            "exercises.toml",
            'easier_id = "knee-plank"',
            'easier_id = "knee-planks"',
            "easier_id cannot be “knee-planks”",
            None,
        ),
        (
            "breathing.toml",
            "inhale_s = 5\n",
            "inhale_s = 50\n",
            "inhale_s cannot be 50 (seconds from 1 to 30)",
            "even-55",
        ),
        (
            "safety.toml",
            'id = "heat"',
            'id = "Heat"',
            "id cannot be “Heat” (1 to 64 of a–z, 0–9 and -, not beginning with -)",
            "heat",
        ),
    ],
)
def test_a_slip_is_told_and_the_rest_stays(copy, file, right, wrong, sentence, lost):
    path = copy / file
    before, _ = read_catalogue(copy)
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    catalogue, problems = read_catalogue(copy)
    assert sentence in [say_problem(each).partition(": ")[2] for each in problems]
    assert all(each.line is not None and each.file == str(path) for each in problems)
    gone = {
        *(before.exercises.keys() - catalogue.exercises.keys()),
        *(before.patterns.keys() - catalogue.patterns.keys()),
        *(before.gates.keys() - catalogue.gates.keys()),
    }
    assert gone == ({lost} if lost else set())
