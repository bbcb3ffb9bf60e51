"""Garbage that knows itself is collected on the window's thread, as often as Python would."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from psoas_timer.qt.garbage import GarbageCollector


class Watch:
    """Notes where and how thoroughly garbage is collected."""

    def __init__(self) -> None:
        self.threads: list[threading.Thread] = []
        self.ages: list[int] = []

    def note(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self.threads.append(threading.current_thread())
            self.ages.append(info["generation"])


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    gc.callbacks.append(watch.note)
    yield watch
    gc.callbacks.remove(watch.note)


@pytest.fixture
def collector(qapp: QObject) -> Iterator[GarbageCollector]:
    owner = QObject()
    was_on = gc.isenabled()
    gc.collect()
    collector = GarbageCollector(owner)
    collector.begin()
    yield collector
    if was_on:
        gc.enable()


class Garbage:
    """Knows itself."""

    def __init__(self) -> None:
        self.itself = self


def litter() -> None:
    for _ in range(5_000):
        Garbage()


def test_no_other_thread_collects(collector: GarbageCollector, watch: Watch):
    one = Garbage()
    gone = weakref.ref(one)
    del one
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert watch.threads == []
    assert gone() is not None
    collector.look()
    assert watch.threads == [threading.current_thread()]
    assert gone() is None


def test_the_timer_looks(collector: GarbageCollector, watch: Watch):
    (timer,) = collector.findChildren(QTimer)
    assert timer.isActive()
    litter()
    timer.timeout.emit()
    assert watch.ages == [0]


def test_with_little_made_nothing_is_done(collector: GarbageCollector, watch: Watch):
    collector.look()
    collector.look()
    assert watch.ages == []


def test_what_is_old_is_looked_at_now_and_then(collector: GarbageCollector, watch: Watch):
    for _ in range(150):
        litter()
        collector.look()
    assert watch.ages.count(0) > 5 * watch.ages.count(1) > 25 * watch.ages.count(2) > 0
