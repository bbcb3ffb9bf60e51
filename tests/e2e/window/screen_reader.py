"""A screen reader of few words: what a program tells others about its window, read over AT-SPI.

That is the protocol of Linux desktops, spoken on a D-Bus of its own. What starts it lives in
desktop.py.
"""

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.e2e.window.numbers import ROLES, STATES, TAB
from tests.e2e.window.things import NOTHING, Event, Thing

PATIENCE_S = 20
LISTEN_S = 0.05
SETTLE_S = 0.4
ROOT = "/org/a11y/atspi/accessible/root"
CONTROLLER = "/org/a11y/atspi/registry/deviceeventcontroller"
LABELLED_BY = 2
"""AtspiRelationType."""

SYMBOL = 3
"""Keys are pressed by symbol; AtspiKeySynthType."""

T = TypeVar("T")


class ScreenReader:
    """Reads the window of the only program of a desktop, hears it, and presses its keys."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _ask(session, new_method_call(bus, "GetAddress"))
        with ExitStack() as opened:
            self._bus = opened.enter_context(open_dbus_connection(address))
            self._ears = opened.enter_context(open_dbus_connection(address))
            self._listen()
            self._opened = opened.pop_all()
        self._heard: list[Event] = []
        self._focus = ""

    def close(self) -> None:
        """Read no more."""
        self._opened.close()

    def window(self) -> Thing:
        """The window, or the dialog over it; of several the one that has the keyboard."""
        program = self._program()
        windows = self._read(program, ROOT).children if program else (NOTHING,)
        dialogs = [window for window in windows if window.role == "dialog"]
        return next((d for d in dialogs if "active" in d.states), (*dialogs, *windows)[0])

    def wait_for_dialog(self, name: str = "") -> Thing:
        """Wait until there is a dialog, of this name if one is given, and it has the keyboard."""

        def look() -> Thing | None:
            window = self.window()
            is_it = window.role == "dialog" and "active" in window.states
            return window if is_it and name in ("", window.name) else None

        return _wait(look, lambda: f"no dialog {name!r} over {_names(self.window())}")

    def wait_for_focus(self, name: str) -> Thing:
        """Wait until what has this name is told to have the keyboard."""

        def look() -> Thing | None:
            thing = self.focused()
            return thing if thing is not None and thing.name == name else None

        return _wait(look, lambda: f"not {name!r} but {self.focused()} has the keyboard")

    def find(self, name: str) -> Thing | None:
        """What has this name, None if nothing has."""
        return next((thing for thing in self.window().walk() if thing.name == name), None)

    def wait_for(self, name: str) -> Thing:
        """Wait until something visible has this name."""
        return _wait(lambda: self.find(name), lambda: f"{name!r} is not in {_names(self.window())}")

    def wait_for_description(self, words: str) -> Thing:
        """Wait until the description of something visible has these words in it."""

        def look() -> Thing | None:
            return next((t for t in self.window().walk() if words in t.description), None)

        return _wait(look, lambda: f"nothing is described as {words!r}")

    def press(self, name: str) -> None:
        """Do what a click on the thing of this name does, once it is there."""

        def click() -> bool | None:
            named = (thing for thing in self.window().walk() if thing.name == name)
            thing = next((thing for thing in named if thing.role != "label"), None)
            if thing is None:
                return None
            action = _at(thing.path, "Action", self._program())
            _ask(self._bus, new_method_call(action, "DoAction", "i", (0,)))
            return True

        _wait(click, lambda: f"{name!r} is not in {_names(self.window())}")

    def write(self, name: str, text: str) -> None:
        """Put this into the field of this name, once it is there."""

        def put() -> bool | None:
            fields = (each for each in self.window().walk() if each.name == name)
            field = next((each for each in fields if each.role == "text"), None)
            if field is None:
                return None
            editable = _at(field.path, "EditableText", self._program())
            _ask(self._bus, new_method_call(editable, "SetTextContents", "s", (text,)))
            return True

        _wait(put, lambda: f"no field {name!r} in {_names(self.window())}")

    def activate(self) -> None:
        """Give the window the keyboard by a click on its edge: no window manager does it here."""
        component = _at(self.window().path, "Component", self._program())
        extents = new_method_call(component, "GetExtents", "u", (0,))
        ((left, top, _, height),) = _ask(self._bus, extents)
        click = (left + 1, top + height - 2, "b1c")
        controller = _at(CONTROLLER, "DeviceEventController")
        _ask(self._bus, new_method_call(controller, "GenerateMouseEvent", "iis", click))
        _wait(
            lambda: "active" in self.window().states or None,
            lambda: "the window does not get the keyboard",
        )

    def type(self, symbol: int | str) -> None:
        """Press a key, given by its letter or sign, or by its X symbol."""
        number = ord(symbol) if isinstance(symbol, str) else symbol
        controller = _at(CONTROLLER, "DeviceEventController")
        body = (number, "", SYMBOL)
        _ask(self._bus, new_method_call(controller, "GenerateKeyboardEvent", "isu", body))

    def focused(self) -> Thing | None:
        """What was last told to have the keyboard, None while it is not in the window."""
        self.listen_for(LISTEN_S)
        return next((thing for thing in self.window().walk() if thing.path == self._focus), None)

    def tab_round(self) -> list[Thing]:
        """Go on with Tab until it comes round; gives what had the keyboard, in order."""
        before = "?"
        while before != self._focus:  # a page that opens passes the keyboard on more than once
            before = self._focus
            self.listen_for(SETTLE_S)
        takes_keys = {"focusable", "enabled"}
        reached = [t for t in self.window().walk() if takes_keys <= t.states and t.role != "label"]
        if [thing.path for thing in reached] == [self._focus]:
            return reached
        stops: list[str] = []
        while not stops or self._focus not in stops:
            stops += [self._focus] if self._focus else []
            before = self._focus
            self.type(TAB)
            _wait(
                lambda: (self.listen_for(0.005) and self._focus != before) or None,  # noqa: B023
                lambda: f"Tab leads nowhere from {self.focused()}",
            )
        by_path = {thing.path: thing for thing in self.window().walk()}
        return [by_path[path] for path in stops]

    def forget(self) -> None:
        """Forget what was heard so far."""
        self.listen_for(LISTEN_S)
        self._heard.clear()

    def listen_for(self, seconds: float) -> list[Event]:
        """All that is told until then, and was told since it was last forgotten."""
        until = time.monotonic() + seconds
        while True:
            try:
                heard = self._ears.receive(timeout=max(until - time.monotonic(), 0))
            except TimeoutError:
                return list(self._heard)
            if heard.header.message_type is MessageType.signal and len(heard.body) == 5:
                fields = heard.header.fields
                detail, number, _, (_, text), _ = heard.body
                if detail == "focused" and number:
                    self._focus = fields[1]
                self._heard.append(Event(fields[3], detail, fields[1], str(text)))

    def wait_to_hear(self, text: str, kind: str = "Announcement") -> Event:
        """Wait until something is told that has these words in it."""

        def look() -> Event | None:
            heard = self.listen_for(LISTEN_S)
            return next((e for e in heard if e.kind == kind and text in e.text), None)

        return _wait(
            look,
            lambda: f"{text!r} was not told: {[e.text for e in self._heard if e.kind == kind]}",
        )

    def _program(self) -> str:
        root = _at(ROOT, "Accessible")
        (programs,) = _ask(self._bus, new_method_call(root, "GetChildren"))
        return str(programs[0][0]) if programs else ""

    def _read(self, program: str, path: str) -> Thing:
        told = _at(path, "Accessible", program)
        (role,) = _ask(self._bus, new_method_call(told, "GetRole"))
        ((low, high),) = _ask(self._bus, new_method_call(told, "GetState"))
        (children,) = _ask(self._bus, new_method_call(told, "GetChildren"))
        bits = low | high << 32
        (relations,) = _ask(self._bus, new_method_call(told, "GetRelationSet"))
        labels = [at for kind, named in relations if kind == LABELLED_BY for at in named]
        read = (self._read(program, child) for _, child in children)
        return Thing(
            path,
            ROLES.get(role, f"role {role}"),
            self._text(program, path, "Name"),
            self._text(program, path, "Description"),
            tuple(self._text(program, at, "Name") for _, at in labels),
            frozenset(state for bit, state in STATES.items() if bits >> bit & 1),
            tuple(child for child in read if "visible" in child.states),
        )

    def _listen(self) -> None:
        """Have the events of all programs sent; a registry that ends while it begins comes anew."""
        everything = MatchRule(type="signal", path_namespace="/org/a11y/atspi/accessible")
        _ask(self._ears, message_bus.AddMatch(everything))
        registry = _at("/org/a11y/atspi/registry", "Registry")

        def register() -> bool:
            for events in ("object:", "window:"):
                _ask(self._ears, new_method_call(registry, "RegisterEvent", "s", (events,)))
            return True

        _wait(register, lambda: "the registry of accessible programs does not answer")

    def _text(self, program: str, path: str, which: str) -> str:
        (told,) = _ask(self._bus, Properties(_at(path, "Accessible", program)).get(which))
        return str(told[1])


def _at(path: str, interface: str, program: str = "org.a11y.atspi.Registry") -> DBusAddress:
    return DBusAddress(path, program, f"org.a11y.atspi.{interface}")


def _ask(bus: DBusConnection, question: Any) -> Any:
    answer = bus.send_and_get_reply(question, timeout=PATIENCE_S)
    if answer.header.message_type is MessageType.error:
        raise LookupError(answer.body)
    return answer.body


def _wait(look: Callable[[], T | None], complaint: Callable[[], str]) -> T:
    """Look until there is something; what vanishes while it is read is looked for again."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            found = look()
        except LookupError:
            found = None
        if found is not None:
            return found
        assert time.monotonic() < until, complaint()
        time.sleep(LISTEN_S)


def _names(window: Thing) -> list[str]:
    return [thing.name[:40] for thing in window.walk() if thing.name and thing.role != "label"]
