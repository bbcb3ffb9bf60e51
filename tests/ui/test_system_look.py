"""The look follows the desktop where Qt tells of it, and the person's choice before that."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.motion import Motion
from psoas_timer.ui.theme.system_look import SystemLook
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import CONTRAST, LIGHT, TextSize


class Wishes(QObject):
    """What Qt 6.12 tells of accessibility."""

    contrastPreferenceChanged = Signal()
    motionPreferenceChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.contrast = "NoPreference"
        self.motion = "NoPreference"

    def contrastPreference(self) -> SimpleNamespace:
        return SimpleNamespace(name=self.contrast)

    def motionPreference(self) -> SimpleNamespace:
        return SimpleNamespace(name=self.motion)


class OldHints(QObject):
    """What Qt 6.8 tells of styles."""

    colorSchemeChanged = Signal()
    scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme


class Hints(OldHints):
    def __init__(self) -> None:
        super().__init__()
        self.wishes = Wishes()

    def accessibility(self) -> Wishes:
        return self.wishes


class Desktop:
    """Stands for the application of a desktop with these hints and colours."""

    def __init__(self, hints: OldHints, window: str = "#F0F0F0", text: str = "#000000") -> None:
        self.hints = hints
        self.colours = QPalette(QColor(window))
        for role, colour in (("Window", window), ("Button", window), ("WindowText", text)):
            self.colours.setColor(QPalette.ColorRole[role], QColor(colour))

    def styleHints(self) -> OldHints:
        return self.hints

    def palette(self) -> QPalette:
        return self.colours


def test_a_wish_for_contrast_is_followed_live(qtbot: QtBot) -> None:
    hints = Hints()
    look = SystemLook(Desktop(hints))
    assert not look.wants_contrast
    hints.wishes.contrast = "HighContrast"
    with qtbot.waitSignal(look.changed):
        hints.wishes.contrastPreferenceChanged.emit()
    assert look.wants_contrast


@pytest.mark.parametrize(
    ("window", "text", "is_stark"),
    [
        ("#000000", "#FFFFFF", True),
        ("#FFFFFF", "#000000", True),
        ("#F0F0F0", "#000000", False),
        ("#1E1E1E", "#FFFFFF", False),
    ],
)
def test_an_older_qt_is_asked_for_its_colours(window: str, text: str, is_stark: bool) -> None:
    look = SystemLook(Desktop(OldHints(), window, text))
    assert look.wants_contrast is is_stark
    assert not look.wants_less_motion


def test_the_desktop_turns_dark(qtbot: QtBot) -> None:
    hints = Hints()
    look = SystemLook(Desktop(hints))
    hints.scheme = Qt.ColorScheme.Dark
    with qtbot.waitSignal(look.changed):
        hints.colorSchemeChanged.emit()
    assert look.is_dark


def test_whether_things_may_move(qtbot: QtBot) -> None:
    hints = Hints()
    motion = Motion(SystemLook(Desktop(hints)))
    assert motion.may_move
    hints.wishes.motion = "ReducedMotion"
    with qtbot.waitSignal(motion.changed):
        hints.wishes.motionPreferenceChanged.emit()
    assert not motion.may_move
    with qtbot.waitSignal(motion.changed):
        motion.choose("off")
    assert motion.may_move
    with qtbot.waitSignal(motion.changed):
        motion.choose("on")
    assert not motion.may_move


def test_system_means_high_contrast_where_the_desktop_has_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SystemLook, "wants_contrast", True)
    assert Theme(qapp, assets_dir(), "system").colours is CONTRAST
    assert Theme(qapp, assets_dir(), "light").colours is LIGHT


@pytest.mark.parametrize(
    ("system_px", "percent", "expected"), [(12, 100, 1.0), (18, 100, 1.2), (18, 150, 1.8)]
)
def test_text_is_never_smaller_than_that_of_the_desktop(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    system_px: int,
    percent: int,
    expected: float,
) -> None:
    font = QFont()
    font.setPixelSize(system_px)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: font)
    theme = Theme(qapp, assets_dir(), "light", percent)
    assert theme.scale == pytest.approx(expected)
    assert theme.font(TextSize.BODY).pixelSize() == round(TextSize.BODY * expected)


def test_text_grows_to_twice_its_size_and_no_further(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = QFont()
    font.setPixelSize(30)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: font)
    assert Theme(qapp, assets_dir(), "light", 200).scale == 2.0
