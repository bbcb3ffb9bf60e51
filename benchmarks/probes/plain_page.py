"""The page that our window shows, written by hand with PySide6 and SQLite and nothing else.

As many widgets of the same kinds, the bundled font, a stylesheet, a picture of the figure's size
and a year of days read: the least that a program with such a page needs.
"""

import sqlite3
import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

ROOT = Path(__file__).resolve().parents[2]
STYLE = """
    QWidget { background: #F6F3EC; color: #1F2A30; font-size: 15px;
              font-family: "Atkinson Hyperlegible Next"; }
    QFrame#card { background: #FFFEFA; border: 1px solid #DDD6C6; border-radius: 16px; }
    QLabel#title { font-size: 30px; font-weight: 700; }
    QLabel#heading { font-size: 17px; font-weight: 600; }
    QLabel#small { font-size: 13px; color: #5E696E; }
    QPushButton { border: 1px solid #8A938F; border-radius: 10px; padding: 9px 18px; }
    QPushButton#primary { background: #2B7A78; color: white; font-weight: 700; }
    QPushButton:focus { border: 2px solid #1F2A30; }
"""
PICTURE = QSize(385, 303)
CARDS = 6


class Strip(QWidget):
    """A few coloured bars, or dots."""

    def __init__(self, parts: int, height: int) -> None:
        super().__init__()
        self._parts = parts
        self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts beside each other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#2B7A78"))
        width = self.width() / self._parts
        for part in range(self._parts):
            painter.drawRoundedRect(round(part * width), 0, round(width) - 4, self.height(), 4, 4)
        painter.end()


def text(words: str, name: str = "") -> QLabel:
    """A line of text in a style."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(name == "small")
    return label


def rail() -> QWidget:
    """Six buttons, one above the other."""
    side = QWidget()
    column = QVBoxLayout(side)
    for name in ("Today", "Routines", "History", "Learn", "Settings", "Get help"):
        column.addWidget(QPushButton(name))
    return side


def suggestion() -> QFrame:
    """The card with the routine of the day and the picture."""
    card = QFrame()
    card.setObjectName("card")
    row = QHBoxLayout(card)
    column = QVBoxLayout()
    for words, name in (
        ("Today's routine", "small"),
        ("Quick release", "title"),
        ("A short all-round session: breathe, massage, press, stretch.", "small"),
    ):
        column.addWidget(text(words, name))
    column.addWidget(Strip(14, 14))
    column.addWidget(text("breathing 0:40 · massage 2 × 0:30 · pressure 4 × 0:12", "small"))
    start = QPushButton("Start · 4:53")
    start.setObjectName("primary")
    column.addWidget(start)
    column.addWidget(QPushButton("Adjust holds…"))
    row.addLayout(column)
    picture = QPixmap(PICTURE)
    picture.fill(QColor("#E9F1F0"))
    shown = QLabel()
    shown.setPixmap(picture)
    row.addWidget(shown)
    return card


def routine(number: int) -> QFrame:
    """A small card."""
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    head = QHBoxLayout()
    head.addWidget(text(f"Routine {number}", "heading"))
    head.addWidget(text("9:04", "small"))
    column.addLayout(head)
    column.addWidget(text("Work the muscles a tool can really reach.", "small"))
    column.addWidget(Strip(12, 10))
    return card


def page(days: int) -> QWidget:
    """The page beside the rail."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    head = QHBoxLayout()
    head.addWidget(text("Sunday 22 November", "small"))
    head.addWidget(text("Ready for a few minutes on the mat?", "title"))
    head.addWidget(text(f"{days} days", "title"))
    head.addWidget(Strip(7, 34))
    column.addLayout(head)
    column.addWidget(suggestion())
    column.addWidget(text("More routines", "heading"))
    grid = QGridLayout()
    for number in range(CARDS):
        grid.addWidget(routine(number), number // 3, number % 3)
    column.addLayout(grid)
    return whole


def read_days(file: Path) -> int:
    """Make a small history, then count its days as a program that was used for a year does."""
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE day (practice_date TEXT PRIMARY KEY, held_ms INTEGER)")
    rows = [(f"2025-{n // 28 + 1:02d}-{n % 28 + 1:02d}", 240_000) for n in range(336)]
    connection.executemany("INSERT INTO day VALUES (?, ?)", rows)
    found = connection.execute("SELECT practice_date, held_ms FROM day").fetchall()
    connection.close()
    return len(found)


def fill(application: QApplication, window: QMainWindow) -> None:
    """Show the page, after the first paint as ours does."""
    for font in sorted((ROOT / "assets" / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(font))
    application.setStyleSheet(STYLE)
    shell = QWidget()
    row = QHBoxLayout(shell)
    row.addWidget(rail())
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page(read_days(Path("days.sqlite3"))))
    row.addWidget(area, 1)
    window.setCentralWidget(shell)


def main() -> int:
    """Show the window."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1120, 740)
    window.show()
    QTimer.singleShot(0, lambda: fill(application, window))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
