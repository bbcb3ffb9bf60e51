"""Keeps PySide6 from reading the source of every module that is imported after it.

PySide6 does so to see which modules may ask for its switchable names (`from __feature__ import …`),
and Python then keeps all those sources: 5 MB and 10 ms of our start. This program asks for none.
"""

import linecache
import sys

HOOK_MODULE = "shibokensupport.feature"
HOOK = "_mod_uses_pyside"


def leave_sources_unread() -> None:
    """Answer PySide6's question with no, for the life of the process; forget what it has read.

    The hook is not public: where another version of PySide6 has none, nothing is changed.
    """
    linecache.clearcache()  # read again by itself for a traceback
    hook_module = sys.modules.get(HOOK_MODULE)
    if hasattr(hook_module, HOOK):
        setattr(hook_module, HOOK, lambda module: False)
