"""Put this folder on PYTHONPATH and no Python started from then on has PySide6.

The finder below leaves it out as if it were not installed, in child processes too. Only
`python3 dev.py test` uses this, to show that core, services, wording and terminal need no Qt.
"""

import sys
from importlib.machinery import ModuleSpec, PathFinder

HIDDEN = frozenset({"PySide6", "shiboken6"})


class FinderWithoutQt(PathFinder):
    """The usual finder on sys.path, blind to Qt."""

    @classmethod
    def find_spec(cls, fullname: str, path=None, target=None) -> ModuleSpec | None:
        """Find a module as ever, but none of the hidden ones."""
        if fullname.partition(".")[0] in HIDDEN:
            return None
        return super().find_spec(fullname, path, target)


sys.meta_path[sys.meta_path.index(PathFinder)] = FinderWithoutQt
