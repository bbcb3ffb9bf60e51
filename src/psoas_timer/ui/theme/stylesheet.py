"""The stylesheet, made of the tokens. It is kept short: Qt parses it before the first paint.

Labels and buttons say what they are by the property `role`; see widgets/labels.py and buttons.py.
"""

from psoas_timer.ui.theme.tokens import FOCUS_RING, Colours, Radius, TextSize


def stylesheet(colours: Colours) -> str:
    """The rules for labels, buttons and fields in these colours."""
    return _labels(colours) + _buttons(colours) + _fields(colours)


def _labels(c: Colours) -> str:
    return f"""
QLabel[role="title"] {{ font-size: {TextSize.TITLE}px; font-weight: 700; }}
QLabel[role="big"] {{ font-size: {TextSize.BIG_TITLE}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {TextSize.HEADING}px; font-weight: 600; }}
QLabel[role="name"] {{ font-size: 16px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="small"] {{ color: {c.muted}; font-size: {TextSize.SMALL}px; }}
QLabel[role="over"] {{ color: {c.accent}; font-size: {TextSize.SMALL}px; font-weight: 600; }}
QLabel[role="key"] {{ color: {c.muted}; font-size: {TextSize.SMALL}px; background: {c.card};
  border: 1px solid {c.line}; border-bottom-width: 2px; border-radius: 6px; padding: 1px 7px; }}
QToolTip {{ color: {c.text}; background: {c.card}; border: 1px solid {c.edge}; padding: 4px; }}
"""


def _buttons(c: Colours) -> str:
    return f"""
QPushButton {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
  border-radius: {Radius.BUTTON}px; padding: 10px 18px; font-weight: 600; }}
QPushButton:hover {{ background: {c.soft}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:disabled {{ color: {c.muted}; border-color: {c.line}; }}
QPushButton:focus {{ border: {FOCUS_RING}px solid {c.accent}; padding: 9px 17px; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border: 0;
  padding: 11px 19px; outline: none; }}
QPushButton[role="primary"]:hover {{ border: 1px solid {c.text}; padding: 10px 18px; }}
QPushButton[role="primary"]:focus {{ border: {FOCUS_RING}px solid {c.text}; padding: 9px 17px; }}
QPushButton[role="primary"]:disabled {{ background: {c.line}; color: {c.muted}; }}
QPushButton[role="quiet"] {{ background: transparent; color: {c.accent}; border: 0;
  padding: 6px 8px; }}
QPushButton[role="quiet"]:focus {{ border: {FOCUS_RING}px solid {c.accent}; padding: 4px 6px; }}
"""


def _fields(c: Colours) -> str:
    return f"""
QLineEdit {{ background: {c.card}; color: {c.text}; placeholder-text-color: {c.muted};
  border: 1px solid {c.edge}; border-radius: {Radius.FIELD}px; padding: 7px 10px; }}
QLineEdit:focus {{ border: {FOCUS_RING}px solid {c.accent}; padding: 6px 9px; }}
QSpinBox[role="field"], QComboBox[role="field"] {{ background: {c.card}; color: {c.text};
  border: 1px solid {c.edge}; border-radius: {Radius.FIELD}px; padding: 6px 10px; }}
QSpinBox[role="field"]:focus, QComboBox[role="field"]:focus {{
  border: {FOCUS_RING}px solid {c.accent}; padding: 5px 9px; }}
QSpinBox[role="field"]:disabled, QComboBox[role="field"]:disabled {{
  background: {c.background}; color: {c.muted}; border-color: {c.line}; }}
QComboBox[role="field"]::drop-down {{ border: 0; width: 32px; }}
QComboBox[role="field"]::down-arrow {{ image: none; }}
QSpinBox[role="field"]::up-button, QSpinBox[role="field"]::down-button {{ border: 0; width: 32px;
  background: transparent; }}
QSpinBox[role="field"]::up-arrow, QSpinBox[role="field"]::down-arrow {{ image: none; }}
QTextBrowser, QListWidget {{ background: {c.card}; color: {c.text};
  border: 1px solid {c.line}; border-radius: {Radius.BUTTON}px; padding: 6px; outline: 0; }}
QTextBrowser:focus, QListWidget:focus {{ border: {FOCUS_RING}px solid {c.accent}; padding: 5px; }}
QListWidget::item {{ padding: 6px 8px; border-radius: {Radius.FIELD - 2}px; }}
QListWidget::item:selected {{ background: {c.soft}; color: {c.text}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: 4px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: 0; height: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
QFrame[role="card"], QPushButton[role="card"] {{ background: {c.card};
  border: 1px solid {c.line}; border-radius: {Radius.CARD}px; padding: 0; font-weight: 400; }}
QPushButton[role="card"]:hover {{ border-color: {c.edge}; }}
QPushButton[role="card"]:focus {{ border: {FOCUS_RING}px solid {c.accent}; }}
QPushButton[role="line"] {{ background: transparent; border: 2px solid transparent;
  border-radius: {Radius.FIELD}px; padding: 0; font-weight: 400; }}
QPushButton[role="line"]:hover {{ background: {c.soft}; }}
QPushButton[role="line"]:focus {{ border-color: {c.accent}; }}
QFrame[role="figure"], QFrame[role="figure-end"] {{ background: {c.soft}; border: 0;
  border-radius: {Radius.BUTTON}px; }}
QFrame[role="figure-end"] {{ border-radius: 0; border-top-right-radius: {Radius.CARD - 1}px;
  border-bottom-right-radius: {Radius.CARD - 1}px; }}
QFrame[role="banner"] {{ background: {c.soft}; border: 1px solid {c.accent};
  border-radius: {Radius.BUTTON}px; }}
"""
