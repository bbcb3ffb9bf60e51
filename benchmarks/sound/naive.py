"""The naive ways beside ours: a timer fires, and a library is told to play."""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from harness.children import ChildFailed, run_probe

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.cue_sounds import SoundSet, sound_file

from . import waveforms
from .judging import Wanted, judge
from .loads import Load, burning
from .server import PrivateServer

WAYS = {"simpleaudio": "simpleaudio", "QSoundEffect": "PySide6.QtMultimedia"}
"""What plays at its timer, and the module that it needs."""

SOUND = "count_1"
CUES = 100


def texts(server: PrivateServer, variables: Mapping[str, str], load: Load, cues: int = CUES) -> str:
    """What each way achieves under a load, in words."""
    return "; ".join(
        f"{way} {_text(server, variables, load, way, min(cues, CUES))}" for way in WAYS
    )


def _text(
    server: PrivateServer, variables: Mapping[str, str], load: Load, way: str, cues: int
) -> str:
    if find_spec(WAYS[way]) is None:
        return "not installed here"
    rng = random.Random(4)
    waits_ms = [rng.randint(250, 450) for _ in range(cues)]
    words = [way, str(_file()), json.dumps(waits_ms), str(int(load.stalls))]
    capture = server.capture()
    try:
        with burning(load):
            longest_s = sum(waits_ms) / 1_000 + 60
            found = run_probe(
                "sound_naive",
                {**variables, **server.variables, **_path(WAYS[way])},
                *words,
                longest_s=longest_s,
            )
    except ChildFailed as error:
        return f"broke down ({str(error).splitlines()[-1]})"
    finally:
        recording = capture.stop()
    wanted = [Wanted(SOUND, at_ms) for at_ms in found["instants"]]
    # A stream that starts changes the cycle of the sink, which skips: here that counts.
    everything = replace(recording, gaps_ms=())
    return judge(everything, wanted, waveforms.sounds([SOUND])).text()


def _file() -> Path:
    return sound_file(assets_dir(), SoundSet.PLAIN, SOUND)


def _path(module: str) -> dict[str, str]:
    """Lets the child find a module that lies outside of its environment."""
    spec = find_spec(module)
    if module.startswith("PySide6") or spec is None or spec.origin is None:
        return {}
    return {"PYTHONPATH": str(Path(spec.origin).parents[1])}
