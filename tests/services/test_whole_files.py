"""A file is written whole or not at all."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from psoas_timer.services import whole_files
from psoas_timer.services.whole_files import write_whole


def test_the_file_and_its_folders_are_made(tmp_path: Path):
    file = tmp_path / "new" / "folder" / "file.toml"
    write_whole(file, b"content")
    assert file.read_bytes() == b"content"
    assert [path.name for path in file.parent.iterdir()] == ["file.toml"]


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_permissions_are_kept(tmp_path: Path):
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(0o600)
    write_whole(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path):
    real = tmp_path / "dotfiles" / "settings.toml"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "settings.toml"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
):
    file = tmp_path / "file"
    file.write_bytes(b"old")

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(whole_files.os, broken, disk_is_full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_in_its_place_is_an_error(tmp_path: Path):
    (tmp_path / "file").mkdir()
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


CHILD = """
import resource, sys
from pathlib import Path
from psoas_timer.services.whole_files import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 5000)
except OSError:
    sys.exit(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_write_cut_short_leaves_the_old_file(tmp_path: Path):
    file = tmp_path / "file"
    file.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", CHILD, str(file)], check=False)
    assert done.returncode == 7
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
