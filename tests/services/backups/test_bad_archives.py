"""Files that are no backup, or a spoilt one: told clearly, and nothing is touched by them."""

import json
import random
import zipfile
from pathlib import Path

import pytest

from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Reason, Scope
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home, key


def whole(home: Home) -> dict[str, bytes]:
    """Everything of the person's by its place; the backups and drafts are not among it."""
    data = home.places.data
    files = [p for p in data.rglob("*") if p.is_file() and home.places.backups not in p.parents]
    return {str(path.relative_to(data)): path.read_bytes() for path in files}


def repacked(archive: Path, target: Path, *, manifest=None, add=None, drop="") -> Path:
    """The archive with another manifest, a file more, or a file less."""
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "backup.json" and manifest is not None:
                values = json.loads(content)
                manifest(values)
                content = json.dumps(values).encode()
            if name != drop:
                new.writestr(name, content)
        for name, content in (add or {}).items():
            new.writestr(name, content)
    return target


def refused(home: Home, archive: Path) -> str:
    """The sentence with which it is refused, twice, and nothing has changed by that."""
    before = whole(home)
    seen = home.desk.preview(archive)
    done = home.desk.restore(archive, Scope.ALL)
    assert isinstance(seen, Problem)
    assert key(done) == seen.what.key
    assert whole(home) == before
    return say_problem(seen)


@pytest.fixture
def archive(home: Home) -> Path:
    return home.make().file


def test_none_at_all(home: Home, tmp_path: Path):
    sentence = refused(home, tmp_path / "none.zip")
    assert "none.zip: this file can't be read: No such file" in sentence


def test_another_zip(home: Home, tmp_path: Path):
    photos = tmp_path / "photos.zip"
    with zipfile.ZipFile(photos, "w") as packed:
        packed.writestr("sea.jpg", b"blue")
    assert "this is no backup of Psoas Timer" in refused(home, photos)


@pytest.mark.parametrize("length", [0, 10, 1_000, -1, -100])
def test_a_part_of_one(home: Home, archive: Path, tmp_path: Path, length: int):
    part = tmp_path / "part.zip"
    part.write_bytes(archive.read_bytes()[:length])
    assert "this backup is damaged" in refused(home, part)


def test_one_that_lacks_its_beginning(home: Home, archive: Path, tmp_path: Path):
    part = tmp_path / "part.zip"
    part.write_bytes(archive.read_bytes()[600:])
    assert "this backup is damaged" in refused(home, part)


def test_one_of_a_newer_program(home: Home, archive: Path, tmp_path: Path):
    newer = repacked(archive, tmp_path / "new.zip", manifest=lambda m: m.update(format=9))
    assert "a newer Psoas Timer made this backup" in refused(home, newer)


def test_a_file_less_or_more(home: Home, archive: Path, tmp_path: Path):
    less = repacked(archive, tmp_path / "less.zip", drop="settings.toml")
    assert "its files are not those that it names" in refused(home, less)
    more = repacked(archive, tmp_path / "more.zip", add={"extra.toml": b""})
    assert "its files are not those that it names" in refused(home, more)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "/etc/evil.toml",
        "routines/../../evil.toml",
        "routines/.hidden.toml",
        "routines/deep/evil.toml",
        "routines\\evil.toml",
        "routines/evil.sh",
        "C:/evil.toml",
        "window.json",
    ],
)
def test_a_name_that_no_backup_has(home: Home, archive: Path, tmp_path: Path, name: str):
    def naming(values) -> None:
        values["files"].append({"name": name, "bytes": 1, "crc32": "e8b7be43"})

    evil = repacked(archive, tmp_path / "evil.zip", manifest=naming, add={name: b"a"})
    assert "does not belong into a backup" in refused(home, evil) or "not those" in refused(
        home, evil
    )
    assert not list(tmp_path.rglob("*evil*.toml"))


def test_a_file_that_is_longer_than_it_says(home: Home, archive: Path, tmp_path: Path):
    def shorter(values) -> None:
        for file in values["files"]:
            file["bytes"] = min(file["bytes"], 10)

    bomb = repacked(archive, tmp_path / "bomb.zip", manifest=shorter)
    assert "is not what was backed up" in refused(home, bomb)


def test_a_length_that_no_disk_has(home: Home, archive: Path, tmp_path: Path):
    def longer(values) -> None:
        for file in values["files"]:
            if file["name"] == "history.sqlite3":
                file["bytes"] = 10**18

    huge = repacked(archive, tmp_path / "huge.zip", manifest=longer)
    assert "this backup can't be unpacked: the disk is full" in refused(home, huge)


def test_other_figures_than_the_history_has(home: Home, archive: Path, tmp_path: Path):
    lying = repacked(
        archive, tmp_path / "lie.zip", manifest=lambda m: m["history"].update(sessions=9)
    )
    assert "history.sqlite3 is not what was backed up" in refused(home, lying)


def test_flipped_bits_are_noticed_or_harmless(home: Home, archive: Path, tmp_path: Path):
    content = archive.read_bytes()
    dice = random.Random(3)
    before = whole(home)
    for number in range(60):
        spoilt = bytearray(content)
        for _ in range(dice.choice([1, 2, 50])):
            spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
        file = tmp_path / f"{number}.zip"
        file.write_bytes(spoilt)
        seen = home.desk.preview(file)
        if not isinstance(seen, Problem):  # a bit that means nothing, such as a time in the zip
            assert seen == home.desk.preview(archive)
    assert whole(home) == before


def test_what_is_broken_makes_the_next_one_no_harder(home: Home, archive: Path):
    archive.write_bytes(b"gone")
    assert home.make(Reason.DAILY).sessions == 3
