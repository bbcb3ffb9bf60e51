"""Plays a sound the way one would write first: a precise QTimer fires, and plays.

Run: python sound_naive.py KIND FILE WAITS STALLS. KIND is `QSoundEffect` or `simpleaudio`, FILE a
WAV file, WAITS a JSON list of ms to wait before each, STALLS 1 where Python is to be held up.
Reported are the instants at which the sound was to begin.
"""

import json
import sys
from collections.abc import Callable

from parts import end_on_error, report
from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl
from sound_stalls import start_stalls

from psoas_timer.services.sound.host_player import monotonic_ms

WARM_UP_MS = 2_000
AFTER_MS = 1_500


def player(kind: str, file: str) -> Callable[[], object]:
    """What plays the file once, at once."""
    if kind == "simpleaudio":
        from simpleaudio import WaveObject

        sound = WaveObject.from_wave_file(file)
        return lambda: sound.play()
    from PySide6.QtMultimedia import QSoundEffect

    effect = QSoundEffect(QCoreApplication.instance())
    effect.setSource(QUrl.fromLocalFile(file))
    return effect.play


class Trial:
    """One list of instants."""

    def __init__(self, play: Callable[[], object], waits_ms: list[int]) -> None:
        self._play = play
        self._instants: list[int] = []
        self._next = 0
        self._timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fire)
        at_ms = monotonic_ms() + WARM_UP_MS
        for wait_ms in waits_ms:
            at_ms += wait_ms
            self._instants.append(at_ms)
        self._arm()

    def _arm(self) -> None:
        if self._next < len(self._instants):
            self._timer.start(max(self._instants[self._next] - monotonic_ms(), 0))
        else:
            report(instants=self._instants)
            QTimer.singleShot(AFTER_MS, QCoreApplication.quit)

    def _fire(self) -> None:
        self._play()
        self._next += 1
        self._arm()


end_on_error()
kind, file, waits, stalls = sys.argv[1:]
application = QCoreApplication(sys.argv)
trial = Trial(player(kind, file), json.loads(waits))
holding = start_stalls() if stalls == "1" else None
application.exec()
