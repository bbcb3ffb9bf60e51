"""miniaudio without the imports that nothing here uses. For helper processes only.

It takes numpy along if it can, and for its radio client all of urllib with TLS and mail: together
30 MB and 150 ms.
"""

import sys
from types import ModuleType

_UNUSED = {"numpy": None, "urllib.request": ModuleType("urllib.request")}
"""None makes the import fail, which miniaudio expects of numpy."""

_left_out = {name: module for name, module in _UNUSED.items() if name not in sys.modules}
sys.modules.update(_left_out)  # type: ignore[arg-type]  # None is what the import system documents
try:
    import miniaudio
finally:
    for _name in _left_out:
        del sys.modules[_name]

__all__ = ["miniaudio"]
