"""What is asked of the engines: only what a session may say and nobody recorded."""

import threading
import time
from dataclasses import replace

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.core.session.sayings import Speech, Spoken
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary
from psoas_timer.services.voice.voice_desk import VoiceDesk, VoiceState
from tests.builders import a_routine, a_step
from tests.services.voice.speech import FakeEngines, needs_scripts

OWN = lay_out(a_routine(a_step(30, sides=Sides.BOTH, prep_s=9, before="My own way: {side} first")))


class Silent:
    """A machine without engines, which notes whether any were looked for."""

    def __init__(self):
        self.is_asked = False

    def __call__(self):
        self.is_asked = True
        return iter(())


def a_desk(tmp_path):
    machine = Silent()
    return VoiceDesk(assets_dir, tmp_path / "cache", machine), machine


def test_no_engine_is_looked_for_while_everything_is_recorded(tmp_path):
    desk, machine = a_desk(tmp_path)
    library = RoutineLibrary(assets_dir(), tmp_path)
    library.reload()
    entries = [entry for entry in library.entries() if isinstance(entry, LoadedRoutine)]
    for entry in entries:
        desk.prepare(lay_out(entry.routine), Speech.FULL)
    assert entries
    assert not machine.is_asked
    assert (desk.problems, desk.own_text_problem) == ((), None)


def test_own_texts_without_an_engine_are_a_problem(tmp_path):
    desk, machine = a_desk(tmp_path)
    desk.prepare(OWN, Speech.FULL)
    assert machine.is_asked
    assert desk.own_text_problem is not None
    assert desk.speaker.clip(Spoken.LEFT_SIDE) is not None
    assert desk.speaker.clip("My own way: left first") is None


def test_the_name_of_an_own_step_is_asked_for_also_where_little_is_said(tmp_path):
    desk, machine = a_desk(tmp_path)
    mine = own_exercise("Towel pull", Kind.STRETCH, hold_ms=20_000)
    desk.prepare(lay_out(a_routine(a_step(20, exercise=mine))), Speech.RARE)
    assert machine.is_asked


def test_nothing_is_asked_where_nothing_is_spoken(tmp_path):
    desk, machine = a_desk(tmp_path)
    desk.prepare(OWN, Speech.OFF)
    assert not machine.is_asked
    assert not (tmp_path / "cache").exists()


def test_what_was_recorded_is_ready_and_what_nobody_speaks_is_missing(tmp_path):
    desk, _ = a_desk(tmp_path)
    library = RoutineLibrary(assets_dir(), tmp_path)
    library.reload()
    bundled = library.routine("full-release")
    assert bundled is not None
    assert desk.state(lay_out(bundled), Speech.FULL) is VoiceState.READY
    assert desk.state(OWN, Speech.OFF) is VoiceState.READY
    desk.prepare(OWN, Speech.FULL)
    assert desk.state(OWN, Speech.FULL) is VoiceState.MISSING


@needs_scripts
def test_own_texts_are_coming_while_an_engine_speaks_them(tmp_path):
    may_speak = threading.Event()
    (engine,) = FakeEngines(tmp_path, "good").engines

    def call(text, target):
        assert may_speak.wait(10)
        return engine.call(text, target)

    desk = VoiceDesk(assets_dir, tmp_path / "cache", lambda: iter([replace(engine, call=call)]))
    desk.prepare(OWN, Speech.FULL)
    assert desk.state(OWN, Speech.FULL) is VoiceState.COMING
    may_speak.set()
    deadline_s = time.monotonic() + 10
    while desk.state(OWN, Speech.FULL) is VoiceState.COMING:
        assert time.monotonic() < deadline_s, "nothing came of it"
        threading.Event().wait(0.005)
    assert desk.state(OWN, Speech.FULL) is VoiceState.READY
    desk.close()
