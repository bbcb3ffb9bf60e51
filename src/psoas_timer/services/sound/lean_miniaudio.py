"""miniaudio without the imports that nothing here uses; ImportError where it does not load.

Helper processes use it, and the program only to see that they can. By itself miniaudio takes
numpy along if it can, and for its radio client all of urllib with TLS and mail: 30 MB and 150 ms.
"""

import sys
from types import ModuleType

_UNUSED = {"numpy": None, "urllib.request": ModuleType("urllib.request")}
"""None makes the import fail, which miniaudio expects of numpy."""

_DAMAGE = (OSError, SyntaxError, AttributeError, ValueError, EOFError)
"""What importing a truncated file raises, or halves of different versions."""

_left_out = {name: module for name, module in _UNUSED.items() if name not in sys.modules}
sys.modules.update(_left_out)  # type: ignore[arg-type]  # None is what the import system documents
try:
    import miniaudio
except _DAMAGE as error:
    raise ImportError(f"{type(error).__name__}: {error}") from error
finally:
    for _name in _left_out:
        del sys.modules[_name]

__all__ = ["miniaudio"]
