"""Good routines damaged at random: always either a routine or sentences, never an exception."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.problems import Severity
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.routine_file import RoutineFile, read_routine
from psoas_timer.wording.say import say_problem

OWN = Path(__file__).parents[2] / "data" / "routines" / "good"
SOUND = (*(assets_dir() / "routines").glob("*.toml"), OWN / "own-steps.toml", OWN / "circuits.toml")
ROUTINES = [path.read_bytes() for path in sorted(SOUND)]
CATALOGUE, _ = read_catalogue(assets_dir())

SPLINTERS = (
    *(b"\x00", b"\xff\xfe", b"\xf0\x9f", b"\r", b"\r\n", b"\\", b'"', b"'", b'"""', b"'''", b"#"),
    *(b"[", b"]", b"{", b"}", b"[[", b"]]", b"=", b",", b".", b"-", b"\n[[step]]\n", b"[step]\n"),
    *(
        b"nan",
        b"-inf",
        b"1e400",
        b"0x7fffffffffffffffffff",
        b"9" * 5000,
        b"1979-05-27",
        b"25:61:00",
    ),
    *(
        b"true",
        b"[1, [2, [3]]]",
        b"{ a.b = { c = 1 } }",
        b'"\\u0000"',
        b'"<b>{x}</b>"',
        b"[" * 2000,
    ),
    *("“".encode(), "\u00a0".encode(), "\ufeff".encode(), b"True", b"22,5", b"1:30", b"30 s //"),
    *(b"a." * 100, b'"x" = 1\n', b"schema = 2\n", b'id = "\\ud7ff"\n', "naïve\u202e".encode()),
)

BREAKING = {"Cc", "Cs", "Zl", "Zp"}
"""What no line shows, or what ends one."""

edits = st.lists(
    st.tuples(
        st.sampled_from(("insert", "delete", "replace", "double")),
        st.floats(0, 1),
        st.integers(1, 40),
        st.sampled_from(SPLINTERS) | st.binary(max_size=6),
    ),
    min_size=1,
    max_size=6,
)


def damaged(content: bytes, changes: list[tuple[str, float, int, bytes]]) -> bytes:
    for kind, where, length, splinter in changes:
        start = int(where * len(content))
        cut = content[start : start + length]
        put = {"insert": splinter + cut, "delete": b"", "replace": splinter, "double": cut + cut}
        content = content[:start] + put[kind] + content[start + length :]
    return content


def check(file: RoutineFile, content: bytes) -> None:
    has_error = any(problem.severity is Severity.ERROR for problem in file.problems)
    assert (file.routine is None) == has_error
    for problem in file.problems:
        sentence = say_problem(problem)
        assert not BREAKING.intersection(map(unicodedata.category, sentence))
        assert problem.line is None or 1 <= problem.line <= content.count(b"\n") + 1
    if file.routine is not None:
        assert file.routine.total_ms > 0
        assert all(step.hold_ms in step.hold_bounds for step in file.routine.steps)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged") / "routine.toml"


@given(content=st.sampled_from(ROUTINES), changes=edits)
def test_a_damaged_routine_gives_sentences(path: Path, content, changes):
    content = damaged(content, changes)
    path.write_bytes(content)
    check(read_routine(path, CATALOGUE), content)


@given(content=st.sampled_from(ROUTINES), where=st.floats(0, 1))
def test_a_routine_cut_off_anywhere_gives_sentences(path: Path, content, where):
    content = content[: int(where * len(content))]
    path.write_bytes(content)
    check(read_routine(path, CATALOGUE), content)


odd_values = st.recursive(
    st.sampled_from(("true", "0", "-1", "1e9", "nan", "0.05", '""', '"x"', "07:32:00", '"both"')),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]")
        | inner.map(lambda each: f"{{ a = {each} }}")
    ),
    max_leaves=4,
)


@given(content=st.sampled_from(ROUTINES), row=st.floats(0, 1, exclude_max=True), value=odd_values)
def test_an_odd_value_at_any_key_is_told_at_its_line(path: Path, content, row, value):
    rows = content.decode().splitlines()
    keyed = [index for index, text in enumerate(rows) if " = " in text]
    index = keyed[int(row * len(keyed))]
    rows[index] = f"{rows[index].split(' = ')[0]} = {value}"
    content = "\n".join(rows).encode()
    path.write_bytes(content)
    file = read_routine(path, CATALOGUE)
    check(file, content)
    if file.routine is None:
        assert index + 1 in {problem.line for problem in file.problems}
