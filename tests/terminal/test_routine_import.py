"""Sharing and importing routines on the command line."""

import pytest

from tests.services.content.pictures import a_png
from tests.services.sharing.conftest import DRAWN
from tests.terminal.conftest import TINY

OTHER = TINY.replace("hold_s = 10", "hold_s = 12")


@pytest.fixture
def given(tmp_path):
    def write(text: str):
        file = tmp_path / "given.toml"
        file.write_text(text)
        return str(file)

    return write


def own(desk) -> list[str]:
    return sorted(path.name for path in (desk.home / "routines").iterdir())


def test_a_routine_is_told_and_comes_in(desk, given):
    file = given(TINY.replace('"tiny"', '"new"'))
    assert desk.run("import", file, "--dry-run") == 0
    assert "Tiny · 27 s · 1 step\n" in desk.told
    assert "Knee hug, other leg long: 1 × 10 s each side" in desk.told
    assert own(desk) == ["tiny.toml"]
    assert desk.run("import", file) == 0
    assert "Tiny is among your routines now." in desk.told
    assert own(desk) == ["new.toml", "tiny.toml"]
    assert desk.run("import", file) == 0
    assert "just like this" in desk.told
    assert own(desk) == ["new.toml", "tiny.toml"]


def test_one_with_pictures_is_shared_as_a_zip(desk, tmp_path):
    (desk.home / "routines" / "drawn.toml").write_text(DRAWN)
    (desk.home / "routines" / "towel.png").write_bytes(a_png())
    assert desk.run("share", "drawn", str(tmp_path / "out.toml")) == 1
    assert "end the name in .zip" in desk.told
    assert desk.run("share", "drawn", str(tmp_path / "out.zip")) == 0
    for name in ("drawn.toml", "towel.png"):
        (desk.home / "routines" / name).unlink()
    assert desk.run("import", str(tmp_path / "out.zip")) == 0
    assert "With a picture." in desk.told
    assert own(desk) == ["drawn.toml", "tiny.toml", "towel.png"]


def test_a_picture_that_is_missing_is_told_when_it_is_shared(desk, tmp_path):
    (desk.home / "routines" / "drawn.toml").write_text(DRAWN)
    assert desk.run("share", "drawn", str(tmp_path / "out.zip")) == 0
    assert "note: " in desk.err.getvalue()
    assert "towel.png" in desk.err.getvalue()


def test_of_one_whose_id_is_taken_it_must_be_said_what_becomes(desk, given):
    file = given(OTHER)
    assert desk.run("import", file) == 2
    assert "has the same ID" in desk.told
    assert "--keep-both or --replace" in desk.told
    assert own(desk) == ["tiny.toml"]
    assert desk.run("import", file, "--keep-both") == 0
    assert own(desk) == ["tiny-2.toml", "tiny.toml"]
    assert desk.own.read_text() == TINY


def test_a_replaced_one_lies_in_the_trash(desk, given):
    assert desk.run("import", given(OTHER), "--replace") == 0
    assert "in the trash for 30 days" in desk.told
    assert desk.own.read_text() == OTHER
    (kept,) = (desk.home / "trash").glob("*/tiny.toml")
    assert kept.read_text() == TINY


def test_a_bundled_one_cannot_be_replaced(desk, given):
    file = given(TINY.replace('"tiny"', '"calm-reset"'))
    assert desk.run("import", file, "--replace") == 2
    assert "Say it by --keep-both." in desk.told
    assert desk.run("import", file, "--keep-both") == 0
    assert own(desk) == ["calm-reset-2.toml", "tiny.toml"]


def test_a_broken_one_is_told_line_by_line(desk, given):
    file = given(TINY.replace("hold_s = 10", "hold_s = -3"))
    assert desk.run("import", file) == 1
    assert f"{file}:10: problem: " in desk.err.getvalue()
    assert own(desk) == ["tiny.toml"]


def test_both_answers_at_once_are_refused(desk, given):
    with pytest.raises(SystemExit):
        desk.run("import", given(OTHER), "--replace", "--keep-both")


def test_rounds_are_told(desk, given):
    step = TINY[TINY.index("[[step]]") :].replace("[[step]]", "[[step.step]]")
    text = TINY[: TINY.index("[[step]]")].replace('"tiny"', '"new"')
    desk.run("import", given(f"{text}[[step]]\nrounds = 3\n{step}"), "--dry-run")
    assert "Knee hug, other leg long: 1 × 10 s each side, in 3 rounds" in desk.told
