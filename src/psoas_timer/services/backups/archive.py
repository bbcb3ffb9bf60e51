"""A backup as a zip file: packing it, and unpacking it with every length and sum checked.

Nothing outside of the given folders is ever written, whatever an archive says.
"""

import errno
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from psoas_timer.services.backups.backup import Backup, Manifest, StoredFile
from psoas_timer.services.backups.contents import HISTORY, LARGEST_BYTES, is_known
from psoas_timer.services.backups.history_file import figures
from psoas_timer.services.backups.manifest import NewerFormat, from_content, to_text
from psoas_timer.services.backups.trouble import told_as, told_as_broken, trouble

MANIFEST = "backup.json"
MOST_FILES = 5_000
LARGEST_MANIFEST_BYTES = 2 * 1024 * 1024

_CHUNK_BYTES = 1024 * 1024
_FIRST_YEAR_OF_ZIP = 1980


def pack(archive: Path, manifest: Manifest, sources: Mapping[str, Path]) -> None:
    """Write the sources under their names, and the manifest with their sums, through to the disk.

    A source that can't be opened is named as left out. Raises OSError.
    """
    stored, left_out = [], [*manifest.left_out]
    with archive.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, path in sources.items():
                try:
                    source = path.open("rb")
                except OSError:
                    left_out.append(name)
                    continue
                with source:
                    stored.append(_put(packed, _entry(name, manifest.made), source))
            whole = replace(manifest, files=tuple(stored), left_out=tuple(left_out))
            packed.writestr(_entry(MANIFEST, manifest.made), to_text(whole))
        file.flush()
        os.fsync(file.fileno())


def look_into(archive: Path) -> Backup:
    """What an archive says of itself; its files are not read. Raises BackupTrouble."""
    with told_as("backups.unreadable", archive), _opened(archive) as packed:
        return Backup(archive, archive.stat().st_size, _manifest(archive, packed))


def unpack(archive: Path, folder: Path) -> Manifest:
    """Unpack all files into a new folder, under their names, and check them.

    Raises BackupTrouble where anything differs from the manifest, or OSError.
    """
    with _opened(archive) as packed:
        manifest = _manifest(archive, packed)
        needed_bytes = sum(file.size_bytes for file in manifest.files)
        folder.mkdir(parents=True)
        if shutil.disk_usage(folder).free < needed_bytes:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        for stored in manifest.files:
            target = folder / stored.name
            target.parent.mkdir(exist_ok=True)
            _unpack_one(archive, packed, stored, target)
    history = folder / HISTORY
    with told_as("backups.broken", archive):
        found = figures(history) if history.exists() else None
    if found != manifest.history:
        raise trouble("backups.differs", archive, name=HISTORY)
    return manifest


@contextmanager
def _opened(archive: Path) -> Iterator[zipfile.ZipFile]:
    with told_as_broken(archive):
        with told_as("backups.unreadable", archive):
            packed = zipfile.ZipFile(archive)
        with packed:
            yield packed


def _manifest(archive: Path, packed: zipfile.ZipFile) -> Manifest:
    entries = packed.infolist()
    if len(entries) > MOST_FILES:
        raise ValueError("it holds too many files")
    by_name = {entry.filename: entry for entry in entries}
    if MANIFEST not in by_name or by_name[MANIFEST].file_size > LARGEST_MANIFEST_BYTES:
        raise trouble("backups.foreign", archive)
    try:
        manifest = from_content(packed.read(MANIFEST))
    except NewerFormat as error:
        raise trouble("backups.newer", archive) from error
    named = [MANIFEST, *(file.name for file in manifest.files)]
    if sorted(named) != sorted(entry.filename for entry in entries):
        raise ValueError("its files are not those that it names")
    for file in manifest.files:
        is_too_long = file.name != HISTORY and file.size_bytes > LARGEST_BYTES
        if not is_known(file.name) or is_too_long or file.size_bytes < 0:
            raise ValueError(f"{file.name!r} does not belong into a backup")
    return manifest


def _put(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, source: BinaryIO) -> StoredFile:
    crc, size_bytes = 0, 0
    with packed.open(entry, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK_BYTES):
            crc = zlib.crc32(chunk, crc)
            size_bytes += len(chunk)
            target.write(chunk)
    return StoredFile(entry.filename, size_bytes, crc)


def _unpack_one(archive: Path, packed: zipfile.ZipFile, stored: StoredFile, target: Path) -> None:
    """Write one file, never more of it than its length says."""
    crc, left_bytes = 0, stored.size_bytes
    with packed.open(stored.name) as source, target.open("xb") as file:
        while chunk := source.read(min(_CHUNK_BYTES, left_bytes + 1)):
            left_bytes -= len(chunk)
            if left_bytes < 0:
                break
            crc = zlib.crc32(chunk, crc)
            file.write(chunk)
    if left_bytes or crc != stored.crc32:
        raise trouble("backups.differs", archive, name=stored.name)


def _entry(name: str, made: datetime) -> zipfile.ZipInfo:
    year = max(made.year, _FIRST_YEAR_OF_ZIP)
    moment = (year, made.month, made.day, made.hour, made.minute, made.second)
    entry = zipfile.ZipInfo(name, moment)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
