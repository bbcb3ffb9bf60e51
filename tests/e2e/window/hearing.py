"""Hears what a program tells by itself: the events of AT-SPI, in the order in which they came."""

import time

from jeepney import MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection

from tests.e2e.window.bus import ask_all, at
from tests.e2e.window.things import Event


class Hearing:
    """Listens on a connection of its own; `focus` is the path of what has the keyboard."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        self.heard: list[Event] = []
        self.focus = ""
        everything = MatchRule(type="signal", path_namespace="/org/a11y/atspi/accessible")
        ask_all(bus, [message_bus.AddMatch(everything)], self._note)

    def register(self) -> bool:
        """Have the events of all programs sent."""
        registry = at("/org/a11y/atspi/registry", "Registry")
        kinds = ("object:", "window:")
        asked = [new_method_call(registry, "RegisterEvent", "s", (kind,)) for kind in kinds]
        ask_all(self._bus, asked, self._note)
        return True

    def catch_up(self, question: Message) -> None:
        """Hear all that a program told before it answers this question."""
        ask_all(self._bus, [question], self._note)

    def listen_for(self, seconds: float) -> None:
        """Hear all that is told in this time."""
        until = time.monotonic() + seconds
        while self._hears_until(until):
            pass

    def wait_for_news(self, seconds: float, together_s: float) -> None:
        """Hear until something is told, and what follows it so soon; at most so long."""
        if self._hears_until(time.monotonic() + seconds):
            self.listen_for(together_s)

    def _hears_until(self, until: float) -> bool:
        """Hear one message; False if none came in time."""
        try:
            self._note(self._bus.receive(timeout=max(until - time.monotonic(), 0)))
        except TimeoutError:
            return False
        return True

    def _note(self, told: Message) -> None:
        if told.header.message_type is not MessageType.signal or len(told.body) != 5:
            return
        fields = told.header.fields
        detail, number, _, (_, text), _ = told.body
        if detail == "focused" and number:
            self.focus = fields[1]
        self.heard.append(Event(fields[3], detail, fields[1], str(text)))
