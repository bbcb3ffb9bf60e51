"""A backup's manifest as JSON, and back. What it means lives in backup.py."""

import json

from psoas_timer.services.backups.backup import HistoryFigures, Manifest, Reason, StoredFile
from psoas_timer.services.json_fields import JsonFields

FORMAT = 1


class NewerFormat(Exception):
    """A newer program made this backup."""


def to_text(manifest: Manifest) -> str:
    """The manifest as a person may read it, too."""
    history = manifest.history
    values: dict[str, object] = {
        "format": FORMAT,
        "program": manifest.program,
        "made": manifest.made.isoformat(),
        "reason": manifest.reason.value,
        **({} if history is None else {"history": _history_values(history)}),
        "files": [
            {"name": file.name, "bytes": file.size_bytes, "crc32": f"{file.crc32:08x}"}
            for file in manifest.files
        ],
        "left_out": list(manifest.left_out),
    }
    return json.dumps(values, indent=1)


def from_content(content: bytes) -> Manifest:
    """The manifest that `to_text` wrote; ValueError if it did not, or NewerFormat."""
    fields = JsonFields.parse(content)
    if fields.whole("format") > FORMAT:
        raise NewerFormat
    return Manifest(
        made=fields.aware_time("made"),
        reason=Reason(fields.text("reason")),
        program=fields.text("program"),
        history=_history(fields.inner("history")) if "history" in fields else None,
        files=tuple(_file(JsonFields(value)) for value in fields.array("files")),
        left_out=tuple(str(name) for name in fields.array("left_out")),
    )


def _history_values(history: HistoryFigures) -> dict[str, object]:
    return {
        "version": history.version,
        "sessions": history.sessions,
        "days": history.days,
        **({} if history.latest is None else {"latest": history.latest.isoformat()}),
        "is_sound": history.is_sound,
    }


def _history(fields: JsonFields) -> HistoryFigures:
    return HistoryFigures(
        version=fields.whole("version"),
        sessions=fields.whole("sessions"),
        days=fields.whole("days"),
        latest=fields.aware_time("latest") if "latest" in fields else None,
        is_sound=fields.flag("is_sound"),
    )


def _file(fields: JsonFields) -> StoredFile:
    return StoredFile(fields.text("name"), fields.whole("bytes"), int(fields.text("crc32"), 16))
