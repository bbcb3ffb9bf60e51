"""Which files there are. Reading them, and saying what is wrong with them, lives elsewhere."""

import os
from pathlib import Path


def may_exist(path: Path) -> bool:
    """Tell whether there is such a file, or whether nobody can tell: opening it will say why.

    `Path.exists` raises for a folder that may not be entered, and from Python 3.14 on it says no.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def files_ending(folder: Path, suffix: str) -> tuple[Path, ...]:
    """The files of a folder with this ending, in any case, by name; none where there is no folder.

    Raises OSError where the folder can't be looked at, which `Path.glob` may pass over in silence.
    """
    try:
        names = sorted(os.listdir(folder))
    except FileNotFoundError:
        return ()
    return tuple(folder / name for name in names if name.lower().endswith(suffix))
