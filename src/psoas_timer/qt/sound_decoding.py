"""Decodes sound files with Qt Multimedia, for helpers where miniaudio has no wheel.

Which files are allowed is known to services/sound/decoding.py.
"""

from array import array
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from psoas_timer.core.ports.cue_player import SAMPLE_RATE


def audio_format() -> QAudioFormat:
    """48 kHz, one channel, 16 bit: what players take."""
    wanted = QAudioFormat()
    wanted.setSampleRate(SAMPLE_RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted


def qt_chunks(content: bytes) -> Iterator["array[int]"]:
    """The samples of a whole file, piece by piece; raises ValueError where it is damaged.

    Blocks in an event loop of the calling thread.
    """
    decoder = QAudioDecoder()
    # Its child, so that the decoder's own thread has ended before the source goes.
    source = QBuffer(decoder)
    source.setData(content)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    decoder.setAudioFormat(audio_format())
    decoder.setSourceDevice(source)
    loop = QEventLoop()
    # An error may come before the loop runs, so that ending the loop is not enough.
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)
        loop.quit()

    decoder.finished.connect(end)
    decoder.error.connect(end)
    decoder.bufferReady.connect(loop.quit)
    decoder.start()
    while True:
        while decoder.bufferAvailable():
            # Held by name: its memory goes with it.
            piece = decoder.read()
            yield array("h", bytes(piece.constData()))
        if trouble := decoder.errorString():
            raise ValueError(trouble)
        if ended:
            return
        loop.exec()
