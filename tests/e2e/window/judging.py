"""What is wrong with a window for somebody who hears it or has a keyboard only, in sentences."""

from collections import Counter
from typing import TYPE_CHECKING

from tests.e2e.window.things import Thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.window.screen_reader import ScreenReader

FIELDS = {"check box", "combo box", "radio button", "slider", "spin button", "text"}
CONTROLS = FIELDS | {"button", "list", "list item"}
READ = {"label", "panel"}
"""What can get the keyboard without being a control: texts to scroll, rows, the map of days."""

PICKED_BY_ARROWS = {"list item", "radio button"}
"""Tab reaches their group; arrow keys go on from there."""


def all_faults(reader: "ScreenReader") -> list[str]:
    """Everything that would stop somebody in the window as it is now, one sentence each."""
    stops = reader.tab_round()
    window = reader.window()
    return [*_role_faults(window), *_name_faults(window), *_twins(window), *_tab(window, stops)]


def _tab(window: Thing, stops: list[str]) -> list[str]:
    """What Tab misses, and where it leaves the order in which the window is read."""
    things = {thing.path: thing for thing in window.walk()}
    reached = set(stops)
    missed = [
        f"Tab never reaches {_told(thing)}"
        for thing in window.walk()
        if "focusable" in thing.states and "enabled" in thing.states
        if thing.role in CONTROLS - PICKED_BY_ARROWS and thing.path not in reached
    ]
    order = [path for path in things if path in reached]
    begin = order.index(stops[0])
    expected = order[begin:] + order[:begin]
    strays = [
        f"Tab goes to {_told(things[stop])} too early or too late"
        for stop, path in zip(stops, expected, strict=True)
        if stop != path
    ]
    return missed + strays[:1]


def _role_faults(window: Thing) -> list[str]:
    found = []
    for thing in window.walk():
        if thing.role.startswith("role "):
            found.append(f"{_told(thing)} is of a kind that nobody expects here")
        if thing.role == "filler" and (thing.name or "focusable" in thing.states):
            found.append(f"{_told(thing)} is skipped as if it were only there for the layout")
        if "focusable" in thing.states and thing.role not in CONTROLS | READ:
            found.append(f"{_told(thing)} can be reached and is no control")
        if "checkable" in thing.states and thing.role not in FIELDS | {"button"}:
            found.append(f"{_told(thing)} can be ticked and is no tick box")
        if thing.role in CONTROLS - {"list item"} and "focusable" not in thing.states:
            found.append(f"{_told(thing)} is a control without the keyboard")
    return found


def _name_faults(window: Thing) -> list[str]:
    found = []
    for thing in window.walk():
        named = thing.role in CONTROLS or "focusable" in thing.states
        if named and not thing.name.strip():
            found.append(f"{_told(thing)} has no name")
        # On Linux, Qt gives a list the name of what is chosen in it.
        if thing.role == "combo box" and not (thing.labels or thing.description):
            found.append(f"{_told(thing)} does not say what it is for")
    return found


def _twins(window: Thing) -> list[str]:
    controls = Counter(_controls(window, ""))
    return [
        f"{number} of {role} {name!r}" for (_, role, name), number in controls.items() if number > 1
    ]


def _controls(thing: Thing, group: str) -> "Iterator[tuple[str, str, str]]":
    """The group, role and name of each control; screen readers say the name of a group once."""
    if thing.role in CONTROLS - {"combo box"}:
        yield group, thing.role, thing.name
    if thing.role == "panel" and thing.name:
        group = thing.name
    for child in thing.children:
        yield from _controls(child, group)


def _told(thing: Thing) -> str:
    return f"{thing.role} {thing.name!r}"
