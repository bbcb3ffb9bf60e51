"""An errand: the answer comes on the window's thread, and nothing waits for it."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from psoas_timer.qt.errand import Errand


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject()


def test_the_answer_comes_on_the_thread_that_asked(owner: QObject, qtbot: QtBot):
    errand: Errand[str] = Errand(owner)
    threads = [threading.current_thread()]
    heard: list[tuple[str, threading.Thread]] = []
    errand.done.connect(lambda answer: heard.append((answer, threading.current_thread())))

    def work() -> str:
        threads.append(threading.current_thread())
        return "found"

    with qtbot.waitSignal(errand.done):
        assert errand.send(work)
        assert errand.is_out
    assert heard == [("found", threads[0])]
    assert threads[1] is not threads[0]
    assert not errand.is_out


def test_one_thing_is_done_at_a_time(owner: QObject, qtbot: QtBot):
    errand: Errand[int] = Errand(owner)
    may_end = threading.Event()
    assert errand.send(lambda: int(may_end.wait(10)))
    assert not errand.send(lambda: 2)
    with qtbot.waitSignal(errand.done) as done:
        may_end.set()
    assert done.args == [1]
    with qtbot.waitSignal(errand.done):
        assert errand.send(lambda: 3)


def test_an_answer_that_nobody_awaits_any_more_is_dropped(qtbot: QtBot):
    owner = QObject()
    errand: Errand[int] = Errand(owner)
    may_end, has_ended = threading.Event(), threading.Event()

    def work() -> int:
        may_end.wait(10)
        has_ended.set()
        return 1

    errand.send(work)
    del errand, owner
    may_end.set()
    assert has_ended.wait(10)


def test_after_work_that_failed_another_can_be_sent(
    owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    failures: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: failures.append(str(args.exc_value)))
    errand: Errand[int] = Errand(owner)

    def fail() -> int:
        raise ValueError("broken")

    errand.send(fail)
    qtbot.waitUntil(lambda: not errand.is_out)
    assert failures == ["broken"]
    with qtbot.waitSignal(errand.done):
        errand.send(lambda: 1)


class Sheet(QObject):
    """Asks something, and may be gone before the answer is there."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = threading.Event()
        self.errand: Errand[bool] = Errand(self)

    def work(self) -> bool:
        return self.may_end.wait(10)


def test_who_asked_is_destroyed_on_the_thread_that_asked(qapp: QObject):
    """Qt's timers go on for ever after what another thread has destroyed, and then crash."""
    sheet = Sheet()
    threads: list[threading.Thread] = []
    weakref.finalize(sheet, lambda: threads.append(threading.current_thread()))
    before = set(threading.enumerate())
    sheet.errand.send(sheet.work)
    (thread,) = set(threading.enumerate()) - before
    may_end = sheet.may_end
    del sheet
    gc.collect()
    assert threads == []
    may_end.set()
    thread.join(10)
    gc.collect()
    assert threads == [threading.current_thread()]
