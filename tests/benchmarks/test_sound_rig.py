"""The program heard as a person hears it: a session plays on a private sound server.

The gate is wide, 25 ms: machines that run tests are shared, and a process that got no core in time
cannot be told from a program that is late. The real gates are those of the full benchmark.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.sound.server import RigMissing, require_rig
from psoas_timer.services.sound.choice import miniaudio_problem

RUN = Path(__file__).parents[2] / "benchmarks" / "run.py"


@pytest.fixture
def _rig() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the rig is made of PipeWire, which is Linux only")
    if miniaudio_problem() is not None:
        pytest.skip("miniaudio has no wheel here")
    try:
        require_rig()
    except RigMissing as missing:
        pytest.skip(str(missing))


@pytest.mark.usefixtures("_rig")
def test_every_cue_of_a_session_is_heard_at_its_instant():
    ended = subprocess.run(
        [sys.executable, str(RUN), "sound", "--short"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "21/21 heard" in ended.stdout


def test_a_machine_without_a_sound_server_is_told_what_to_install(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RigMissing, match="apt-get install pipewire "):
        require_rig()
