"""Shows a reminder as a banner above the page, and does what the person answers.

When one is due is decided in services.reminders. Nothing here takes the keyboard by itself.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from psoas_timer.core.messages import message
from psoas_timer.core.ports.notifier import Notifier
from psoas_timer.core.preferences.rules_of import reminder_rules
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.reminders.rules import Later, ReminderKind
from psoas_timer.core.reminders.schedule import Due
from psoas_timer.qt.reminder_clock import ReminderClock
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import BannerArea, Choice
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.reminder_text import reminder_text


class Reminding(QObject):
    """The reminders of a window; each kind has one banner at the most.

    They wait while the banners are not `in_sight`, as below the end of a session.

    Signals:
        start_asked(str): this routine is to begin, by the usual way.
    """

    start_asked = Signal(str)

    def __init__(
        self,
        banners: BannerArea,
        practice: Practice,
        notifier: Notifier,
        in_sight: Callable[[], bool],
    ) -> None:
        super().__init__(banners)
        self._banners = banners
        self._practice = practice
        self._desk = practice.reminders
        self._notifier = notifier
        self._shown: set[ReminderKind] = set()
        self._was_led = False
        self.clock = ReminderClock(self._desk, in_sight, self)
        self.clock.due.connect(self._tell)
        self.clock.looked.connect(self._take_down)
        practice.on_settings_changed(self._settings_changed)

    def begin(self) -> None:
        """Look for reminders from now on."""
        self.clock.begin()

    def session_changed(self) -> None:
        """Look anew where a session has begun or ended: it answers what was asked."""
        if self._was_led != self._desk.is_led:
            self._was_led = not self._was_led
            self.clock.look()

    def close(self) -> None:
        """Look no more."""
        self.clock.end()

    def _settings_changed(self, before: Settings, after: Settings) -> None:
        if reminder_rules(before) != reminder_rules(after):
            self.clock.begin()

    def _tell(self, due: Due) -> None:
        routine = self._desk.routine(due.kind)
        text = reminder_text(due.kind, routine, translate)
        self._shown.add(due.kind)
        choices = [] if routine is None else [self._starting(due.kind, routine.id)]
        if self._desk.ways_to_put_off(due.kind):
            later = told(message("reminders.later"))
            choices.append(Choice(later, lambda: self._ask_when(due.kind), is_for_escape=True))
        no_more = "no_more" if due.kind is ReminderKind.BREAK else "not_today"
        choices.append(
            Choice(told(message(f"reminders.{no_more}")), lambda: self._not_today(due.kind))
        )
        self._banners.show_banner(_topic(due.kind), "clock", text, choices)
        self._notifier.notify(text)

    def _starting(self, kind: ReminderKind, routine_id: str) -> Choice:
        def start() -> None:
            self._shown.discard(kind)
            self.start_asked.emit(routine_id)

        return Choice(told(message("reminders.start")), start)

    def _ask_when(self, kind: ReminderKind) -> None:
        """Ask for how long; the keyboard comes along, since the person asked for this."""
        ways = self._desk.ways_to_put_off(kind)
        choices = [
            Choice(told(message(f"reminders.{way}")), partial(self._put_off, kind, way))
            for way in ways
        ]
        if not choices:  # its day has ended meanwhile
            self._shown.discard(kind)
            return
        when = told(message("reminders.when"))
        banner = self._banners.show_banner(_topic(kind), "clock", when, choices)
        banner.buttons[0].setFocus()

    def _put_off(self, kind: ReminderKind, later: Later) -> None:
        self._shown.discard(kind)
        self._desk.put_off(kind, later)
        self.clock.look()

    def _not_today(self, kind: ReminderKind) -> None:
        self._shown.discard(kind)
        self._desk.not_today(kind)

    def _take_down(self) -> None:
        """Take away what is no longer meant: the day counts, or another one has begun."""
        for kind in [kind for kind in self._shown if not self._desk.is_meant(kind)]:
            self._shown.discard(kind)
            self._banners.clear(_topic(kind))


def _topic(kind: ReminderKind) -> str:
    return f"reminder-{kind}"
