"""The speech engines that this machine may have, the best-sounding first. Calling one: engines.py.

All of them speak into a file, so that the words can be begun at an exact instant like any cue.
speech-dispatcher, the usual speech service of Linux desktops, is not among them: it only speaks at
once, a tenth of a second or more after it is asked, and nobody can say when. The engines behind it
(espeak-ng and others) are used here directly.
"""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from psoas_timer.services.voice.engines import Call, Engine

Which = Callable[[str], str | None]
"""Finds a program by its name, as shutil.which does."""

TEXT_VARIABLE = "PSOAS_TIMER_TEXT"
FILE_VARIABLE = "PSOAS_TIMER_WAVE"

_SAPI_SCRIPT = f"""
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$english = [System.Globalization.CultureInfo]'en-US'
try {{ $speaker.SelectVoiceByHints('NotSet', 'NotSet', 0, $english) }} catch {{ }}
$speaker.SetOutputToWaveFile($env:{FILE_VARIABLE})
$speaker.Speak($env:{TEXT_VARIABLE})
$speaker.Dispose()
"""


def engines_here(
    platform: str = sys.platform, which: Which = shutil.which, home: Path | None = None
) -> Iterator[Engine]:
    """The engines that are installed, looked for one at a time; the first one is the best.

    `home` is where the person's own piper voices are looked for, by default their home.
    """
    yield from _piper(which, home or Path.home())
    if platform == "darwin":
        yield from _named("say", which, _say)
    if platform == "win32":
        yield from _named("powershell", which, _sapi)
    for name, make in _ANYWHERE.items():
        yield from _named(name, which, make)


def _named(
    name: str, which: Which, make: Callable[[str], Callable[[str, Path], Call]]
) -> Iterator[Engine]:
    program = which(name)
    if program is not None:
        yield Engine(name, make(program))


def _piper(which: Which, home: Path) -> Iterator[Engine]:
    """Piper with the first English voice in the folders where its voices are usually kept."""
    program = which("piper")
    if program is None:
        return
    folders = (
        home / ".local" / "share" / "piper-voices",
        home / ".local" / "share" / "piper",
        Path("/usr/local/share/piper-voices"),
        Path("/usr/share/piper-voices"),
    )
    for folder in folders:
        for voice in sorted(folder.rglob("en_*.onnx")):
            if voice.with_name(f"{voice.name}.json").is_file():
                yield Engine(f"piper {voice.stem}", _piper_call(program, voice))
                return


def _piper_call(program: str, voice: Path) -> Callable[[str, Path], Call]:
    model = ("--model", str(voice), "--config", f"{voice}.json")
    return lambda text, wave: Call((program, *model, "--output_file", str(wave)), f"{text}\n")


def _say(program: str) -> Callable[[str, Path], Call]:
    form = ("--file-format=WAVE", "--data-format=LEI16@22050")
    return lambda text, wave: Call((program, "-o", str(wave), *form, "-f", "-"), text)


def _sapi(program: str) -> Callable[[str, Path], Call]:
    words = (program, "-NoProfile", "-NonInteractive", "-Command", _SAPI_SCRIPT)

    def call(text: str, wave: Path) -> Call:
        given: Mapping[str, str] = {TEXT_VARIABLE: text, FILE_VARIABLE: str(wave)}
        return Call(words, environ=given)

    return call


def _pico(program: str) -> Callable[[str, Path], Call]:
    return lambda text, wave: Call((program, "-l", "en-US", "-w", str(wave), "--", text))


def _flite(program: str) -> Callable[[str, Path], Call]:
    """The voice slt; where it is not built in, flite takes its own."""
    return lambda text, wave: Call((program, "-voice", "slt", "-f", "-", "-o", str(wave)), text)


def _festival(program: str) -> Callable[[str, Path], Call]:
    return lambda text, wave: Call((program, "-o", str(wave)), text)


def _espeak(program: str) -> Callable[[str, Path], Call]:
    words = (program, "--stdin", "-b", "1", "-v", "en-us")
    return lambda text, wave: Call((*words, "-w", str(wave)), text)


_ANYWHERE: dict[str, Callable[[str], Callable[[str, Path], Call]]] = {
    "pico2wave": _pico,
    "flite": _flite,
    "text2wave": _festival,
    "espeak-ng": _espeak,
    "espeak": _espeak,
}
"""Engines for several systems by the name of their program."""
