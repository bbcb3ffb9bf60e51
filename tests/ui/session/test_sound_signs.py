"""What a session shows of its sound: the check, why nothing is heard, and cues on the screen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.events import CueDue, Paused
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.core.session.state import Status
from psoas_timer.ui.session.flash import FLASH_MS, LEAST_GAP_MS, Flash, FlashLook
from psoas_timer.ui.session.room_layout import RoomLayout
from psoas_timer.ui.session.room_lines import LEAST_LINES_PX, lines_px
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.wording.session_text import session_text
from tests.builders import a_step, an_exercise
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

STEP = a_step(30, prep_s=10, switch_s=8, sides=Sides.BOTH)

NO_OUTPUT = Problem(message("sound.output_stalled"))

SetSound = Callable[..., None]


@pytest.fixture
def set_sound(led: Led, monkeypatch: pytest.MonkeyPatch) -> SetSound:
    """Have the player report this of its health."""

    def set_to(**changes: object) -> None:
        health = replace(led.player.health(), **changes)
        monkeypatch.setattr(led, "sound_health", lambda: health)

    return set_to


def note(view: SessionView) -> str:
    words = view.running.sound_note.words
    return words.text() if words.isVisible() else ""


def silence(led: Led) -> None:
    led.settings = replace(led.settings, is_muted=True)


def test_the_sound_check_names_the_output(open_view: Open, led: Led, set_sound: SetSound):
    led.lead_in_ms = 1_500
    set_sound(state=SoundState.READY, device="Kitchen speaker")
    view = open_view(STEP)
    assert led.session.status is Status.SOUND_CHECK
    assert view.running.stage.state.text() == "Sound check: Kitchen speaker"
    now_ms = led.clock.now_ms()
    assert session_text(led.session, now_ms).digits_note == "of 10 s"  # it is said once only
    assert note(view) == ""
    led.run_for(1.5)
    assert led.session.status is Status.RUNNING
    assert view.running.stage.state.text() == ""


def test_the_check_sees_an_output_that_opens_late(
    open_view: Open, led: Led, set_sound: SetSound, qtbot: QtBot
):
    led.lead_in_ms = 1_500
    set_sound(state=SoundState.OPENING)
    view = open_view(STEP)
    assert view.running.stage.state.text() == "Sound check"
    set_sound(state=SoundState.READY, device="Headphones")
    qtbot.waitUntil(lambda: view.running.stage.state.text() == "Sound check: Headphones")


def test_who_can_hear_nothing_is_told_before_the_first_hold(
    open_view: Open, led: Led, set_sound: SetSound
):
    led.lead_in_ms = 1_500
    set_sound(state=SoundState.AWAY, last_problem=NO_OUTPUT)
    view = open_view(STEP)
    told = "No sound: the sound output stopped taking sound. The screen shows the cues."
    assert note(view) == view.running.sound_note.accessibleName().removeprefix("Sound: ") == told
    assert view.running.stage.state.text() == "No sound can be heard"
    led.run_for(60)
    assert note(view) == told


def test_trouble_with_one_file_is_not_called_the_reason(
    open_view: Open, led: Led, set_sound: SetSound
):
    set_sound(state=SoundState.AWAY, last_problem=Problem(message("sound.file_silent")))
    assert note(open_view(STEP)).startswith(
        "No sound: this computer offers no sound output just now."
    )


def test_sound_that_goes_and_comes_back_is_said(
    open_view: Open, led: Led, set_sound: SetSound, monkeypatch: pytest.MonkeyPatch
):
    said: list[str] = []
    monkeypatch.setattr(
        "psoas_timer.ui.session.session_view.announce", lambda _, text: said.append(text)
    )
    view = open_view(STEP)
    set_sound(state=SoundState.AWAY)
    led.run_for(11)
    assert note(view) != ""
    set_sound(state=SoundState.READY)
    view.refresh()
    view.refresh()
    assert note(view) == ""
    assert view.running.stage.state.text() == "Sound was away and is back."
    assert said.count("Sound was away and is back.") == 1
    assert sum(text.startswith("No sound") for text in said) == 1


def test_a_pause_is_still_told_while_sound_is_away(open_view: Open, led: Led, set_sound: SetSound):
    set_sound(state=SoundState.AWAY)
    view = open_view(STEP)
    press(view, Qt.Key.Key_Space)
    assert view.running.stage.state.text() == "Paused. Press Space to go on"
    assert note(view) != ""


def test_muted_says_which_key_brings_sound_back(open_view: Open, led: Led):
    silence(led)
    view = open_view(STEP)
    assert note(view).startswith("Muted. Press M for sound")
    press(view, Qt.Key.Key_M)
    assert note(view) == ""


@pytest.mark.parametrize("state", [SoundState.SILENT, SoundState.AWAY])
def test_who_chose_silence_is_not_told_that_none_comes(
    open_view: Open, led: Led, set_sound: SetSound, state: SoundState
):
    led.settings = replace(led.settings, sound_player="silent")
    set_sound(state=state)
    view = open_view(STEP)
    assert note(view) == ""
    led.run_for(10)
    assert view.flash.word == "Begin"


def test_a_silent_player_that_nobody_chose_is_told(open_view: Open, led: Led, set_sound: SetSound):
    missing = Problem(message("sound.miniaudio_missing"))
    set_sound(state=SoundState.SILENT, last_problem=missing)
    assert "miniaudio" in note(open_view(STEP))


def test_cues_that_are_heard_do_not_flash(open_view: Open, led: Led):
    view = open_view(STEP)
    led.run_for(12)
    assert view.flash.isHidden()


def test_cues_that_are_not_heard_flash_with_their_word(open_view: Open, led: Led):
    silence(led)
    view = open_view(STEP)
    seen = []
    for _ in range(49):
        led.run_for(1)
        seen.append(view.flash.word)
    wanted = ["3", "2", "1", "Begin", "Half-way", "3", "2", "1", "Switch sides"]
    assert [w for before, w in zip(["", *seen], seen, strict=False) if w and w != before][
        :9
    ] == wanted


def test_a_flash_ends_by_itself_and_paints_no_more(open_view: Open, led: Led, qtbot: QtBot):
    silence(led)
    view = open_view(STEP)
    led.run_for(10)
    assert view.flash.isVisible()
    led.clock.advance(FLASH_MS)
    qtbot.waitUntil(view.flash.isHidden)
    assert view.flash.word == ""


def test_a_cue_that_is_told_late_does_not_flash(open_view: Open, led: Led):
    silence(led)
    view = open_view(STEP)
    led.clock.advance(7_500)
    led.ticker.ring()
    assert view.flash.isHidden()


def test_across_the_room_cues_flash_in_the_ink(open_view: Open, led: Led, qtbot: QtBot):
    silence(led)
    view = open_view(a_step(30, prep_s=10, exercise=an_exercise(kind=Kind.HEAT)))
    press(view, Qt.Key.Key_F)
    led.run_for(10)
    assert view.flash.word == "Begin"
    assert view.flash.size() == view.size()


def test_a_click_goes_through_a_flash(open_view: Open, led: Led, qtbot: QtBot):
    silence(led)
    view = open_view(STEP)
    led.run_for(10)
    assert view.flash.isVisible()
    main = view.running.controls.main
    assert view.childAt(main.mapTo(view, main.rect().center())) is main


LOOK = FlashLook("#277071", "#ffffff")


class Screen:
    """A flash on a clock of its own."""

    def __init__(self, theme: Theme, led: Led, view: SessionView) -> None:
        self.flash = view.flash
        self.clock = led.clock
        self.theme = theme

    def strengths(self, every_ms: int, times: int) -> list[float]:
        found = []
        for _ in range(times):
            found.append(self.flash.strength)
            self.clock.advance(every_ms)
        return found


@pytest.fixture
def screen(theme: Theme, led: Led, open_view: Open) -> Screen:
    return Screen(theme, led, open_view(STEP))


def brightenings(strengths: list[float]) -> int:
    """How often the frame lights up from less than half to more."""
    lit = [strength > 0.5 for strength in strengths]
    return sum(after and not before for before, after in zip([False, *lit], lit, strict=False))


def test_no_more_than_three_flashes_come_in_a_second(screen: Screen):
    strengths = []
    for number in range(20):
        screen.flash.show_cue(str(number), LOOK)
        strengths += screen.strengths(5, 10)
    assert screen.flash.word == "19"
    assert 1 <= brightenings(strengths) <= 3
    assert LEAST_GAP_MS >= 1_000 / 3


def test_a_flash_lights_up_and_fades(screen: Screen):
    screen.flash.show_cue("Begin", LOOK)
    strengths = screen.strengths(30, 30)
    assert strengths[0] == 0.0
    assert max(strengths) == 1.0
    assert 0 < strengths[-1] < 0.2


def test_without_motion_a_flash_stands_still(screen: Screen, qtbot: QtBot):
    screen.theme.motion.choose("on")
    screen.flash.show_cue("Begin", LOOK)
    assert set(screen.strengths(30, 30)) == {1.0}
    screen.clock.advance(FLASH_MS)
    qtbot.waitUntil(screen.flash.isHidden)
    screen.theme.motion.choose("system")


def test_the_frame_leaves_most_of_the_screen_alone(screen: Screen):
    screen.flash.show_cue("3", LOOK)
    screen.clock.advance(300)
    before = screen.flash.parentWidget().grab().toImage()
    screen.flash.end()
    after = screen.flash.parentWidget().grab().toImage()
    points = [(x, y) for x in range(0, before.width(), 8) for y in range(0, before.height(), 8)]
    changed = sum(before.pixel(x, y) != after.pixel(x, y) for x, y in points)
    assert 0 < changed < len(points) / 5


def test_a_hidden_session_flashes_no_more(open_view: Open, led: Led):
    silence(led)
    view = open_view(STEP)
    led.run_for(10)
    view.hide()
    assert view.flash.isHidden()
    assert isinstance(view.flash, Flash)


def test_what_the_voice_says_is_a_caption_for_as_long_as_it_says_it(
    open_view: Open, led: Led, qtbot: QtBot
):
    led.words = {CueDue: (Spoken.SWITCH_SIDES, "Kneel on the right knee.")}
    led.speaks_ms = 200
    silence(led)
    view = open_view(STEP)
    led.run_for(40)
    assert view.running.stage.state.text() == "Switch sides. Kneel on the right knee."
    qtbot.waitUntil(lambda: view.running.stage.state.text() == "")


def test_an_answer_is_shown_before_the_words_of_the_voice(open_view: Open, led: Led):
    led.words = {CueDue: (Spoken.HALF_WAY,)}
    view = open_view(STEP)
    led.run_for(25)
    assert view.running.stage.state.text() == "Half-way"
    press(view, Qt.Key.Key_T)
    assert view.running.stage.state.text().startswith("15 s left here")


def test_a_pause_takes_the_words_away(open_view: Open, led: Led):
    led.words = {CueDue: (Spoken.HALF_WAY,), Paused: (Spoken.PAUSED,)}
    view = open_view(STEP)
    led.run_for(25)
    press(view, Qt.Key.Key_Space)
    assert view.running.stage.state.text() == "Paused. Press Space to go on"


def test_an_instruction_that_is_spoken_is_not_shown_twice(open_view: Open, led: Led):
    step = a_step(30, prep_s=10, before="Lie on your back.", during="Breathe.")
    led.words = {CueDue: ("Side bend", "Lie on your back.")}
    view = open_view(step)
    stage = view.running.stage
    led.run_for(0.1)
    led.runner.back()
    view.refresh()
    assert stage.instruction.text() == "Side bend. Lie on your back."
    assert stage.state.text() == ""
    led.words = {}
    led.run_for(10)
    assert stage.instruction.text() == "Breathe."


LONG = "Put the ball under the left side of the belly, two fingers beside the navel, and relax."

SIZES = pytest.mark.parametrize("size", [(720, 540), (1120, 740)])


@SIZES
def test_the_longest_instruction_fits(
    open_view: Open, led: Led, qtbot: QtBot, size: tuple[int, int]
):
    led.words = {CueDue: ("Ball release", LONG)}
    view = open_view(a_step(30, prep_s=10, before=LONG, during="Breathe."))
    view.resize(*size)
    led.runner.back()
    said = view.running.stage.instruction
    assert said.text() == f"Ball release. {LONG}"
    qtbot.waitUntil(lambda: 0 < said.heightForWidth(said.width()) <= said.height())


@SIZES
def test_the_longest_instruction_fits_across_the_room(open_view: Open, size: tuple[int, int]):
    room = open_view(STEP).room
    room.resize(*size)
    below = RoomLayout(room.size()).bottom
    assert below.bottom() < size[1]
    assert lines_px(below, f"Ball release. {LONG}", 40) > LEAST_LINES_PX


def test_the_first_words_of_a_routine_stand_below_the_instruction_and_are_not_shown_twice(
    open_view: Open, led: Led
):
    step = a_step(30, prep_s=10, before="Lie on your back.")
    view = open_view(step)
    led.run_for(40)
    led.words = {CueDue: ("Be gentle.", "Side bend", "Lie on your back.")}
    led.start(step, intro="Be gentle.")
    led.run_for(0.1)
    stage = view.running.stage
    assert stage.instruction.text() == "Side bend. Lie on your back."
    assert stage.note.text() == "Be gentle."
    assert stage.state.text() == ""
