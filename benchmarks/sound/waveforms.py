"""The waveforms of the program's sounds and clips, as its players have them."""

from collections.abc import Iterable

import numpy as np

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.cue_sounds import SoundSet, sound_file
from psoas_timer.services.sound.decoding import VOICE_S, decode
from psoas_timer.services.sound.wave_file import read_pcm

from .recorder import Samples


def sounds(names: Iterable[str], sound_set: SoundSet = SoundSet.PLAIN) -> dict[str, Samples]:
    """The sounds of a set by name."""
    files = {name: sound_file(assets_dir(), sound_set, name) for name in set(names)}
    return {
        name: np.frombuffer(read_pcm(file), "<i2").astype(np.float64)
        for name, file in files.items()
    }


def clips(paths: Iterable[str]) -> dict[str, Samples]:
    """Recorded words by the path of their file."""
    return {path: np.array(decode(path, VOICE_S), dtype=np.float64) for path in set(paths)}
