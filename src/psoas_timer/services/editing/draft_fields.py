"""A draft as JSON and back, also one that could not be saved as a routine yet."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.own_exercise import OWN, is_own
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, Part, RoutineDraft
from psoas_timer.services.content.fields import Table
from psoas_timer.services.content.picture_folder import PictureFolder
from psoas_timer.services.content.report import Place, Report
from psoas_timer.services.content.routine_writer import step_pairs
from psoas_timer.services.content.steps import read_step
from psoas_timer.services.json_fields import JsonFields

_TEXTS = ("id", "name", "purpose", "who", "not_for", "intro", "outro")
_NUMBERS = ("level", "per_day_max", "per_week_max", "gap_h", "remind_every_min")
_WORDS = ("before", "during", "voice", "note")


def draft_members(draft: RoutineDraft, catalogue: Catalogue) -> dict[str, object]:
    """The draft as what JSON has; all of it, with its keys."""
    names = (*_TEXTS, *_NUMBERS)
    return {
        "head": {name: getattr(draft.head, name) for name in names} | {"tags": draft.head.tags},
        "equipment": draft.equipment,
        "gates": draft.gates,
        "next_key": draft.next_key,
        "parts": [_part_members(part, catalogue) for part in draft.parts],
    }


def read_draft(members: JsonFields, catalogue: Catalogue, folder: Path) -> RoutineDraft:
    """The draft that was written. Raises ValueError for anything else.

    `folder` has the pictures of own steps.
    """
    head = members.inner("head")
    texts = {name: head.text(name) for name in _TEXTS}
    numbers = {name: head.whole(name) for name in _NUMBERS}
    parts = tuple(
        _read_part(JsonFields(part), catalogue, folder) for part in members.array("parts")
    )
    draft = RoutineDraft(
        _head(texts, numbers, _words(head, "tags")),
        parts,
        None if members.is_null("equipment") else _words(members, "equipment"),
        _words(members, "gates"),
        members.whole("next_key"),
    )
    draft.to_routine(catalogue)  # raises for groups that can't be
    return draft


def _head(texts: Mapping[str, str], numbers: Mapping[str, int], tags: tuple[str, ...]) -> Routine:
    return Routine(
        id=texts["id"],
        name=texts["name"],
        steps=(),
        purpose=texts["purpose"],
        who=texts["who"],
        not_for=texts["not_for"],
        intro=texts["intro"],
        outro=texts["outro"],
        level=numbers["level"],
        tags=tags,
        per_day_max=numbers["per_day_max"],
        per_week_max=numbers["per_week_max"],
        gap_h=numbers["gap_h"],
        remind_every_min=numbers["remind_every_min"],
    )


def _part_members(part: Part, catalogue: Catalogue) -> dict[str, object]:
    if isinstance(part, DraftStep):
        return {"key": part.key, "step": dict(step_pairs(part.step, catalogue))}
    return {
        "key": part.key,
        "rounds": part.rounds,
        "rest_ms": part.rest_ms,
        "steps": [_part_members(each, catalogue) for each in part.steps],
    }


def _read_part(members: JsonFields, catalogue: Catalogue, folder: Path) -> Part:
    if "step" in members:
        return _read_step(members, catalogue, folder)
    steps = tuple(
        _read_step(JsonFields(each), catalogue, folder) for each in members.array("steps")
    )
    rounds, rest_ms = members.whole("rounds"), members.whole("rest_ms")
    return DraftGroup(members.whole("key"), steps, rounds, rest_ms)


def _read_step(members: JsonFields, catalogue: Catalogue, folder: Path) -> DraftStep:
    keys = members.raw("step")
    step = read_step(Table(Place(Report("")), keys), catalogue, PictureFolder(folder))
    if step is None:
        raise ValueError("a step of no exercise that is there")
    return DraftStep(members.whole("key"), _as_typed(step, keys))


def _as_typed(step: Step, keys: Mapping[str, object]) -> Step:
    """The step with its texts as they were typed, also those that no file may have."""
    typed = {name: text for name in _WORDS if isinstance(text := keys.get(name), str)}
    exercise, name = step.exercise, keys.get("name")
    if is_own(exercise.id) and isinstance(name, str):
        exercise = replace(exercise, id=f"{OWN}{name}", name=name)
    return replace(
        step,
        exercise=exercise,
        before=typed.get("before", ""),
        during=typed.get("during", ""),
        voice=typed.get("voice", ""),
        note=typed.get("note", ""),
    )


def _words(members: JsonFields, name: str) -> tuple[str, ...]:
    words = members.array(name)
    if not all(isinstance(word, str) for word in words):
        raise ValueError(f"{name} has something else than texts")
    return tuple(str(word) for word in words)
