"""The JSON schema for editors agrees with what the program accepts."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from psoas_timer.core.content.bounds import HOLD_MS, MOST_STEPS, REPS, REST_MS, ROUNDS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import limits_of, own_exercise
from psoas_timer.services.content import routine_head
from psoas_timer.services.content.step_fields import CIRCUIT_FIELDS, step_fields
from psoas_timer.services.content.text_fields import ID_PATTERN, LONGEST_NAME, LONGEST_TEXT

OWN = own_exercise("Mine", Kind.STRETCH, hold_ms=20_000)

SAMPLES = Path(__file__).parents[2] / "data" / "routines"

ONLY_THE_PROGRAM_SEES = {
    "crlf",
    "error-behind-many-warnings",
    "inline-steps",
    "kinds",
    "many-pictures",
    "many-rounds",
    "parts-of-breaths",
    "sides",
    "texts-not-plain",
}
"""Samples whose faults depend on the exercise, or on characters that a schema does not look at."""


@pytest.fixture(scope="module")
def schema(assets: Path):
    return json.loads((assets / "schema" / "routine.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validator(schema) -> Draft7Validator:
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def parsed(path: Path) -> dict[str, object] | None:
    """The values of a sample, or None where it cannot be read as TOML at all."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def test_the_schema_takes_every_bundled_routine(validator, assets):
    for path in (assets / "routines").glob("*.toml"):
        assert list(validator.iter_errors(parsed(path))) == [], path.name
        assert path.read_text(encoding="utf-8").startswith(
            "#:schema ../schema/routine.schema.json\n"
        )


def test_the_schema_takes_every_good_sample(validator):
    for path in (SAMPLES / "good").glob("*.toml"):
        assert list(validator.iter_errors(parsed(path))) == [], path.name


def test_the_schema_refuses_every_bad_sample_that_it_can(validator):
    passed = set()
    for path in (SAMPLES / "bad").glob("*.toml"):
        values = parsed(path)
        if values is not None and validator.is_valid(values):
            passed.add(path.stem)
    assert passed == ONLY_THE_PROGRAM_SEES


def test_the_schema_knows_the_same_keys(schema, catalogue: Catalogue):
    head = routine_head.FIELDS
    assert set(schema["properties"]) == {field.name for field in head} | {"gates"}
    assert set(schema["required"]) == {field.name for field in head if field.required}
    sorts = schema["definitions"]
    of_library, of_own = step_fields(None, catalogue), step_fields(OWN, catalogue)
    expected = {
        "exercise_step": [field for field in of_library if field.name not in ("name", "picture")],
        "own_step": [field for field in of_own if field.name not in ("exercise", "pattern")],
        "circuit": CIRCUIT_FIELDS,
    }
    for name, fields in expected.items():
        assert set(sorts[name]["properties"]) == {field.name for field in fields}
        assert set(sorts[name]["required"]) == {field.name for field in fields if field.required}


def test_the_schema_knows_the_same_words(schema, catalogue: Catalogue):
    step = schema["definitions"]["exercise_step"]["properties"]
    assert step["exercise"]["enum"] == list(catalogue.exercises)
    assert step["pattern"]["enum"] == list(catalogue.patterns)
    assert schema["properties"]["gates"]["items"]["enum"] == list(catalogue.gates)


def test_the_schema_knows_the_bounds_of_own_steps(schema):
    for kind in Kind:
        limits = limits_of(kind)
        rules = [
            rule["then"]["properties"]
            for rule in schema["definitions"]["own_step"]["allOf"]
            if kind in rule["if"]["properties"]["kind"]["enum"]
        ]
        said = rules[0] if rules else {}
        for key in ("hold_s", "min_s", "max_s"):
            high = said.get(key, {}).get("maximum", HOLD_MS.high // 1_000)
            assert high * 1_000 == limits.hold_bounds.high
        assert said.get("reps", {}).get("maximum", REPS.high) == limits.reps_bounds.high


def test_the_schema_knows_the_same_bounds(schema, catalogue: Catalogue):
    head = schema["properties"]
    sorts = schema["definitions"]
    step, circuit = sorts["exercise_step"]["properties"], sorts["circuit"]["properties"]
    assert (circuit["rounds"]["minimum"], circuit["rounds"]["maximum"]) == (ROUNDS.low, ROUNDS.high)
    assert (head["name"]["maxLength"], head["purpose"]["maxLength"]) == (LONGEST_NAME, LONGEST_TEXT)
    assert head["id"]["pattern"] == f"^{ID_PATTERN}$"
    assert head["step"]["maxItems"] == circuit["step"]["maxItems"] == MOST_STEPS
    for key, bounds in (("hold_s", HOLD_MS), ("prep_s", REST_MS), ("switch_s", REST_MS)):
        assert (step[key]["minimum"], step[key]["maximum"]) == (
            bounds.low / 1_000,
            bounds.high / 1_000,
        )
    assert (step["reps"]["minimum"], step["reps"]["maximum"]) == (REPS.low, REPS.high)
    for field in routine_head.FIELDS:
        if "minimum" in head[field.name]:
            low, high = head[field.name]["minimum"], head[field.name]["maximum"]
            assert dict(field.expected.args) == {"low": low, "high": high}
