"""A file from a stranger can do nothing but be a routine."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psoas_timer.services.content.routine_signs import TEXT_NAME
from psoas_timer.services.sharing.shared_file import MOST_BYTES, zipped
from psoas_timer.wording.say import say_problem
from tests.services.content.pictures import a_png
from tests.services.sharing.conftest import DRAWN, PLAIN


def a_zip(**members: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def packed_as(method: int, content: bytes) -> bytes:
    """A zip of a routine whose heads name a way of packing, whatever it was packed with."""
    whole = bytearray(zipped(content, {}))
    local, listed = whole.find(b"PK\x03\x04") + 8, whole.find(b"PK\x01\x02") + 10
    for place in (local, listed):
        whole[place : place + 2] = method.to_bytes(2, "little")
    return bytes(whole)


def what_is_wrong(taker, file) -> list[str]:
    received = taker.desk.look_into(file).received
    return [problem.what.key for problem in received.problems]


@pytest.mark.parametrize(
    "name", ["../towel.png", "/etc/towel.png", "a/towel.png", ".towel.png", "c:towel.png"]
)
def test_a_picture_cannot_lead_out_of_the_folder(taker, tmp_path, name):
    file = tmp_path / "in.zip"
    file.write_bytes(a_zip(**{TEXT_NAME: DRAWN.replace("towel.png", name).encode(), name: a_png()}))
    assert what_is_wrong(taker, file) == ["files.bad_picture_name"]
    assert taker.desk.look_into(file).received.routine is None


def test_what_the_routine_does_not_name_stays_outside(taker, tmp_path):
    file = tmp_path / "in.zip"
    others = {"../../evil.toml": b"x", "other.png": a_png(), "run.sh": b"x"}
    file.write_bytes(a_zip(**{TEXT_NAME: DRAWN.encode(), "towel.png": a_png(), **others}))
    taker.desk.take_in(taker.desk.look_into(file))
    assert taker.files() == ["drawn.toml", "towel.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.zip", "taker"]


@pytest.mark.parametrize(
    ("picture", "key"),
    [
        (a_png() + bytes(3 << 20), "files.picture_too_big"),
        (a_png(9_000, 9_000), "files.picture_too_wide"),
        (b"<svg/>", "files.picture_unknown"),
    ],
)
def test_a_picture_that_is_too_much_is_left_out_and_told(taker, tmp_path, picture, key):
    file = tmp_path / "in.zip"
    file.write_bytes(a_zip(**{TEXT_NAME: DRAWN.encode(), "towel.png": picture}))
    assert what_is_wrong(taker, file) == [key]
    taker.desk.take_in(taker.desk.look_into(file))
    assert taker.files() == ["drawn.toml"]


def test_a_text_that_unpacks_to_very_much_is_refused(taker, tmp_path):
    file = tmp_path / "in.zip"
    file.write_bytes(a_zip(**{TEXT_NAME: b"#" * (30 << 20)}))
    assert what_is_wrong(taker, file) == ["files.too_big"]


def test_a_very_large_file_is_refused_by_its_size(taker, tmp_path):
    file = tmp_path / "in.zip"
    with file.open("wb") as opened:
        opened.write(b"PK\x03\x04")
        opened.truncate(MOST_BYTES + 1)
    assert what_is_wrong(taker, file) == ["sharing.too_big"]
    assert not taker.desk.holds_routine(file)


def test_a_zip_of_very_many_files_is_refused_before_they_are_listed(taker, tmp_path):
    file = tmp_path / "in.zip"
    file.write_bytes(
        a_zip(**{TEXT_NAME: PLAIN.encode(), **{f"{n:0200}": b"" for n in range(5_000)}})
    )
    assert what_is_wrong(taker, file) == ["exchange.routine_too_big"]
    assert not taker.desk.holds_routine(file)


def test_pictures_that_are_too_much_together_are_told_as_such(taker, tmp_path):
    step = '[[step]]\nname = "Rest"\nkind = "rest"\nhold_s = 9\npicture = "{}.png"\n'
    names = [f"{n}" for n in range(9)]
    text = "".join(['schema = 1\nid = "many"\nname = "Many"\n', *map(step.format, names)])
    large = a_png(8, 8) + bytes((2 << 20) - 2_000)
    file = tmp_path / "in.zip"
    file.write_bytes(a_zip(**{TEXT_NAME: text.encode(), **{f"{n}.png": large for n in names}}))
    (problem,) = taker.desk.look_into(file).received.problems
    assert problem.what.key == "exchange.routine_too_big"
    assert "Checkmarks" not in say_problem(problem)
    assert taker.files() == []


def test_markup_in_a_name_is_refused(taker, tmp_path):
    file = tmp_path / "in.toml"
    file.write_text(PLAIN.replace('"Mine"', '"<img src=x>"'))
    assert what_is_wrong(taker, file) == ["files.markup"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x03\x04" + bytes(50)])
def test_a_broken_zip_is_told(taker, tmp_path, content):
    file = tmp_path / "in.zip"
    file.write_bytes(content)
    assert what_is_wrong(taker, file) == ["exchange.zip_broken"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 9, 98])
@pytest.mark.parametrize("content", [PLAIN.encode(), b"\x09\x04\x05\0" + b"\xff" * 99])
def test_ways_of_packing_that_cost_what_a_file_tells_them_to_are_refused(
    taker, tmp_path, method, content
):
    file = tmp_path / "in.zip"
    file.write_bytes(packed_as(method, content))
    assert what_is_wrong(taker, file) == ["exchange.zip_broken"]


def test_only_so_many_pictures_are_looked_at(taker, tmp_path):
    head, _, step = DRAWN.partition("\n\n")
    steps = [step.replace("towel", f"towel{number}") for number in range(51)]
    file = tmp_path / "in.zip"
    pictures = {f"towel{number}.png": a_png() for number in range(51)}
    for count, wrong in ((50, []), (51, ["files.too_many_pictures"])):
        text = "\n\n".join([head, *steps[:count]])
        file.write_bytes(zipped(text.encode(), pictures))
        assert [key for key in what_is_wrong(taker, file) if "missing" not in key] == wrong


def test_a_missing_file_is_told(taker, tmp_path):
    assert what_is_wrong(taker, tmp_path / "none.toml") == ["files.missing"]
    assert what_is_wrong(taker, tmp_path / "none.zip") == ["files.missing"]
    assert not taker.desk.holds_routine(tmp_path / "none.toml")


WHOLE = zipped(DRAWN.encode(), {"towel.png": a_png()})


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4), st.integers(0, 8), st.booleans())
def test_any_damage_is_told_or_harmless(taker, tmp_path, at, put, cut, is_zip):
    content = WHOLE[:at] + put + WHOLE[at + cut :] if is_zip else DRAWN.encode()[:at] + put
    file = tmp_path / "in.zip"
    file.write_bytes(content)
    before = sorted(tmp_path.rglob("*"))
    preview = taker.desk.look_into(file)
    assert preview.received.routine is not None or preview.received.problems
    taker.desk.holds_routine(file)
    assert sorted(tmp_path.rglob("*")) == before
