"""A home for the program under measurement: used for a year, and never the person's own."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .children import run_probe

# Under an own HOME the program looks for its folders as it does every day, platformdirs included.
# Windows asks the system instead, so that there the program has to be told.
XDG = {
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


@contextmanager
def prepared_home() -> Iterator[dict[str, str]]:
    """The variables that lead a child process to a home with settings and a year of sessions."""
    with TemporaryDirectory(prefix="psoas-bench-home-", ignore_cleanup_errors=True) as folder:
        if sys.platform == "win32":
            variables = {"PSOAS_TIMER_HOME": folder}
        else:
            places = {name: str(Path(folder, place)) for name, place in XDG.items()}
            variables = {"HOME": folder, **places}
        run_probe("prepare_home", variables, longest_s=120)
        yield variables
