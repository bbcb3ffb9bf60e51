"""Long JSON read piece by piece gives what it holds, and says where it is broken."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.exchange import json_stream
from psoas_timer.services.exchange.json_stream import JsonBroken, JsonStream

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


def members(text: str, piece: int = 7) -> list[tuple[str, object]]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(json_stream, "PIECE", piece)
        return [tuple(member) for member in JsonStream(io.StringIO(text)).members()]


@given(st.dictionaries(st.text(max_size=4), values), st.integers(1, 12), st.sampled_from([None, 1]))
def test_whatever_the_pieces_the_members_are_those_of_the_object(content, piece, indent):
    expected = []
    for name, value in content.items():
        inner = value if isinstance(value, list) else [value]
        expected.extend((name, element) for element in inner)
    assert members(json.dumps(content, indent=indent), piece) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ('{"a": 1', 1),
        ('{"a": [1,\n2,\n', 3),
        ('{"a": [1,\n{"b": }]}', 2),
        ('{"a": [1\n2]}', 2),
        ('{"a" 1}', 1),
        ("{1: 2}", 1),
        ('{"a": 1} {}', 1),
        ('{"a":\n\n' + "1" * 5_000 + "}", 3),
        ('{"a": ' + "[" * 100_000, 1),
    ],
)
def test_broken_text_is_named_by_its_line(text, line):
    with pytest.raises(JsonBroken) as broken:
        members(text, piece=1_000)
    assert broken.value.line == line


def test_what_stands_before_the_break_is_given():
    found = []
    with pytest.raises(JsonBroken):
        found.extend(JsonStream(io.StringIO('{"a": [1, 2, ?]}')).members())
    stream = JsonStream(io.StringIO('{"a": [1, 2, ?]}')).members()
    assert [next(stream), next(stream)] == [("a", 1), ("a", 2)]


def test_an_endless_entry_is_refused(monkeypatch):
    monkeypatch.setattr(json_stream, "LONGEST_ELEMENT", 100)
    with pytest.raises(JsonBroken, match="too long"):
        members('{"a": ["' + "x" * 200)
