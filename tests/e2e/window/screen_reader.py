"""A screen reader of few words: what a program tells others about its window, read over AT-SPI.

That is the protocol of Linux desktops, spoken on a D-Bus of its own. What starts it lives in
desktop.py.
"""

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TypeVar

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.e2e.person import PATIENCE_S
from tests.e2e.window.bus import ask, at
from tests.e2e.window.hearing import Hearing
from tests.e2e.window.numbers import TAB
from tests.e2e.window.reading import ROOT, Reading
from tests.e2e.window.things import NOTHING, Event, Thing

LOOK_AGAIN_S = 0.2
"""After so long without news it is looked again all the same: not everything is told."""

QUIET_S = 0.2
"""A window that told nothing for so long has come to rest."""

TOGETHER_S = 0.05
"""What is told so soon after something else belongs to it: the window is read once for all."""

CONTROLLER = "/org/a11y/atspi/registry/deviceeventcontroller"
SYMBOL = 3
"""Keys are pressed by symbol; AtspiKeySynthType."""

T = TypeVar("T")


class ScreenReader:
    """Reads the window of the only program of a desktop, hears it, and presses its keys."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = ask(session, new_method_call(bus, "GetAddress"))
        with ExitStack() as opened:
            self._bus = opened.enter_context(open_dbus_connection(address))
            self._ears = Hearing(opened.enter_context(open_dbus_connection(address)))
            # A registry that ends while it begins comes anew.
            self.wait_until(self._ears.register, lambda: "the registry of programs is not there")
            self._opened = opened.pop_all()

    def close(self) -> None:
        """Read no more."""
        self._opened.close()

    def window(self) -> Thing:
        """The window, or the dialog over it; of several the one that has the keyboard."""
        program = self._program()
        return Reading(self._bus, program).window() if program else NOTHING

    def wait_until(
        self, look: Callable[[], T | None], complaint: Callable[[], str], together_s: float = 0
    ) -> T:
        """Look, and again at all news, until there is something; what vanishes meanwhile is not."""
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                found = look()
            except LookupError:
                found = None
            if found:
                return found
            assert time.monotonic() < until, complaint()
            self._ears.wait_for_news(LOOK_AGAIN_S, together_s)

    def wait_to_see(self, look: Callable[[], T | None], complaint: Callable[[], str]) -> T:
        """The same, where looking is to read the window."""
        return self.wait_until(look, complaint, TOGETHER_S)

    def wait_for_dialog(self, name: str = "") -> Thing:
        """Wait until there is a dialog, of this name if one is given, and it has the keyboard."""

        def look() -> Thing | None:
            window = self.window()
            is_it = window.role == "dialog" and "active" in window.states
            return window if is_it and name in ("", window.name) else None

        return self.wait_to_see(look, lambda: f"no dialog {name!r} over {_names(self.window())}")

    def wait_for_focus(self, name: str) -> Thing:
        """Wait until what has this name is told to have the keyboard."""

        def look() -> Thing | None:
            thing = self.focused()
            return thing if thing is not None and thing.name == name else None

        return self.wait_to_see(look, lambda: f"not {name!r} but {self.focused()} has the keyboard")

    def find(self, name: str) -> Thing | None:
        """What has this name, None if nothing has."""
        return next((thing for thing in self.window().walk() if thing.name == name), None)

    def wait_for(self, name: str) -> Thing:
        """Wait until something visible has this name."""
        return self.wait_to_see(
            lambda: self.find(name), lambda: f"{name!r} is not in {_names(self.window())}"
        )

    def wait_for_description(self, words: str) -> Thing:
        """Wait until the description of something visible has these words in it."""

        def look() -> Thing | None:
            return next((t for t in self.window().walk() if words in t.description), None)

        return self.wait_to_see(look, lambda: f"nothing is described as {words!r}")

    def press(self, name: str) -> None:
        """Do what a click on the thing of this name does, once it is there."""

        def click() -> bool:
            named = (thing for thing in self.window().walk() if thing.name == name)
            thing = next((thing for thing in named if thing.role != "label"), None)
            if thing is None:
                return False
            action = at(thing.path, "Action", self._program())
            ask(self._bus, new_method_call(action, "DoAction", "i", (0,)))
            return True

        self.wait_to_see(click, lambda: f"{name!r} is not in {_names(self.window())}")

    def write(self, name: str, text: str) -> None:
        """Put this into the field of this name, once it is there."""

        def put() -> bool:
            fields = (each for each in self.window().walk() if each.name == name)
            field = next((each for each in fields if each.role == "text"), None)
            if field is None:
                return False
            editable = at(field.path, "EditableText", self._program())
            ask(self._bus, new_method_call(editable, "SetTextContents", "s", (text,)))
            return True

        self.wait_to_see(put, lambda: f"no field {name!r} in {_names(self.window())}")

    def activate(self) -> None:
        """Give the window the keyboard by a click on its edge: no window manager does it here."""
        component = at(self.window().path, "Component", self._program())
        extents = new_method_call(component, "GetExtents", "u", (0,))
        ((left, top, _, height),) = ask(self._bus, extents)
        click = (left + 1, top + height - 2, "b1c")
        controller = at(CONTROLLER, "DeviceEventController")
        ask(self._bus, new_method_call(controller, "GenerateMouseEvent", "iis", click))
        self.wait_to_see(
            lambda: "active" in self.window().states,
            lambda: "the window does not get the keyboard",
        )

    def type(self, symbol: int | str) -> None:
        """Press a key, given by its letter or sign, or by its X symbol."""
        number = ord(symbol) if isinstance(symbol, str) else symbol
        controller = at(CONTROLLER, "DeviceEventController")
        body = (number, "", SYMBOL)
        ask(self._bus, new_method_call(controller, "GenerateKeyboardEvent", "isu", body))

    def tab(self) -> None:
        """Press Tab, and wait until something else has the keyboard."""
        before = self._ears.focus
        self.type(TAB)
        self.wait_until(
            lambda: self._ears.focus != before,
            lambda: f"Tab leads nowhere from {self.focused()}",
        )
        self._catch_up()  # some pass it on at once to what is in them

    def focused(self) -> Thing | None:
        """What was last told to have the keyboard, None while it is not in the window."""
        self._catch_up()
        return next((t for t in self.window().walk() if t.path == self._ears.focus), None)

    def tab_round(self) -> list[str]:
        """Go on with Tab until it comes round; gives the paths of what had the keyboard."""
        self.rest()  # a page that opens passes the keyboard on more than once
        takes_keys = {"focusable", "enabled"}
        reached = [t for t in self.window().walk() if takes_keys <= t.states and t.role != "label"]
        if [thing.path for thing in reached] == [self._ears.focus]:
            return [self._ears.focus]
        stops: list[str] = []
        while not stops or self._ears.focus not in stops:
            stops += [self._ears.focus] if self._ears.focus else []
            self.tab()
        return stops

    def rest(self) -> None:
        """Wait until the window has told nothing for a while, and answers: it has come to rest."""
        until = time.monotonic() + PATIENCE_S
        self._catch_up()
        heard = -1
        while heard != len(self._ears.heard):
            assert time.monotonic() < until, f"never at rest: {self._ears.heard[heard:]}"
            heard = len(self._ears.heard)
            self._ears.listen_for(QUIET_S)
            self._catch_up()

    def forget(self) -> None:
        """Forget what was heard so far."""
        self._catch_up()
        self._ears.heard.clear()

    def listen_for(self, seconds: float) -> list[Event]:
        """All that is told until then, and was told since it was last forgotten."""
        self._ears.listen_for(seconds)
        self._catch_up()
        return list(self._ears.heard)

    def wait_to_hear(self, text: str, kind: str = "Announcement") -> Event:
        """Wait until something is told that has these words in it."""

        def told() -> list[Event]:
            return [event for event in self._ears.heard if event.kind == kind]

        return self.wait_until(
            lambda: next((event for event in told() if text in event.text), None),
            lambda: f"{text!r} was not told: {[event.text for event in told()]}",
        )

    def _catch_up(self) -> None:
        """Hear what the program has told by now: its answer to a question comes after all that."""
        if program := self._program():
            question = new_method_call(at(ROOT, "Accessible", program), "GetRole")
            self._ears.catch_up(question)

    def _program(self) -> str:
        root = at(ROOT, "Accessible")
        (programs,) = ask(self._bus, new_method_call(root, "GetChildren"))
        return str(programs[0][0]) if programs else ""


def _names(window: Thing) -> list[str]:
    return [thing.name[:40] for thing in window.walk() if thing.name and thing.role != "label"]
