"""The session in the window: what its keys and buttons do to a real runner, and what it shows."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.state import Status
from psoas_timer.core.session.timeline import Phase
from psoas_timer.ui.session.header import Header
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.wording.session_text import session_text
from tests.builders import a_breathing_step, a_cadence_step, a_step, an_exercise
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

STEP = a_step(
    30,
    prep_s=10,
    switch_s=8,
    sides=Sides.BOTH,
    before="Kneel on the {side} knee.",
    during="Feel the {side} hip.",
)


def shown(view: SessionView) -> str:
    """The view that is on top: running, room or done."""
    names = {view.running: "running", view.room: "room", view.done: "done"}
    return next(name for widget, name in names.items() if widget.isVisible())


def test_it_opens_on_the_running_session(open_view: Open):
    view = open_view(STEP)
    stage = view.running.stage
    assert stage.name.text() == "Side bend"
    assert stage.pill.text() == "LEFT SIDE"
    assert stage.instruction.text() == "Kneel on the left knee."
    assert stage.next.name == "Hold · 30 s"
    assert view.running.foot.total.text() == "1:18"


def test_the_stage_follows_the_session(open_view: Open, led: Led):
    view = open_view(STEP)
    led.run_for(41)
    assert view.running.stage.pill.text() == "RIGHT SIDE"
    led.run_for(8)
    assert view.running.stage.instruction.text() == "Feel the right hip."
    assert view.running.stage.next.name == "done"


def test_an_ampersand_in_the_name_of_a_routine_is_shown(theme: Theme, led: Led, qtbot: QtBot):
    led.start(STEP, name="Hips & back")
    header = Header(theme)
    qtbot.addWidget(header)
    header.resize(1000, 50)
    header.show_text(session_text(led.session, led.clock.now_ms()))
    assert header.leave.text() == "Hips && back"  # which Qt paints as one


def test_space_pauses_and_goes_on_with_a_count_in(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(4)
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.PAUSED
    assert view.running.stage.state.text() == "Paused. Press Space to go on"
    assert view.running.controls.main.accessibleName() == "Resume"
    led.run_for(500)
    assert led.position_s == 4
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.COUNT_IN
    assert view.running.stage.state.text() == "Going on in 3"
    led.run_for(3)
    assert led.session.status is Status.RUNNING


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPause]
)
def test_media_keys_pause(open_view: Open, led: Led, qtbot: QtBot, key: Qt.Key):
    press(open_view(STEP), key)
    assert led.session.status is Status.PAUSED


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_MediaNext])
def test_right_skips(open_view: Open, led: Led, qtbot: QtBot, key: Qt.Key):
    press(open_view(STEP), key)
    assert led.position_s == 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_MediaPrevious])
def test_left_restarts_the_hold_and_twice_goes_back(
    open_view: Open, led: Led, qtbot: QtBot, key: Qt.Key
):
    view = open_view(STEP)
    led.run_for(55)
    press(view, key)
    assert led.position_s == 48
    press(view, key)
    assert led.session.segment.phase is Phase.PREPARE


@pytest.mark.parametrize(
    ("key", "seconds"), [(Qt.Key.Key_Plus, 40), (Qt.Key.Key_Equal, 40), (Qt.Key.Key_Minus, 20)]
)
def test_plus_and_minus_change_the_hold_and_say_so(
    open_view: Open, led: Led, qtbot: QtBot, key: Qt.Key, seconds: int
):
    view = open_view(STEP)
    led.run_for(12)
    press(view, key)
    assert led.session.segment.duration_ms == seconds * 1_000
    assert view.running.stage.state.text().startswith(f"Now {seconds} s in all, ")
    assert view.running.foot.total.text() == f"1:{18 + seconds - 30:02}"


def test_a_key_held_down_counts_once(open_view: Open, led: Led, qtbot: QtBot):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    view = open_view(STEP)
    held = QKeyEvent(
        QEvent.Type.KeyPress,
        Qt.Key.Key_Space,
        Qt.KeyboardModifier.NoModifier,
        " ",
        True,
    )
    QApplication.sendEvent(view, held)
    assert led.session.status is Status.RUNNING


@pytest.mark.parametrize(
    ("name", "position_s"), [("skip", 48), ("back", 10), ("shorter", 20), ("longer", 20)]
)
def test_buttons_do_what_they_say(
    open_view: Open, led: Led, qtbot: QtBot, name: str, position_s: int
):
    view = open_view(STEP)
    led.run_for(20)
    button: QPushButton = getattr(view.running.controls, name)
    if name == "skip":
        led.runner.skip()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert led.position_s == position_s
    length_ms = {"shorter": 20_000, "longer": 40_000}.get(name, 30_000)
    assert led.session.segment.duration_ms == length_ms


def test_after_a_click_space_still_pauses(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    qtbot.mouseClick(view.running.controls.skip, Qt.MouseButton.LeftButton)
    position_s = led.position_s
    press(view, Qt.Key.Key_Space)
    assert (led.session.status, led.position_s) == (Status.PAUSED, position_s)


def test_with_tab_a_button_is_reached_and_arrows_remain_the_sessions(
    open_view: Open, led: Led, qtbot: QtBot
):
    view = open_view(STEP)
    view.running.controls.longer.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, Qt.Key.Key_Return)
    assert led.session.segment.duration_ms == 20_000
    press(view, Qt.Key.Key_Right)
    assert led.session.segment.phase is Phase.HOLD


def test_a_waiting_step_begins_on_space(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(a_step(30, waits=True))
    led.run_for(7)
    view.refresh()
    assert view.running.stage.state.text() == "Press Space when you are ready"
    assert not view.running.controls.longer.isEnabled()
    assert view.running.controls.main.accessibleName() == "Begin"
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.RUNNING


def test_a_breath_and_a_movement_are_the_steps_of_plus_and_minus(open_view: Open, led: Led):
    view = open_view(a_breathing_step(), a_cadence_step())
    assert view.running.controls.longer.text() == "+1 breath"
    led.runner.skip()
    assert view.running.controls.shorter.text() == "−1 movement"


def test_mute_is_a_setting_and_shows(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_M)
    assert led.settings.is_muted
    assert view.running.header.mute.accessibleName() == "Turn the sound on"
    press(view, Qt.Key.Key_M)
    assert not led.settings.is_muted


def test_t_tells_the_time_left(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(22)
    press(view, Qt.Key.Key_T)
    assert view.running.stage.state.text() == "18 s left here, 0:56 in all."


def test_a_pause_is_told_at_once_whatever_was_said_before(open_view: Open, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_M)
    assert view.running.stage.state.text() == "Sound off."
    press(view, Qt.Key.Key_Space)
    assert view.running.stage.state.text() == "Paused. Press Space to go on"


def test_what_was_said_of_a_hold_goes_with_it(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(20)
    press(view, Qt.Key.Key_Plus)
    assert view.running.stage.state.text().startswith("Now 40 s")
    press(view, Qt.Key.Key_Right)
    assert view.running.stage.state.text() == ""


def test_shortcuts_are_left_to_the_window(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not led.settings.is_muted


def test_the_end_of_heat_is_answered_by_any_key_and_only_answered(
    open_view: Open, led: Led, qtbot: QtBot
):
    pack = an_exercise(id="pack", name="Warm pack", kind=Kind.HEAT)
    view = open_view(a_step(90, exercise=pack), a_step(60))
    led.run_for(100)
    assert view.alarm.isVisible()
    press(view, Qt.Key.Key_Right)
    assert led.session.alarm is None
    assert not view.alarm.isVisible()
    assert led.position_s == 100
    press(view, Qt.Key.Key_Right)
    assert shown(view) == "done"


def test_the_end_of_heat_is_answered_by_a_click_anywhere(open_view: Open, led: Led, qtbot: QtBot):
    pack = an_exercise(id="pack", kind=Kind.HEAT)
    view = open_view(a_step(90, exercise=pack))
    led.run_for(91)
    assert (led.session.status, view.alarm.isVisible()) == (Status.FINISHED, True)
    qtbot.mouseClick(view.alarm, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert led.session.alarm is None
    assert not view.alarm.isVisible()
    assert shown(view) == "done"


def test_the_end_of_heat_is_read_by_who_lies_on_their_side(open_view: Open, led: Led, qtbot: QtBot):
    pack = an_exercise(id="pack", kind=Kind.HEAT)
    view = open_view(a_step(90, exercise=pack), a_step(60, exercise=pack), a_step(60))
    led.run_for(91)
    upright = written(view)
    assert upright.width() > 3 * upright.height()  # two lines, a sentence in each
    press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_F)
    press(view, Qt.Key.Key_R)
    led.run_for(60)
    assert view.alarm.isVisible()
    turned = written(view)
    assert turned.height() > 3 * turned.width()


def written(view: SessionView) -> QRect:
    """Where the alarm has its words."""
    picture = view.alarm.grab().toImage()
    ground = picture.pixelColor(0, 0)
    places = [
        QPoint(x, y)
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
        if picture.pixelColor(x, y) != ground
    ]
    xs, ys = [place.x() for place in places], [place.y() for place in places]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_hidden_or_paused_it_paints_no_more(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    assert view.pacer.is_armed
    press(view, Qt.Key.Key_Space)
    assert not view.pacer.is_armed
    led.runner.resume()
    assert view.pacer.is_armed
    view.hide()
    assert not view.pacer.is_armed
    led.run_for(12)
    assert not view.pacer.is_armed
    view.show()
    assert view.pacer.is_armed


def test_minimised_it_paints_no_more(open_view: Open):
    view = open_view(STEP)
    view.showMinimized()
    assert not view.pacer.is_armed
    view.showNormal()
    assert view.pacer.is_armed


def test_between_the_happenings_the_picture_moves_by_itself(
    open_view: Open, led: Led, qtbot: QtBot
):
    view = open_view(STEP)
    led.clock.advance(2_500)
    qtbot.waitUntil(lambda: view.running.foot.elapsed.text() == "0:02")


def test_phases_are_announced_and_ticking_is_not(
    open_view: Open, led: Led, monkeypatch: pytest.MonkeyPatch
):
    said: list[str] = []
    monkeypatch.setattr(
        "psoas_timer.ui.session.session_view.announce", lambda _, text: said.append(text)
    )
    view = open_view(STEP)
    led.run_for(45)
    assert view.isVisible()
    assert [text for text in said if text] == [
        "Next: Side bend. Get ready, left side.",
        "Hold, left side, 30 s.",
        "Switch, right side, 8 s.",
    ]
