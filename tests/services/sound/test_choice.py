"""The best player that works is taken; one asked for in vain, or broken, is explained."""

import sys
from importlib import invalidate_caches
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.choice import (
    PlayerName,
    Way,
    choose_player,
    miniaudio_problem,
    qtmultimedia_problem,
)
from psoas_timer.services.sound.output_wishes import KeepAwake, OutputWishes
from psoas_timer.services.sound.silent_player import SilentPlayer
from psoas_timer.wording.say import say_problem

MISSING = {name: Problem(message(f"{name} is missing")) for name in PlayerName}


def ways(*working: PlayerName) -> dict[PlayerName, Way]:
    def problem_of(name: PlayerName) -> Problem | None:
        return None if name in working else MISSING[name]

    return {
        name: Way(lambda name=name: problem_of(name), lambda _wishes: SilentPlayer())
        for name in (PlayerName.MINIAUDIO, PlayerName.QTMULTIMEDIA, PlayerName.SIMPLEAUDIO)
    }


A, M, Q, S, N = PlayerName


@pytest.mark.parametrize(
    ("wish", "working", "chosen", "problem"),
    [
        (A, (M, S), M, None),
        (A, (S,), S, None),
        (A, (Q, S), Q, None),
        (Q, (M, Q), Q, None),
        (Q, (M, S), M, Q),
        (A, (), N, M),
        (M, (M, S), M, None),
        (M, (S,), S, M),
        (S, (M, S), S, None),
        (S, (M,), M, S),
        (S, (), N, S),
        (N, (M, S), N, None),
    ],
)
def test_wish_and_what_works_decide(wish, working, chosen, problem):
    result = choose_player(wish, ways=ways(*working))
    assert result.name is chosen
    assert result.problem == (None if problem is None else MISSING[problem])


def test_the_player_is_made_with_the_wishes_for_the_output():
    made: list[OutputWishes] = []

    def make(wishes: OutputWishes) -> SilentPlayer:
        made.append(wishes)
        return SilentPlayer()

    wishes = OutputWishes("Bath speaker", KeepAwake.ON)
    choose_player(A, wishes, {M: Way(lambda: None, make)})
    assert made == [wishes]


@pytest.mark.parametrize(
    ("module", "reason"),
    [
        ("raise ImportError('libasound.so.2 is missing')", "libasound.so.2 is missing"),
        ("raise OSError('wrong ELF class')", "OSError: wrong ELF class"),
        ("import os; os.no_such_thing", "AttributeError: module 'os' has no attribute"),
        ("def broken_off(", "SyntaxError: '(' was never closed"),
    ],
)
def test_a_broken_miniaudio_is_passed_over_and_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str, reason: str
):
    (tmp_path / "miniaudio.py").write_text(module)
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("miniaudio", "psoas_timer.services.sound.lean_miniaudio"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    others = {**ways(Q), M: Way(miniaudio_problem, lambda _wishes: SilentPlayer())}
    chosen = choose_player(A, ways=others)
    assert chosen.name is Q
    assert chosen.problem is not None
    assert say_problem(chosen.problem).startswith(
        f"Miniaudio, the library for exact sound, is installed but does not load: {reason}"
    )


@pytest.mark.skipif(find_spec("miniaudio") is None, reason="no miniaudio here")
def test_a_whole_miniaudio_can_be_used():
    assert miniaudio_problem() is None


def test_qt_multimedia_is_missed_without_an_import(monkeypatch, tmp_path):
    """Its package is sought in the folder of PySide6, which may be there without it."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(tmp_path)
    # The plain finder: where the tests run without Qt another one hides all that is called so.
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    monkeypatch.delitem(sys.modules, "PySide6", raising=False)
    problem = qtmultimedia_problem()
    assert problem is not None
    assert problem.mend == message("sound.mend_install_qtmultimedia")
    (tmp_path / "PySide6" / "QtMultimedia.py").touch()
    invalidate_caches()
    assert qtmultimedia_problem() is None


def test_silence_for_want_of_better_says_why():
    health = choose_player(A, ways=ways()).player.health()
    assert health.state is SoundState.SILENT
    assert health.last_problem == MISSING[M]


def test_the_silent_player_takes_everything():
    player = SilentPlayer()
    player.open()
    player.load("begin", b"")
    player.load_file("begin", "begin.ogg")
    assert len({player.play_at("begin", 0), player.play_file_at("begin.ogg", 0)}) == 2
    player.cancel()
    player.close()
    assert player.health().last_problem is None
