"""Questions to programs on a D-Bus: one, or many at once, so that nobody waits between them."""

from collections.abc import Callable, Iterable
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType
from jeepney.io.blocking import DBusConnection

from tests.e2e.person import PATIENCE_S


def at(path: str, interface: str, program: str = "org.a11y.atspi.Registry") -> DBusAddress:
    """Where a program, by itself the registry of programs, is asked about one of its things."""
    return DBusAddress(path, program, f"org.a11y.atspi.{interface}")


def ask(bus: DBusConnection, question: Message) -> Any:
    """The answer to a question; LookupError if who is asked knows none, or is gone."""
    (answer,) = ask_all(bus, [question])
    return answer


def ask_all(
    bus: DBusConnection,
    questions: Iterable[Message],
    note: Callable[[Message], None] = lambda told: None,
) -> list[Any]:
    """The answers to all of these questions, in order; LookupError if one has none.

    What else is told meanwhile is given to `note`.
    """
    sent = [(next(bus.outgoing_serial), question) for question in questions]
    bus.sock.sendall(b"".join(question.serialise(serial=serial) for serial, question in sent))
    answers: dict[int, Message] = {}
    missing = {serial for serial, _ in sent}
    while missing:
        told = bus.receive(timeout=PATIENCE_S)
        serial = told.header.fields.get(HeaderFields.reply_serial)
        if serial in missing:
            missing.remove(serial)
            answers[serial] = told
        else:
            note(told)
    for told in answers.values():
        if told.header.message_type is MessageType.error:
            raise LookupError(told.body)
    return [answers[serial].body for serial, _ in sent]
