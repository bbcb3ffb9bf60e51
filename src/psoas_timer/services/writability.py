"""Tells beforehand where nothing can be saved, so that nobody practises in vain."""

import os
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.places import Places


def unwritable(places: Places) -> tuple[Problem, ...]:
    """The folders of the person, or what stands where they should be, that take no new files.

    Nothing is tried out, so Windows, which has other rules than its attributes, finds few.
    """
    folders = (places.config, places.data, places.state)
    nearest = dict.fromkeys(_nearest(folder) for folder in folders)
    found = ((path, _refusal(path)) for path in nearest)
    return tuple(
        Problem(message(key), message(f"{key}.mend"), file=str(path)) for path, key in found if key
    )


def _refusal(path: Path) -> str:
    """The key of what is wrong with a path that exists; "" for a folder that takes new files."""
    if not path.is_dir():
        return "places.no_folder"
    return "" if os.access(path, os.W_OK | os.X_OK) else "places.unwritable"


def _nearest(folder: Path) -> Path:
    """The folder, or the innermost one above it that exists: new folders are made there."""
    return next((path for path in (folder, *folder.parents) if os.path.lexists(path)), folder)
