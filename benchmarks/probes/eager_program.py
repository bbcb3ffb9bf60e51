"""The naive start: our own program, but with all its content read before the window is shown."""

import tempfile
from pathlib import Path

from psoas_timer.app import main
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import RoutineLibrary

with tempfile.TemporaryDirectory() as own:
    RoutineLibrary(assets_dir(), Path(own)).reload()
raise SystemExit(main())
