"""Hearing the selected step: the right sounds in their order, and silence whenever it should be."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.cues import ALL_CUES
from psoas_timer.services.hearing import Hearing, hearing_of
from psoas_timer.services.sound_preview import SoundPreview
from psoas_timer.services.voice.speaker import Speaker
from psoas_timer.services.voice.voice_desk import VoiceState
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.step_preview import LOOK_AFTER_MS, StepPreview
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.wording.say import say
from tests.fakes import RecordingPlayer
from tests.ui.conftest import Person
from tests.ui.editor.conftest import MakeModel

TEXT = """\
schema = 1
id = "mine"
name = "Mine"
[[step]]
exercise = "low-lunge"
hold_s = 30
reps = 1
[[step]]
rounds = 2
[[step.step]]
exercise = "paced-breathing"
"""
LUNGE, GROUP = 1, 2


class Room:
    """A practice that plays into a recording; what it needs of a person is real."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self.player = RecordingPlayer(clock=person.clock)
        self.state = SoundState.CLOSED
        self.trouble: Problem | None = None
        self.is_led = False
        self.prepared: list[str] = []
        self.voice = VoiceState.READY
        self.voice_problem: Problem | None = None
        self.preview = SoundPreview(
            person.clock, self.player, Speaker(), self._hearing, lambda: not self.is_led
        )

    @property
    def settings(self):
        return self._person.practice.settings

    def prepare_step(self, step):
        self.prepared.append(step.exercise.id)

    def step_voice(self, step):
        return self.voice

    def try_step(self, step):
        return self.preview.step(step, Side.LEFT, ALL_CUES)

    def sound_health(self) -> Health:
        return Health(self.state, Backend.SILENT, schedulable=True, last_problem=self.trouble)

    def _hearing(self) -> Hearing:
        return hearing_of(replace(self.settings, sound_player="auto"))


@pytest.fixture
def room(person: Person) -> Room:
    person.set(sound_player="auto")
    return Room(person)


@pytest.fixture
def model(make_model: MakeModel) -> EditorModel:
    return make_model(TEXT)


@pytest.fixture
def button(qtbot: QtBot, theme: Theme, model: EditorModel, room: Room) -> StepPreview:
    button = StepPreview(theme, model, room)
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitActive(button):
        button.activateWindow()
    yield button
    button.stop()


def played(room: Room) -> list[str]:
    return [each.cue for each in room.player.standing]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_sounds_of_the_step_are_heard_in_order(button, room, qtbot):
    press(qtbot, button)
    counted = ["count_3", "count_2", "count_1"]
    hold = ["begin", "half", *counted]
    assert played(room) == [
        *("prepare", *counted, *hold),
        *("switch_right", *counted, *hold, "step_done"),
    ]
    assert button.text() == "Stop"


def test_pressed_again_it_stops(button, room, qtbot):
    press(qtbot, button)
    press(qtbot, button)
    assert played(room) == []
    assert button.text() == "Preview sounds"


def test_it_is_over_by_itself_when_all_was_heard(button, room, person, qtbot):
    now_ms = person.clock.now_ms()
    press(qtbot, button)
    assert button.over.interval() > max(each.when_ms for each in room.player.played) - now_ms
    with qtbot.waitSignal(button.over.timeout):
        button.over.start(0)
    assert button.text() == "Preview sounds"
    assert button.isEnabled()


@pytest.mark.parametrize("what", ["select", "edit", "hide"])
def test_it_stops_where_something_else_is_looked_at(button, room, model, qtbot, what):
    press(qtbot, button)
    match what:
        case "select":
            model.select(GROUP)
        case "edit":
            model.do(lambda draft: set_hold(draft, LUNGE, 25_000))
        case "hide":
            button.hide()
    assert played(room) == []
    assert not button.is_playing


def test_of_a_group_the_first_step_is_heard(button, room, model, qtbot):
    model.select(GROUP)
    press(qtbot, button)
    assert "breath_out_6" in played(room)


def test_without_a_step_there_is_nothing_to_hear(button, model):
    model.select(None)
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Select a step to hear what it sounds like"
    model.select(LUNGE)
    assert button.isEnabled()


def refused(qtbot: QtBot, button: StepPreview) -> str:
    with qtbot.waitSignal(button.said) as said:
        press(qtbot, button)
    assert not button.is_playing
    return say(said.args[0])


def test_a_session_is_never_disturbed(button, room, qtbot):
    room.is_led = True
    assert "a session is being led" in refused(qtbot, button)
    assert played(room) == []


def test_muted_is_told(button, room, person, qtbot):
    person.set(is_muted=True)
    assert refused(qtbot, button).startswith("Nothing is heard: sound is muted")


@pytest.mark.parametrize("how", ["away", "trouble", "again"])
def test_a_machine_without_an_output_is_told(button, room, qtbot, how):
    room.trouble = Problem(message("sound.no_output", reason="none")) if how == "again" else None
    press(qtbot, button)
    assert button.look.interval() == LOOK_AFTER_MS
    if how == "away":
        room.state = SoundState.AWAY
    else:
        room.trouble = Problem(message("sound.no_output", reason="none"))
    with qtbot.waitSignal(button.said) as said:
        button.look.timeout.emit()
    assert "no sound output" in say(said.args[0])
    assert played(room) == []


def test_a_trouble_of_before_is_not_told_again(button, room, qtbot):
    room.trouble = Problem(message("sound.no_output", reason="none"))
    press(qtbot, button)
    with qtbot.assertNotEmitted(button.said):
        button.look.timeout.emit()
    assert button.is_playing


def test_words_of_ones_own_are_spoken_before_anything_is_heard(button, room, qtbot):
    room.voice = VoiceState.COMING
    with qtbot.waitSignal(button.said) as said:
        press(qtbot, button)
    assert say(said.args[0]) == "The voice is being prepared; it begins in a moment."
    assert (room.prepared, played(room)) == (["low-lunge"], [])
    assert button.text() == "Stop"
    room.voice = VoiceState.READY
    with qtbot.waitSignal(button.said) as said:
        button.wait.look.timeout.emit()
    assert said.args[0] is None
    assert "begin" in played(room)
    assert button.is_playing
    assert not button.wait.is_waiting


@pytest.mark.parametrize("what", ["press", "edit"])
def test_who_waits_for_the_voice_no_more_hears_nothing(button, room, model, qtbot, what):
    room.voice = VoiceState.COMING
    press(qtbot, button)
    if what == "press":
        press(qtbot, button)
    else:
        model.do(lambda draft: set_hold(draft, LUNGE, 25_000))
    assert not button.is_playing
    assert not button.wait.look.isActive()
    assert button.text() == "Preview sounds"


def test_a_voice_that_does_not_come_is_not_waited_for_without_end(button, room, qtbot):
    room.voice = VoiceState.COMING
    press(qtbot, button)
    button.wait.patience.timeout.emit()
    assert "begin" in played(room)


def test_words_that_nobody_can_speak_are_told(button, room, qtbot):
    room.voice = VoiceState.MISSING
    room.voice_problem = Problem(message("voice.no_engine"))
    with qtbot.waitSignal(button.said) as said:
        press(qtbot, button)
    assert "Words of your own are not spoken" in say(said.args[0])
    assert "begin" in played(room)


def test_muted_nobody_waits_for_a_voice(button, room, person, qtbot):
    person.set(is_muted=True)
    room.voice = VoiceState.COMING
    assert "sound is muted" in refused(qtbot, button)
