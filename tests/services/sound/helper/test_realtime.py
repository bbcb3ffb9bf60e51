"""Priority is asked of the system in its own ways, never for long, and only after a real wait."""

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from psoas_timer.services.sound.helper import realtime
from psoas_timer.services.sound.helper.realtime import (
    WaitGauge,
    make_realtime,
    requests,
    run_quietly,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is asked")


class Tool:
    """A program of the system that writes down its words and ends as told."""

    def __init__(self, folder: Path, name: str, code: int) -> None:
        self.words = folder / f"{name}.words"
        path = folder / name
        path.write_text(f'#!/bin/sh\necho "$@" > {self.words}\nexit {code}\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def unprivileged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the kernel refuse, and leave the limits of the test's own process alone."""

    def refuse(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "sched_setscheduler", refuse)
    monkeypatch.setattr(realtime, "_limit_turns", lambda: None)


@pytest.mark.parametrize("tool", ["busctl", "dbus-send", "gdbus"])
@pytest.mark.usefixtures("unprivileged")
def test_each_tool_asks_for_this_thread_at_this_priority(monkeypatch, tmp_path, tool):
    asked = Tool(tmp_path, tool, code=0)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    thread_id = threading.get_native_id()
    assert make_realtime(thread_id) is False  # it was granted, but nothing came of it
    words = asked.words.read_text().split()
    assert "org.freedesktop.RealtimeKit1" in " ".join(words)
    values = [word.rsplit(":", 1)[-1] for word in words[-3:]]
    assert values == [str(os.getpid()), str(thread_id), str(realtime.PRIORITY)]


@pytest.mark.usefixtures("unprivileged")
def test_it_counts_as_granted_only_where_the_thread_has_it(monkeypatch, tmp_path):
    Tool(tmp_path, "busctl", code=0)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    monkeypatch.setattr(os, "sched_getscheduler", lambda _id: os.SCHED_RR | os.SCHED_RESET_ON_FORK)
    assert make_realtime(threading.get_native_id())
    Tool(tmp_path, "busctl", code=1)
    assert not make_realtime(threading.get_native_id())


@pytest.mark.usefixtures("unprivileged")
def test_without_any_tool_it_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", f"{tmp_path}")
    assert not make_realtime(threading.get_native_id())


def test_what_the_limits_allow_is_taken_without_asking(monkeypatch):
    taken: list[tuple[int, int, int]] = []
    monkeypatch.setattr(realtime, "_limit_turns", lambda: None)
    monkeypatch.setattr(
        os, "sched_setscheduler", lambda i, p, s: taken.append((i, p, s.sched_priority))
    )
    assert make_realtime(4711)
    assert taken == [(4711, os.SCHED_RR | os.SCHED_RESET_ON_FORK, realtime.PRIORITY)]


def test_a_tool_that_hangs_is_ended():
    assert not run_quietly((sys.executable, "-c", "import time; time.sleep(600)"), 0.1)


def test_a_tool_that_is_not_there_is_no_error():
    assert not run_quietly(("no-such-program-anywhere",), 1.0)


def test_all_tools_name_the_same_service():
    for words in requests(1, 2):
        assert "org.freedesktop.RealtimeKit1" in " ".join(words)
        assert "MakeThreadRealtimeWithPID" in " ".join(words)


@pytest.mark.parametrize(("wanting", "crowded"), [(1, False), (4, False), (5, True), (40, True)])
def test_it_is_crowded_where_more_want_to_run_than_there_are_cores(
    monkeypatch, tmp_path, wanting, crowded
):
    account = tmp_path / "loadavg"
    account.write_text(f"0.20 0.18 0.12 {wanting}/80 11206\n")
    monkeypatch.setattr(realtime, "LOAD_ACCOUNT", str(account))
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert realtime.is_crowded() is crowded


@pytest.mark.parametrize("text", [None, "", "0.1 0.1 0.1\n", "0.1 0.1 0.1 many/80 1\n"])
def test_without_an_account_of_the_load_it_is_not_crowded(monkeypatch, tmp_path, text):
    account = tmp_path / "loadavg"
    if text is not None:
        account.write_text(text)
    monkeypatch.setattr(realtime, "LOAD_ACCOUNT", str(account))
    assert not realtime.is_crowded()


def test_only_a_long_wait_counts_and_each_once(monkeypatch):
    waits = iter([0, 2_000_000, 6_000_000, 6_100_000])
    monkeypatch.setattr(realtime, "_waited_ns", lambda _id: next(waits))
    gauge = WaitGauge(1)
    assert [gauge.has_waited() for _ in range(3)] == [False, True, False]


def test_where_linux_keeps_no_account_the_worst_is_assumed(monkeypatch):
    monkeypatch.setattr(realtime, "_waited_ns", lambda _id: None)
    assert WaitGauge(1).has_waited()


def test_the_account_of_a_living_thread_is_read():
    waited_ns = realtime._waited_ns(threading.get_native_id())  # noqa: SLF001
    assert waited_ns is None or waited_ns >= 0
    assert realtime._waited_ns(2**22) is None  # noqa: SLF001 -- no such thread
