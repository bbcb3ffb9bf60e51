"""Notes for stored sessions that could not go into the database yet: a small file each."""

from dataclasses import dataclass
from pathlib import Path

from psoas_timer.services.history.unsaved import Unsaved
from psoas_timer.services.json_fields import JsonFields


@dataclass(frozen=True, slots=True)
class WaitingNote:
    """What the session with this id should have as its note."""

    id: str
    text: str


class UnsavedNotes(Unsaved[WaitingNote]):
    """The folder of waiting notes, inside of that of the sessions."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "notes", _to_json, _from_json, "history.unsaved")


def _to_json(note: WaitingNote) -> dict[str, object]:
    return {"id": note.id, "note": note.text}


def _from_json(fields: JsonFields) -> WaitingNote:
    return WaitingNote(fields.text("id"), fields.text("note"))
