"""Whatever has become of a file, it is used, told about, or refused; the program goes on."""

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.services.exchange.trouble import ExchangeTrouble
from tests.services.exchange.homes import Home
from tests.services.exchange.loop_files import write_database, write_zip
from tests.services.exchange.test_files import SAMPLES


@cache
def originals() -> tuple[bytes, ...]:
    with tempfile.TemporaryDirectory() as folder:
        made = (write_zip(Path(folder, "a.zip")), write_database(Path(folder, "a.db")))
        good, bad = (SAMPLES / "good").iterdir(), (SAMPLES / "bad").iterdir()
        return tuple(path.read_bytes() for path in sorted((*made, *good, *bad)))


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sample with a few of its bytes exchanged, left out, doubled or put in."""
    content = draw(st.sampled_from(range(len(originals()))).map(lambda at: originals()[at]))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        length = draw(st.integers(0, 40))
        new = draw(st.binary(max_size=3) | st.sampled_from([b'"', b"\n", b"\0", b"{", b",", b"9"]))
        doubled = content[at : at + length] * draw(st.integers(0, 2))
        content = content[:at] + new + doubled + content[at + length :]
    return content


@settings(max_examples=100, deadline=None)
@given(mutated(), st.sampled_from([".csv", ".json", ".zip", ".db", ""]))
def test_any_file_is_used_or_refused_in_words(content: bytes, ending: str):
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        path = Path(folder, f"file{ending}")
        path.write_bytes(content)
        assert told(home, path) in ("used", "exchange")


def told(home: Home, path: Path) -> str:
    """What became of it: it was used as a look said, or refused as a whole."""
    try:
        incoming = home.desk.look_into(path)
        seen = home.desk.preview(incoming, incoming.names)
        done = home.desk.take_over(incoming, incoming.names)
        again = home.desk.take_over(incoming, incoming.names)
    except ExchangeTrouble as trouble:
        return trouble.problem.what.key.partition(".")[0]
    return "used" if done == seen and not again.changes_anything else "not as it was said"
