"""Settings > Sound: previews, players and outputs of this computer, and health in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.services.sound.choice import WAYS, PlayerName
from psoas_timer.services.sound.output_devices import OutputDevice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.sound.sound_section import GROUPS
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person

Show = Callable[[Page], SettingsPage]

READY = Health(
    SoundState.READY,
    Backend.MINIAUDIO,
    schedulable=True,
    output="PulseAudio",
    device="Kitchen speaker",
    is_bluetooth=True,
    is_kept_awake=True,
)


class Previews:
    """Remembers what was to be heard."""

    def __init__(self) -> None:
        self.heard: list[object] = []
        self.is_heard = True

    def sound(self, name: str) -> bool:
        return self._hear(name)

    def phrase(self, phrase: object) -> bool:
        return self._hear(phrase)

    def countdown(self) -> bool:
        return self._hear("countdown")

    def end(self) -> None:
        self.heard.append("end")

    def _hear(self, what: object) -> bool:
        self.heard.append(what)
        return self.is_heard


@pytest.fixture
def previews(person: Person, monkeypatch: pytest.MonkeyPatch) -> Previews:
    previews = Previews()
    monkeypatch.setattr(person.practice, "preview", previews)
    return previews


@pytest.fixture
def page(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot, previews: Previews
):
    """The page once it knows this computer."""
    page = show(SettingsPage(person.practice, theme, figures))
    qtbot.waitUntil(lambda: page.sound.look_again.isEnabled())
    return page


def box(page: SettingsPage, name: str) -> QComboBox:
    control = page.editors[name]
    assert isinstance(control, QComboBox)
    return control


def texts(control: QComboBox) -> list[str]:
    return [control.itemText(index) for index in range(control.count())]


def test_every_sound_setting_has_its_place():
    declared = [name for name, spec in specs(Settings).items() if spec.section == "sound"]
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(declared)


def test_the_outputs_are_offered_the_systems_own_first(page: SettingsPage, person: Person):
    devices = box(page, "sound_device")
    assert texts(devices) == ["system: Speakers", "Speakers", "Headphones"]
    assert devices.currentIndex() == 0
    person.set(sound_player="automatic")
    page.sound.settings_changed()
    QTest.keyClick(devices, Qt.Key.Key_End)
    assert person.practice.settings.sound_device == "Headphones"


def test_a_chosen_output_that_is_gone_stays_chosen(
    person: Person,
    theme: Theme,
    figures: FigureMaker,
    show: Show,
    qtbot: QtBot,
    outputs: list[OutputDevice],
):
    person.set(sound_device="Garden speaker")
    page = show(SettingsPage(person.practice, theme, figures))
    devices = box(page, "sound_device")
    qtbot.waitUntil(lambda: devices.currentText() == "not there now: Garden speaker")
    assert person.practice.settings.sound_device == "Garden speaker"

    outputs.append(OutputDevice("Garden speaker", is_default=False))
    qtbot.mouseClick(page.sound.look_again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: devices.currentText() == "Garden speaker")
    assert person.practice.settings.sound_device == "Garden speaker"


def test_the_list_of_outputs_outlives_a_reset(page: SettingsPage, qtbot: QtBot):
    qtbot.mouseClick(page.resets["sound"], Qt.MouseButton.LeftButton)
    assert texts(box(page, "sound_device"))[1:] == ["Speakers", "Headphones"]


def test_players_that_cannot_be_used_here_say_why(
    person: Person,
    theme: Theme,
    figures: FigureMaker,
    show: Show,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    missing = Problem(message("sound.simpleaudio_missing"))
    way = replace(WAYS[PlayerName.SIMPLEAUDIO], problem=lambda: missing)
    monkeypatch.setitem(WAYS, PlayerName.SIMPLEAUDIO, way)
    page = show(SettingsPage(person.practice, theme, figures))
    players = box(page, "sound_player")
    index = players.findData("simpleaudio")
    qtbot.waitUntil(lambda: players.itemText(index) == "Simpleaudio (not here)")
    reason = players.itemData(index, Qt.ItemDataRole.ToolTipRole)
    assert reason == "Simpleaudio is not installed"
    assert players.itemData(index, Qt.ItemDataRole.AccessibleDescriptionRole) == reason
    assert not players.model().flags(players.model().index(index, 0)) & Qt.ItemFlag.ItemIsEnabled
    players.setCurrentIndex(index - 1)
    QTest.keyClick(players, Qt.Key.Key_Down)
    assert players.currentData() == "silent"


@pytest.mark.parametrize(
    ("player", "takes_one"), [("automatic", True), ("simpleaudio", False), ("silent", False)]
)
def test_a_device_is_offered_where_the_player_takes_one(
    page: SettingsPage, person: Person, player: str, takes_one: bool
):
    players = box(page, "sound_player")
    players.setCurrentIndex(players.findData(player))
    assert person.practice.settings.sound_player == player
    assert box(page, "sound_device").isEnabled() == takes_one


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("volume_percent", "begin"),
        ("cues_percent", "begin"),
        ("sound_set", "begin"),
        ("countdown_percent", "countdown"),
        ("counts_aloud", "countdown"),
        ("voice_percent", Spoken.LEFT_SIDE),
        ("voice", Spoken.LEFT_SIDE),
    ],
)
def test_each_level_and_voice_can_be_heard(
    page: SettingsPage, previews: Previews, name: str, heard: object
):
    button = page.sound.plays[name]
    assert button.accessibleName() == f"Play: {page.editors[name].accessibleName()}"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert previews.heard == [heard]


def test_health_is_told_in_words(
    page: SettingsPage, previews: Previews, monkeypatch: pytest.MonkeyPatch, person: Person
):
    panel = page.sound.panel
    assert panel is not None
    assert panel.words.text() == "Nothing plays just now."
    monkeypatch.setattr(person.practice, "sound_health", lambda: READY)
    panel.try_button.click()
    assert previews.heard == ["check"]
    assert panel.words.text() == (
        "Sound works. It comes from Kitchen speaker. It is played by miniaudio over PulseAudio."
        " Cues sound at their exact instant. This is a Bluetooth output. An inaudible sound keeps"
        " it awake during a session."
    )
    assert not panel.remark.isVisible()


def test_the_output_that_opens_after_a_preview_is_told(
    page: SettingsPage, person: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    panel = page.sound.panel
    assert panel is not None
    panel.try_button.click()
    monkeypatch.setattr(person.practice, "sound_health", lambda: READY)
    qtbot.waitUntil(lambda: panel.words.text().startswith("Sound works."))


def test_nothing_heard_is_said(page: SettingsPage, previews: Previews, person: Person):
    previews.is_heard = False
    person.set(is_muted=True)
    page.sound.plays["volume_percent"].click()
    panel = page.sound.panel
    assert panel is not None
    assert panel.remark.text() == "Nothing is heard: sound is muted, or its loudness is 0."
    previews.is_heard = True
    page.sound.plays["volume_percent"].click()
    assert not panel.remark.isVisible()


def test_what_is_wrong_with_sound_stands_with_its_health(
    page: SettingsPage, person: Person, monkeypatch: pytest.MonkeyPatch
):
    problem = Problem(message("sound.output_stalled"))
    monkeypatch.setattr(person.practice, "problems", lambda: (problem,))
    page.refresh()
    panel = page.sound.panel
    assert panel is not None
    assert said(page).count("The sound output stopped taking sound") == 1
    assert "The sound output stopped taking sound" in said(panel)


def test_trouble_that_is_over_is_not_told_beside_an_output_that_works(
    page: SettingsPage, person: Person, monkeypatch: pytest.MonkeyPatch
):
    over = Problem(message("sound.no_output", reason="x"))
    lasting = Problem(message("sound.file_silent"))
    monkeypatch.setattr(person.practice, "problems", lambda: (over, lasting))
    monkeypatch.setattr(person.practice, "sound_health", lambda: READY)
    page.refresh()
    panel = page.sound.panel
    assert panel is not None
    assert "Nothing can be heard in this file" in said(panel)
    assert not any("offers no sound output" in text for text in said(panel))


def test_why_own_texts_are_not_spoken_stands_with_the_voice(
    page: SettingsPage, person: Person, monkeypatch: pytest.MonkeyPatch
):
    problem = Problem(message("voice.no_engine"))
    monkeypatch.setattr(type(person.practice), "voice_problem", property(lambda self: problem))
    page.refresh()
    assert any("voice" in text.lower() or "speak" in text.lower() for text in said(page))


def test_a_search_leaves_no_headings_behind(page: SettingsPage):
    page.search.setText("loudness of the voice")
    assert page.editors["voice_percent"].isVisible()
    assert not page.editors["sound_device"].isVisible()
    assert page.sound.panel is not None
    assert not page.sound.panel.isVisible()
    page.search.setText("own sounds")
    assert page.sound.own_sounds.isVisible()


def test_controls_are_reached_and_named(page: SettingsPage):
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert all(button.accessibleName() or button.text() for button in buttons)
    play = page.sound.plays["volume_percent"]
    assert play.focusPolicy() & Qt.FocusPolicy.TabFocus
    play.setFocus()
    QTest.keyClick(play, Qt.Key.Key_Tab)
    assert page.editors["volume_percent"].hasFocus()


@pytest.mark.parametrize("width", [560, 1000])
def test_nothing_is_cut_at_the_side(page: SettingsPage, width: int, qtbot: QtBot):
    page.resize(width, 700)
    bar = page.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    device = page.editors["sound_device"]
    right = device.mapTo(page, QPoint(device.width(), 0)).x()
    assert right <= page.viewport().width()


def said(widget: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]


def test_health_of_a_doubtful_output_says_what_to_do():
    from psoas_timer.wording.sound_health_text import health_sentences

    unknown = replace(READY, is_bluetooth=None, is_kept_awake=False)
    assert "“Keep the speaker awake”" in " ".join(health_sentences(unknown))
    asleep = replace(READY, is_kept_awake=False, is_realtime=False, late_cues=3)
    told = " ".join(health_sentences(asleep))
    assert "swallow the first half second" in told
    assert "without real-time priority" in told
    rested = health_sentences(replace(READY, state=SoundState.CLOSED))
    assert rested[:2] == ("Sound works; nothing plays just now.", "It comes from Kitchen speaker.")
    assert told.endswith("Cues that came late or were lost: 3.")
