"""The JSON schema for editors agrees with what the program accepts."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from psoas_timer.core.content.bounds import HOLD_MS, REPS, REST_MS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.services.content import routine_file
from psoas_timer.services.content.step_fields import step_fields
from psoas_timer.services.content.text_fields import ID_PATTERN, LONGEST_NAME, LONGEST_TEXT

SAMPLES = Path(__file__).parents[2] / "data" / "routines"

ONLY_THE_PROGRAM_SEES = {
    "crlf",
    "error-behind-many-warnings",
    "inline-steps",
    "kinds",
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
    step = schema["properties"]["step"]["items"]
    fields = step_fields(None, catalogue)
    assert set(step["properties"]) == {field.name for field in fields}
    assert set(step["required"]) == {field.name for field in fields if field.required}
    head = routine_file.FIELDS
    assert set(schema["properties"]) == {field.name for field in head} | {"gates"}
    assert set(schema["required"]) == {field.name for field in head if field.required}


def test_the_schema_knows_the_same_words(schema, catalogue: Catalogue):
    step = schema["properties"]["step"]["items"]["properties"]
    assert step["exercise"]["enum"] == list(catalogue.exercises)
    assert step["pattern"]["enum"] == list(catalogue.patterns)
    assert schema["properties"]["gates"]["items"]["enum"] == list(catalogue.gates)


def test_the_schema_knows_the_same_bounds(schema, catalogue: Catalogue):
    head = schema["properties"]
    step = head["step"]["items"]["properties"]
    assert (head["name"]["maxLength"], head["purpose"]["maxLength"]) == (LONGEST_NAME, LONGEST_TEXT)
    assert head["id"]["pattern"] == f"^{ID_PATTERN}$"
    assert head["step"]["maxItems"] == routine_file.MOST_STEPS
    for key, bounds in (("hold_s", HOLD_MS), ("prep_s", REST_MS), ("switch_s", REST_MS)):
        assert (step[key]["minimum"], step[key]["maximum"]) == (
            bounds.low / 1_000,
            bounds.high / 1_000,
        )
    assert (step["reps"]["minimum"], step["reps"]["maximum"]) == (REPS.low, REPS.high)
    for field in routine_file.FIELDS:
        if "minimum" in head[field.name]:
            low, high = head[field.name]["minimum"], head[field.name]["maximum"]
            assert dict(field.expected.args) == {"low": low, "high": high}
