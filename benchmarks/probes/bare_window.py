"""The least window that PySide6 can show, which ours is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1120, 740)
window.show()
sys.exit(application.exec())
