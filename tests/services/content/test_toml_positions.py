"""Every value of a TOML document has its line, however the document is written."""

import re
import tomllib
from collections.abc import Iterator
from textwrap import dedent

from hypothesis import example, given

from psoas_timer.services.content.key_path import KeyPath
from psoas_timer.services.content.toml_positions import value_lines
from tests.services.content.toml_documents import toml_documents


def paths(value: object, at: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """The path of every key, table and element."""
    parts: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        parts = list(value.items())
    elif isinstance(value, list):
        parts = list(enumerate(value))
    for key, child in parts:
        yield (*at, key), child
        yield from paths(child, (*at, key))


def test_a_routine_file():
    text = dedent("""\
        # comment
        schema = 1
        intro = \"\"\"
        two
        lines\"\"\"

        [[step]]
        exercise = "a"

        [[step]] # the second
        exercise = "b"
        tags = [
          "x", # one
          "y",
        ]
        cadence = { count = 10, rep_s = 4 }
    """)
    assert value_lines(text) == {
        ("schema",): 2,
        ("intro",): 3,
        ("step",): 7,
        ("step", 0): 7,
        ("step", 0, "exercise"): 8,
        ("step", 1): 10,
        ("step", 1, "exercise"): 11,
        ("step", 1, "tags"): 12,
        ("step", 1, "tags", 0): 13,
        ("step", 1, "tags", 1): 14,
        ("step", 1, "cadence"): 16,
        ("step", 1, "cadence", "count"): 16,
        ("step", 1, "cadence", "rep_s"): 16,
    }


def test_a_table_named_by_its_child_first_has_the_line_of_its_own_header():
    assert value_lines("[a.b]\n[a]\n")[("a",)] == 2


def test_a_table_of_the_newest_element_belongs_to_that_element():
    lines = value_lines("[[a]]\n[[a]]\n[a.b]\nc = 1\n[[a.d]]\n[[a.d]]\n")
    assert lines[("a", 1, "b", "c")] == 4
    assert lines[("a", 1, "d", 1)] == 6
    assert ("a", 0, "b") not in lines


@given(toml_documents())
@example('a = """"""""\n')
@example("a = ''''''''\nb = [[], [[]], {}]\n")
@example('"\\u0061" = {"b\\tc".d = 1979-05-27 07:32:00, e = 1}')
def test_exactly_the_values_that_tomllib_finds_have_a_line(text: str):
    lines = value_lines(text)
    assert set(lines) == {path for path, _ in paths(tomllib.loads(text))}


@given(toml_documents())
def test_on_that_line_stands_the_key_or_the_beginning_of_the_element(text: str):
    rows = text.split("\n")
    lines = value_lines(text)
    for path, value in paths(tomllib.loads(text)):
        row = rows[lines[path] - 1]
        key = path[-1]
        if isinstance(key, str):
            found = re.match(r"k\d+", key)
            assert found
            assert found[0] in row
        elif isinstance(value, str):
            assert value[:4] in row
        elif isinstance(value, int) and not isinstance(value, bool):
            assert str(abs(value)) in row or f"{value:#x}" in row


@given(toml_documents())
def test_lines_of_elements_never_run_backwards(text: str):
    lines = value_lines(text)
    for path, line in lines.items():
        if isinstance(path[-1], int) and path[-1] > 0:
            assert line >= lines[(*path[:-1], path[-1] - 1)]
        assert 1 <= line <= text.count("\n") + 1
