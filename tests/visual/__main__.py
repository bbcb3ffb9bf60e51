"""Renders every screen in every theme and size: `python -m tests.visual FOLDER [SCENE...]`.

The pictures are FOLDER/<theme>/<size>/<scene>.png, the same every time. With `--references` instead
of a folder those are renewed that the tests compare with.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from psoas_timer.ui.theme.tokens import THEMES
from tests.visual.references import REFERENCES
from tests.visual.scenes import SCENES
from tests.visual.stage import make_theme, staged

SIZES = {
    "1120x740": (QSize(1120, 740), 100),
    "800x600": (QSize(800, 600), 100),
    "1920x1080": (QSize(1920, 1080), 100),
    "text-200": (QSize(1120, 740), 200),
}


SCREEN = {"width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""A common screen: that of the offscreen platform is smaller than many windows."""


@contextmanager
def _on_a_screen() -> Iterator[QApplication]:
    with tempfile.TemporaryDirectory(prefix="psoas-screen-") as folder:
        file = Path(folder, "screen.json")
        file.write_text(json.dumps({"screens": [{"name": "", "x": 0, "y": 0, **SCREEN}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
        yield QApplication(["psoas-timer"])


def _tell_what_matters(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Leave out that the offscreen platform knows no limits of a window's size."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def renew_references(application: QApplication) -> int:
    """Render the pictures that the tests compare with."""
    for reference in REFERENCES:
        reference.file.parent.mkdir(parents=True, exist_ok=True)
        reference.render(application).save(str(reference.file))
    print(f"{len(REFERENCES)} references in {REFERENCES[0].file.parents[1]}")
    return 0


def main(words: list[str]) -> int:
    """Render all scenes, or those named; 2 where the command line is wrong."""
    qInstallMessageHandler(_tell_what_matters)
    names = words[1:] or [scene.name for scene in SCENES]
    unknown = sorted(set(names) - {scene.name for scene in SCENES})
    is_usage = not words or (words[0].startswith("-") and words != ["--references"])
    if is_usage or unknown:
        print(__doc__ if is_usage else f"There is no screen {', '.join(unknown)}.")
        return 2
    with _on_a_screen() as application:
        if words == ["--references"]:
            return renew_references(application)
        return render(application, Path(words[0]), names)


def render(application: QApplication, folder: Path, names: Sequence[str]) -> int:
    """Render these scenes in every theme and size."""
    for theme_name in THEMES:
        for size_name, (size, text_percent) in SIZES.items():
            theme = make_theme(application, theme_name, text_percent)
            target = folder / theme_name / size_name
            target.mkdir(parents=True, exist_ok=True)
            for scene in SCENES:
                if scene.name in names:
                    with staged(theme, size, used=scene.used) as stage:
                        scene.prepare(stage)
                        stage.picture().save(str(target / f"{scene.name}.png"))
            print(f"{theme_name} {size_name}: {len(names)} pictures", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
