"""PySide6 still has the hook that is turned off, and importing after it reads no source then."""

import subprocess
import sys

PROGRAM = """
import linecache, sys
from PySide6.QtWidgets import QApplication, QMainWindow
from psoas_timer.qt.feature_hook import leave_sources_unread
leave_sources_unread()
read_before = set(linecache.cache)
import psoas_timer.ui.navigation
print(sorted(name for name in set(linecache.cache) - read_before if name.endswith(".py")))
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
print(window.isVisible())
"""


def test_no_source_is_read_and_qt_works_as_before():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n")[:2] == ["[]", "True"]
