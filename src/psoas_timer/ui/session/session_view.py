"""A session from its first second to its end: which view shows it, and what keys and buttons do.

What a person reads lives in wording, what a command does in the core.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from psoas_timer.core.content.safety import Safety
from psoas_timer.core.messages import message
from psoas_timer.core.session.events import (
    Eased,
    Extended,
    Finished,
    Left,
    Paused,
    Resumed,
    SegmentEntered,
    SessionEvent,
    WaitBegan,
    WentAway,
)
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase
from psoas_timer.qt.bridge import SessionBridge
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.alarm_panel import AlarmPanel
from psoas_timer.ui.session.captions import Captions
from psoas_timer.ui.session.done_view import DoneView
from psoas_timer.ui.session.flash import Flash, FlashLook
from psoas_timer.ui.session.keys import Action, action_for
from psoas_timer.ui.session.moving import Moving, Reading, moving_at
from psoas_timer.ui.session.pacer import Pacer
from psoas_timer.ui.session.practice import Practice
from psoas_timer.ui.session.question import Question
from psoas_timer.ui.session.questions import ask_away, ask_hurts, ask_leave
from psoas_timer.ui.session.room_look import is_dark_wanted
from psoas_timer.ui.session.room_screen import RoomScreen
from psoas_timer.ui.session.room_view import RoomView
from psoas_timer.ui.session.running_view import RunningView
from psoas_timer.ui.session.session_end import SessionEnd
from psoas_timer.ui.session.sound_signs import SoundSigns
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import readable_on
from psoas_timer.ui.turned import next_turn
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.session_announcement import announcement, time_left
from psoas_timer.wording.session_text import SessionText, at_time, session_text

EXTEND_MS = 10_000


class SessionView(QFrame):
    """Shows the session of the bridge's runner, near or across the room, and its end.

    A frame, which screen readers take for a group: they say its name when it gets the keyboard.

    `words` are those to be said where something hurts.

    Signals:
        closed(): the person is done with the session.
        repeat_asked(): the same is to be led once more.
    """

    closed = Signal()
    repeat_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        bridge: SessionBridge,
        figures: FigureMaker,
        words: Safety,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(told(message("session.name.view")))
        self._theme = theme
        self._practice = practice
        self._runner = bridge.runner
        self._reading: Reading = ()
        self._shown: SessionText | None = None
        self._shown_session: Session | None = None
        self.running = RunningView(theme, figures)
        self.room = RoomView(theme, figures)
        self.done = DoneView(theme, figures)
        self._end = SessionEnd(theme, practice, self.done)
        self.question = Question(theme, self)
        self.alarm = AlarmPanel(theme, self._answer_alarm, self)
        self.pacer = Pacer(self._frame, self)
        self._screen = RoomScreen(self)
        self.flash = Flash(theme.motion, self._runner.now_ms, self)
        self.captions = Captions(self)
        self.captions.ended.connect(self.refresh)
        self._sound = SoundSigns(practice, self.captions, self.flash, partial(announce, self))
        self._views = QStackedLayout(self)
        self._views.setContentsMargins(0, 0, 0, 0)
        for view in (self.running, self.room, self.done):
            self._views.addWidget(view)
        self._actions = self._make_actions()
        self.running.asked.connect(self.do)
        self.running.header.show_mute(is_muted=practice.settings.is_muted)
        self.done.repeat_asked.connect(self.repeat_asked)
        self.done.close_asked.connect(self.closed)
        self.done.help_asked.connect(lambda: self._open_help(self.done.setFocus))
        bridge.happened.connect(self._tell)
        bridge.changed.connect(self.refresh)
        self.refresh()

    def do(self, action: Action) -> None:
        """Do what a key or a button asks for; what makes no sense just now is ignored."""
        self._actions[action]()
        self.refresh()

    def welcome_back(self) -> None:
        """Greet somebody who goes on with a session of an earlier run; the voice does, too."""
        if self._runner.session is not None:
            self._sound.greet(self._runner.session)
            self.refresh()

    def refresh(self) -> None:
        """Show the session as it stands now."""
        session = self._runner.session
        if session is None:
            return
        degrees = int(self._practice.settings.room_rotation_deg) if self._screen.is_on else 0
        self.alarm.show_alarm(self._draw(session).alarm, degrees)
        if session.status is not Status.AWAY:
            self.question.close_question("away")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks for; other keys are the window's."""
        action = action_for(event)
        session = self._runner.session
        if action is None or session is None or session.is_over:
            super().keyPressEvent(event)
        else:
            self.do(action)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the session; from now on the window's state matters."""
        self.window().installEventFilter(self)
        self.setFocus()
        self.refresh()
        session = self._runner.session
        if session is not None and not session.is_over and not event.spontaneous():
            began = SegmentEntered(self._runner.now_ms(), session.segment_index)
            announce(self, announcement(began, session, translate))  # it was not told: no view yet

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: paint no more."""
        self.pacer.stop()
        self.captions.end()
        self.flash.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint nothing while the window is minimised."""
        if event.type() == QEvent.Type.WindowStateChange:
            self.refresh()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep question, alarm and flash over everything."""
        self.flash.resize(self.size())
        self.question.resize(self.size())
        self.alarm.resize(self.size())

    @property
    def _view(self) -> RunningView | RoomView:
        """What shows the session while it runs."""
        return self.room if self._screen.is_on else self.running

    def _make_actions(self) -> dict[Action, Callable[[], None]]:
        return {
            Action.TOGGLE: self._runner.toggle,
            Action.BACK: self._runner.back,
            Action.SKIP: self._runner.skip,
            Action.SHORTER: lambda: self._runner.extend(-EXTEND_MS),
            Action.LONGER: lambda: self._runner.extend(EXTEND_MS),
            Action.LEAVE: self._leave,
            Action.ROOM: self._toggle_room,
            Action.TURN: self._turn_room,
            Action.MUTE: self._toggle_mute,
            Action.TELL_TIME: self._tell_time,
            Action.EASE: self._ease,
            Action.HURTS: self._stop_since_it_hurts,
            Action.KEYS: self._show_keys,
        }

    def _draw(self, session: Session) -> SessionText:
        now_ms = self._runner.now_ms()
        if self._shown is not None and session is self._shown_session:
            text = at_time(self._shown, session, now_ms, translate)
        else:
            text = session_text(session, now_ms, translate)
        if session.is_over:
            self.pacer.stop()
            return text
        moving = moving_at(session, now_ms)
        self._reading = moving.reading
        self._shown, self._shown_session = text, session
        note = self._sound.look()
        caption = self._sound.caption(session)
        self._views.setCurrentWidget(self._view)
        if self._screen.is_on:
            self._place_room(session)
        self._view.show_session(session, text, now_ms, caption, note)
        self._move(session, now_ms, moving)
        return text

    def _frame(self) -> None:
        """Paint the next picture: often no word changes, and that must cost next to nothing."""
        session = self._runner.session
        if session is None:
            return
        now_ms = self._runner.now_ms()
        moving = moving_at(session, now_ms)
        if session.status is not Status.RUNNING or moving.reading != self._reading:
            self._draw(session)
        else:
            self._move(session, now_ms, moving)

    def _move(self, session: Session, now_ms: int, moving: Moving) -> None:
        """Show what moves, and come again for the next picture if somebody can see it."""
        self._view.show_moving(moving)
        if not self.isVisible() or self.window().isMinimized():
            self.pacer.stop()
            return
        moves = self._theme.motion.may_move  # else all goes with the second
        self.pacer.arm(session, now_ms, *(self._view.steps(moving) if moves else (0, 0)))

    def _tell(self, event: SessionEvent) -> None:
        session = self._runner.session
        if session is None:
            return
        text = announcement(event, session, translate)
        announce(self, text)
        if isinstance(event, Paused | Resumed | SegmentEntered | WaitBegan):
            self.captions.end()
        intro = session.timeline.routine.intro
        look = self._flash_look(session)
        self._sound.hear(event, self._runner.now_ms(), look, read_elsewhere=intro)
        match event:
            case Extended() | Eased():
                self.captions.answer(text)
            case WentAway(gap_ms=gap_ms):
                ask_away(self.question, self._runner, gap_ms)
            case Finished():
                self._show_end()
            case Left() if self._runner.record is not None or session.hurts:
                self._show_end()
            case Left():
                self._screen.turn_off()
                self.question.close_question()
                self.closed.emit()

    def _show_end(self) -> None:
        self._screen.turn_off()
        self.question.close_question()
        self._end.show(self._runner.session, self._runner.record)
        self._views.setCurrentWidget(self.done)
        self.done.close_button.setFocus()

    def _leave(self) -> None:
        session = self._runner.session
        if self._screen.is_on:
            self._toggle_room()
        elif session is not None and sum(session.done_at(self._runner.now_ms())) > 0:
            ask_leave(self.question, self._runner, self._stop_since_it_hurts)
        else:
            self._runner.leave()

    def _ease(self) -> None:
        session = self._runner.session
        if session is not None and session.segment.phase is Phase.HOLD:
            self._runner.ease()
        else:
            self._say(told(message("session.say.nothing_to_ease")))

    def _stop_since_it_hurts(self) -> None:
        ask_hurts(
            self.question,
            self._runner,
            self._words,
            lambda: self._open_help(self._stop_since_it_hurts),
        )

    def _open_help(self, then: Callable[[], None]) -> None:
        from psoas_timer.ui.care.help_dialog import HelpDialog

        dialog = HelpDialog(self._theme, self._words, self)
        dialog.finished.connect(lambda _: then())
        dialog.open()

    def _show_keys(self) -> None:
        from psoas_timer.ui.keys_dialog import KeysDialog

        KeysDialog(self._theme, self).open()

    def _toggle_room(self) -> None:
        if self._screen.is_on:
            self._screen.turn_off()
        else:
            self._screen.turn_on()
            self._say(told(message("session.room.keys")))

    def _turn_room(self) -> None:
        if self._screen.is_on:
            settings = self._practice.settings
            degrees = str(next_turn(int(settings.room_rotation_deg)))
            self._practice.change_settings(replace(settings, room_rotation_deg=degrees))

    def _place_room(self, session: Session) -> None:
        settings = self._practice.settings
        kind = session.timeline.step_of(session.segment_index).exercise.kind
        is_dimmed = is_dark_wanted(settings.room_dark, kind)
        self.room.set_place(int(settings.room_rotation_deg), is_dimmed=is_dimmed)

    def _toggle_mute(self) -> None:
        settings = self._practice.settings
        is_muted = not settings.is_muted
        self._practice.change_settings(replace(settings, is_muted=is_muted))
        self.running.header.show_mute(is_muted=is_muted)
        self._say(told(message("session.say.muted" if is_muted else "session.say.unmuted")))

    def _tell_time(self) -> None:
        session = self._runner.session
        if session is not None:
            self._say(time_left(session, self._runner.now_ms(), translate))

    def _say(self, text: str) -> None:
        announce(self, text)
        self.captions.answer(text)

    def _flash_look(self, session: Session) -> FlashLook:
        """The colour of the step's kind and one to write on it."""
        if self._screen.is_on:
            return self.room.flash_look
        kind = session.timeline.step_of(session.segment_index).exercise.kind
        fill = self._theme.colours.kinds[kind.value]
        return FlashLook(fill, readable_on(fill))

    def _answer_alarm(self) -> None:
        self._runner.acknowledge()
        self.refresh()
