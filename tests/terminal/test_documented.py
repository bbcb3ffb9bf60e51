"""The command line is what docs/command-line.md says."""

import json
import re
from pathlib import Path

import pytest

from psoas_timer.terminal.arguments import Command

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


def example(command: str):
    """The JSON example below the heading of a command."""
    section = PAGE.split(f"### `{command}", 1)[1]
    return json.loads(re.search("```json\n(.*?)```", section, re.DOTALL)[1])


def shape(value):
    """The keys of a JSON value, at all depths, as its first elements have them."""
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return ...


@pytest.mark.parametrize("command", [command for command in Command if command])
def test_every_command_is_on_the_page(command):
    assert re.search(rf"^\| `{command}\b", PAGE, re.MULTILINE)


@pytest.mark.parametrize(
    "words", [("plan", "quick-release"), ("history",), ("streak",)], ids=lambda words: words[0]
)
def test_json_has_the_keys_of_the_example(desk, words):
    desk.run("play", "tiny")
    desk.run(*words, "--json")
    assert shape(json.loads(desk.out.getvalue())) == shape(example(words[0]))


def test_backups_have_the_keys_of_the_example(desk):
    desk.run("play", "tiny")
    desk.run("backup", "--list", "--json")
    assert shape(json.loads(desk.out.getvalue())) == shape(example("backup"))


def test_routines_are_as_in_the_examples(desk):
    (desk.home / "routines" / "mine.toml").write_text("schema = 1\n")
    (desk.home / "favourites.toml").write_text('favourites = ["quick-release"]\n')
    desk.run("routines", "--json")
    answers = json.loads(desk.out.getvalue())
    good, broken = example("routines")
    (answer,) = [entry for entry in answers if entry["id"] == good["id"]]
    assert answer == good
    (answer,) = [entry for entry in answers if entry["name"] == broken["name"]]
    assert {**answer, "problems": []} == {**broken, "problems": []}


def test_doctor_names_its_keys_on_the_page(desk):
    desk.run("doctor", "--json")
    report = json.loads(desk.out.getvalue())
    section = PAGE.split("### `doctor", 1)[1]
    assert all(f"`{key}`" in section for key in [*report, *report["sound"]])
