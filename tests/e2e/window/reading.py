"""Reads what a program tells about its window: all things of one level are asked at once."""

from collections.abc import Sequence
from typing import Any

from jeepney import Message, Properties, new_method_call
from jeepney.io.blocking import DBusConnection

from tests.e2e.window.bus import ask, ask_all, at
from tests.e2e.window.numbers import ROLES, STATES
from tests.e2e.window.things import Thing

ROOT = "/org/a11y/atspi/accessible/root"
LABELLED_BY = 2
"""AtspiRelationType."""

Told = tuple[Thing, list[str]]
"""What a thing tells of itself, and the paths of what is in it."""


class Reading:
    """Asks the program of this address on the bus; LookupError for what is gone by then."""

    def __init__(self, bus: DBusConnection, program: str) -> None:
        self._bus = bus
        self._program = program

    def window(self) -> Thing:
        """The window, or the dialog over it; of several the one that has the keyboard."""
        (windows,) = ask(self._bus, self._question(ROOT, "GetChildren"))
        shown = [thing for thing, _ in self._look_at([path for _, path in windows])]
        dialogs = [window for window in shown if window.role == "dialog"]
        active = (dialog for dialog in dialogs if "active" in dialog.states)
        return self._with_all_in_it(next(active, (*dialogs, *shown)[0]).path)

    def _with_all_in_it(self, path: str) -> Thing:
        told: dict[str, Told] = {}
        level = [path]
        while level:
            seen = self._look_at(level)
            told |= {thing.path: (thing, inside) for thing, inside in seen}
            level = [each for _, inside in seen for each in inside]

        def filled(path: str) -> Thing:
            thing, inside = told[path]
            return thing._replace(children=tuple(filled(each) for each in inside if each in told))

        return filled(path)

    def _look_at(self, paths: Sequence[str]) -> list[Told]:
        """What those of these tell that can be seen; nobody is asked what is in a hidden one."""
        bits = ask_all(self._bus, [self._question(path, "GetState") for path in paths])
        states = [
            frozenset(state for bit, state in STATES.items() if (low | high << 32) >> bit & 1)
            for ((low, high),) in bits
        ]
        seen = [(path, has) for path, has in zip(paths, states, strict=True) if "visible" in has]
        answers = ask_all(self._bus, [each for path, _ in seen for each in self._questions(path)])
        parts = zip(*(answers[number::4] for number in range(4)), strict=True)
        return [self._told(path, has, *told) for (path, has), told in zip(seen, parts, strict=True)]

    def _questions(self, path: str) -> list[Message]:
        told = Properties(at(path, "Accessible", self._program))
        return [
            self._question(path, "GetRole"),
            told.get("Name"),
            told.get("Description"),
            self._question(path, "GetChildren"),
        ]

    def _told(
        self, path: str, states: frozenset[str], role: Any, name: Any, words: Any, inside: Any
    ) -> Told:
        kind = ROLES.get(role[0], f"role {role[0]}")
        labels = self._labels(path) if kind == "combo box" else ()
        thing = Thing(path, kind, str(name[0][1]), str(words[0][1]), labels, states, ())
        return thing, [child for _, child in inside[0]]

    def _labels(self, path: str) -> tuple[str, ...]:
        (relations,) = ask(self._bus, self._question(path, "GetRelationSet"))
        labels = [label for kind, named in relations if kind == LABELLED_BY for _, label in named]
        names = [Properties(at(label, "Accessible", self._program)).get("Name") for label in labels]
        return tuple(str(told[1]) for (told,) in ask_all(self._bus, names))

    def _question(self, path: str, question: str) -> Message:
        return new_method_call(at(path, "Accessible", self._program), question)
