"""The text of a routine with another id, name or other names of pictures; comments stay."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace

from psoas_timer.core.content.routine import Routine
from psoas_timer.services.content.routine_writer import toml_value
from psoas_timer.services.content.toml_positions import value_lines

_WORD = r"""(?P<word>"(?:[^"\\]|\\.)*+"|'[^']*+')"""


def renamed(routine: Routine, routine_id: str, name: str, pictures: Mapping[str, str]) -> Routine:
    """The routine under that id and name; `pictures` gives new names for old ones."""
    steps = tuple(
        replace(
            step,
            exercise=replace(
                step.exercise,
                picture=pictures.get(step.exercise.picture, step.exercise.picture),
            ),
        )
        for step in routine.steps
    )
    return replace(routine, id=routine_id, name=name, steps=steps)


def renamed_text(text: str, before: Routine, after: Routine, pictures: Mapping[str, str]) -> str:
    """The text of `before` so that it says `after`, where the lines of its keys let that be done.

    Whether it was is to be seen by reading it. tomlkit is not asked: with a long text it takes
    longer than anybody waits, and this one may come from a stranger.
    """
    if before == after:
        return text
    lines = text.split("\n")
    places = {}
    for path, number in value_lines(text).items():
        if path == ("id",):
            places[number, "id"] = {before.id: after.id}
        elif path == ("name",):
            places[number, "name"] = {before.name: after.name}
        elif path[0] == "step" and path[-1] == "picture":
            places[number, "picture"] = dict(pictures)
    for (number, key), chosen in places.items():
        lines[number - 1] = _exchanged(lines[number - 1], key, chosen)
    return "\n".join(lines)


def _exchanged(line: str, key: str, chosen: Mapping[str, str]) -> str:
    """The line with other texts for those that this key has in it."""

    def put(found: re.Match[str]) -> str:
        try:
            old = tomllib.loads(f"x = {found['word']}")["x"]
        except tomllib.TOMLDecodeError:  # in a comment
            return found[0]
        return found["key"] + toml_value(chosen[old]) if old in chosen else found[0]

    return re.sub(rf"""(?<![\w-])(?P<key>["']?{key}["']?[ \t]*=[ \t]*){_WORD}""", put, line)
