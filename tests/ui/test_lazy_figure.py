"""Starting waits for no figure: it is loaded after the page has come up in words."""

import subprocess
import sys
from pathlib import Path

PROBE = Path(__file__).with_name("lazy_figure_probe.py")


def test_the_figure_is_loaded_after_the_text_of_the_first_page() -> None:
    ended = subprocess.run(
        [sys.executable, str(PROBE), "-platform", "offscreen"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.splitlines() == [
        "before the window: not loaded",
        "after the first paint: not loaded",
        "with today: not loaded",
        "with the figure: loaded",
    ], ended.stderr
