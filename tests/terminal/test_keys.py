"""Keys out of what a terminal sends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.terminal.keys import Key, keys_in


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (" ", [" "]),
        ("qB", ["q", "B"]),
        ("\x1b", [Key.ESCAPE]),
        ("\x1b[D\x1b[C", [Key.LEFT, Key.RIGHT]),
        ("\x1bOD\x1bOC", [Key.LEFT, Key.RIGHT]),
        ("\r", [Key.ENTER]),
        ("\n", [Key.ENTER]),
        ("\x1b[1;5Dq", [Key.OTHER, "q"]),
        ("\x1b[15~s", [Key.OTHER, "s"]),
        ("\x1bx", [Key.OTHER]),
        ("é", ["é"]),
        ("\x07", [Key.OTHER]),
    ],
)
def test_keys(typed, keys):
    assert list(keys_in(typed)) == keys


@given(st.text(alphabet="\x1b[O;1~DC q\n\x00é"))
def test_whatever_is_typed_gives_keys_and_loses_no_plain_character(typed):
    keys = list(keys_in(typed))
    assert all(keys)
    if "\x1b" not in typed:
        assert len(keys) == len(typed)
