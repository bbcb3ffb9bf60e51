"""The text of a routine with another id, name or other names of pictures; comments stay."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.routine import Routine
from psoas_timer.services.content.routine_writer import routine_text

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Table


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


def renamed_text(
    text: str, before: Routine, after: Routine, pictures: Mapping[str, str], catalogue: Catalogue
) -> str:
    """The text of `before` so that it says `after`, or a new one where that can't be done."""
    if before == after:
        return text
    import tomlkit  # about 17 ms, and seldom needed
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        document["id"], document["name"] = after.id, after.name
        for step in _steps(document):
            name = step.get("picture")
            if isinstance(name, str):
                step["picture"] = pictures.get(name, name)
        return tomlkit.dumps(document)
    except (TOMLKitError, ValueError, RecursionError):
        return routine_text(after, catalogue)


def _steps(document: "TOMLDocument") -> "Iterator[Table]":
    for step in document["step"]:
        yield step
        yield from step.get("step", ())
