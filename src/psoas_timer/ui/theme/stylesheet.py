"""The stylesheet, made of the tokens. It is kept short: Qt parses it before the first page.

Labels and buttons say what they are by the property `role`; see widgets/labels.py and buttons.py.
"""

from psoas_timer.ui.theme.tokens import ARROW_ROOM_PX, QUIET_PX, Colours, Radius, TextSize


def stylesheet(colours: Colours, scale: float = 1.0) -> str:
    """The rules for labels, buttons and fields in these colours, their text so much larger."""
    return (
        _labels(colours, scale)
        + _buttons(colours)
        + _fields(colours, scale)
        + _lists(colours)
        + _frames(colours)
    )


def _labels(c: Colours, scale: float) -> str:
    def px(size: int) -> int:
        return round(size * scale)

    return f"""
QLabel[role="title"] {{ font-size: {px(TextSize.TITLE)}px; font-weight: 700; }}
QLabel[role="big"] {{ font-size: {px(TextSize.BIG_TITLE)}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {px(TextSize.HEADING)}px; font-weight: 600; }}
QLabel[role="name"] {{ font-size: {px(TextSize.NAME)}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="small"] {{ color: {c.muted}; font-size: {px(TextSize.SMALL)}px; }}
QLabel[role="over"] {{ color: {c.accent}; font-size: {px(TextSize.SMALL)}px; font-weight: 600; }}
QLabel[role="key"] {{ color: {c.muted}; font-size: {px(TextSize.SMALL)}px; background: {c.card};
  border: 1px solid {c.line}; border-bottom-width: 2px; border-radius: 6px; padding: 1px 7px; }}
QLabel[role="tip"] {{ color: {c.text}; background: {c.card}; border: 1px solid {c.edge};
  border-radius: 6px; padding: 4px 8px; font-weight: 600; }}
QToolTip {{ color: {c.text}; background: {c.card}; border: 1px solid {c.edge}; padding: 4px; }}
"""


def _ring(c: Colours, colour: str, down: int, across: int) -> str:
    """A border as wide as the ring and so much less padding, so that nothing moves.

    `down` and `across` are the distances from the outer edge to the text without a ring.
    """
    padding = f"{max(down - c.ring_px, 0)}px {max(across - c.ring_px, 0)}px"
    return f"border: {c.ring_px}px solid {colour}; padding: {padding};"


def _buttons(c: Colours) -> str:
    return f"""
QPushButton {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {Radius.BUTTON}px; padding: 10px 18px; font-weight: 600; outline: none; }}
QPushButton:hover {{ background: {c.soft}; }}
QPushButton:pressed {{ background: {c.track}; }}
QPushButton:disabled {{ color: {c.muted}; border-color: {c.track}; }}
QPushButton:focus {{ {_ring(c, c.accent, 11, 19)} }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border: 0;
  padding: 11px 19px; }}
QPushButton[role="primary"]:hover {{ border: 1px solid {c.text}; padding: 10px 18px; }}
QPushButton[role="primary"]:pressed {{ border: 2px solid {c.text}; padding: 9px 17px; }}
QPushButton[role="primary"]:disabled {{ background: {c.track}; color: {c.muted}; }}
QPushButton[role="quiet"] {{ background: transparent; color: {c.accent}; border: 0;
  padding: 6px {QUIET_PX}px; }}
QPushButton[role="quiet"]:hover {{ background: {c.soft}; }}
QPushButton[role="quiet"]:pressed {{ background: {c.track}; }}
QPushButton[role="quiet"]:disabled {{ color: {c.muted}; background: transparent; }}
QPushButton[role="quiet"]:focus {{ {_ring(c, c.accent, 6, QUIET_PX)} }}
QPushButton[role="star"] {{ background: transparent; border: {c.ring_px}px solid transparent;
  border-radius: {Radius.FIELD}px; padding: 0; }}
QPushButton[role="star"]:hover {{ background: {c.soft}; }}
QPushButton[role="star"]:pressed {{ background: {c.track}; }}
QPushButton[role="star"]:focus {{ border-color: {c.accent}; }}
QPushButton[role="scale"] {{ border-radius: {Radius.FIELD}px; padding: 8px 3px; }}
QPushButton[role="scale"]:focus {{ {_ring(c, c.accent, 9, 4)} }}
QPushButton[role="scale"]:checked {{ background: {c.accent}; color: {c.on_accent}; }}
QPushButton[role="scale"]:checked:focus {{ border-color: {c.text}; }}
QPushButton[role="card"] {{ background: {c.card}; border: 1px solid {c.line};
  border-radius: {Radius.CARD}px; padding: 0; font-weight: 400; }}
QPushButton[role="card"]:hover {{ border-color: {c.edge}; }}
QPushButton[role="card"]:pressed {{ background: {c.soft}; }}
QPushButton[role="card"]:focus {{ border: {c.ring_px}px solid {c.accent}; }}
QPushButton[role="line"] {{ background: transparent; border: {c.ring_px}px solid transparent;
  border-radius: {Radius.FIELD}px; padding: 0; font-weight: 400; }}
QPushButton[role="line"]:hover {{ background: {c.soft}; }}
QPushButton[role="line"]:pressed {{ background: {c.track}; }}
QPushButton[role="line"]:focus {{ border-color: {c.accent}; }}
"""


def _fields(c: Colours, scale: float) -> str:
    room_px = round(ARROW_ROOM_PX * scale)
    return f"""
QLineEdit {{ background: {c.card}; color: {c.text}; placeholder-text-color: {c.muted};
  border: 1px solid {c.edge}; border-radius: {Radius.FIELD}px; padding: 7px 10px; }}
QLineEdit:focus {{ {_ring(c, c.accent, 8, 11)} }}
QPlainTextEdit {{ background: {c.card}; color: {c.text}; placeholder-text-color: {c.muted};
  border: 1px solid {c.edge}; border-radius: {Radius.FIELD}px; padding: 4px 6px; }}
QPlainTextEdit:focus {{ {_ring(c, c.accent, 5, 7)} }}
QSpinBox[role="field"], QComboBox[role="field"] {{ background: {c.card}; color: {c.text};
  border: 1px solid {c.edge}; border-radius: {Radius.FIELD}px; padding: 6px 10px; }}
QSpinBox[role="field"]:focus, QComboBox[role="field"]:focus {{ {_ring(c, c.accent, 7, 11)} }}
QSpinBox[role="field"]:disabled, QComboBox[role="field"]:disabled {{
  background: {c.background}; color: {c.muted}; border-color: {c.track}; }}
QSpinBox[role="cell"] {{ background: {c.card}; color: {c.text}; border-radius: {Radius.FIELD}px;
  {_ring(c, c.accent, 4, 6)} }}
QSpinBox[role="cell"] QLineEdit {{ border: 0; padding: 0; }}
QComboBox[role="field"] {{ combobox-popup: 0; }}
QComboBox[role="field"] QAbstractItemView {{ background: {c.card}; color: {c.text};
  border: 1px solid {c.edge}; padding: 4px; outline: 0; }}
QComboBox[role="field"] QAbstractItemView::item {{ padding: 6px 8px;
  border-radius: {Radius.FIELD - 2}px; }}
QComboBox[role="field"] QAbstractItemView::item:selected {{ background: {c.accent};
  color: {c.on_accent}; }}
QComboBox[role="field"]::drop-down {{ border: 0; width: {room_px}px; }}
QComboBox[role="field"]::down-arrow {{ image: none; }}
QSpinBox[role="field"]::up-button, QSpinBox[role="field"]::down-button {{ border: 0;
  width: {room_px}px; background: transparent; }}
QSpinBox[role="field"]::up-arrow, QSpinBox[role="field"]::down-arrow {{ image: none; }}
"""


def _lists(c: Colours) -> str:
    return f"""
QTextBrowser, QListWidget {{ background: {c.card}; color: {c.text};
  border: 1px solid {c.line}; border-radius: {Radius.BUTTON}px; padding: 6px; outline: 0; }}
QTextBrowser:focus, QListWidget:focus {{ {_ring(c, c.accent, 7, 7)} }}
QListWidget::item {{ padding: 6px 8px; border-radius: {Radius.FIELD - 2}px; }}
QListWidget::item:hover {{ background: {c.track}; }}
QListWidget::item:selected {{ background: {c.soft}; color: {c.text}; }}
QMenu {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 16px; border-radius: {Radius.FIELD - 2}px; }}
QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
QTableView {{ background: {c.card}; color: {c.text}; border: 1px solid {c.line};
  padding: {c.ring_px - 1}px; border-radius: {Radius.FIELD}px; outline: 0; }}
QTableView:focus {{ border: {c.ring_px}px solid {c.accent}; padding: 0; }}
QTableView::item {{ padding: 2px 8px; }}
QTableView::item:selected {{ background: {c.soft}; color: {c.text}; }}
QHeaderView::section {{ background: {c.soft}; color: {c.text}; border: 0; padding: 4px 11px;
  font-weight: 600; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section:first {{ border-top-left-radius: {Radius.FIELD - 2}px; }}
QHeaderView::section:last {{ border-top-right-radius: {Radius.FIELD - 2}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: 4px; min-height: 40px; }}
QScrollBar::handle:vertical:disabled {{ background: transparent; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {c.edge}; border-radius: 4px; min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: 0; width: 0; height: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
"""


def _frames(c: Colours) -> str:
    return f"""
QFrame[role="card"] {{ background: {c.card}; border: 1px solid {c.line};
  border-radius: {Radius.CARD}px; padding: 0; }}
QFrame[role="figure"], QFrame[role="figure-end"] {{ background: {c.soft}; border: 0;
  border-radius: {Radius.BUTTON}px; }}
QFrame[role="figure-end"] {{ border-radius: 0; border-top-right-radius: {Radius.CARD - 1}px;
  border-bottom-right-radius: {Radius.CARD - 1}px; }}
QFrame[role="banner"] {{ background: {c.soft}; border: 1px solid {c.accent};
  border-radius: {Radius.BUTTON}px; }}
"""
