"""Outputs as miniaudio sees them: which there are, opening one, and which one it came to.

Imported by the helper process only.
"""

from collections.abc import Callable
from dataclasses import dataclass

from psoas_timer.core.ports.cue_player import SAMPLE_RATE
from psoas_timer.services.sound.lean_miniaudio import miniaudio
from psoas_timer.services.sound.wire import Opened

PERIOD_MS = 32
"""Length of a block: 1536 frames.

In step with the usual cycles of sound servers (256 to 2048 frames) within 64 ms, so that the stream
clock sees the earliest request many times a second; with 60 ms it takes 1.9 s and errs by 1.5 ms.
"""

LATENCY_MS = PERIOD_MS
"""From asking for a block to its sounding, without the hardware's own: one block, measured to
0.2 ms with benchmarks/sound."""

BLUETOOTH_SINKS = (b"bluez_output.", b"bluez_sink.")
"""How the names of Bluetooth outputs begin in PipeWire and in PulseAudio."""


@dataclass(frozen=True, slots=True)
class Output:
    """One output; `device_id` is miniaudio's and only valid for this back end."""

    name: str
    is_default: bool
    is_bluetooth: bool | None
    backend: miniaudio.Backend
    device_id: miniaudio.ffi.CData


def audible_backends() -> list[miniaudio.Backend]:
    """All that can be heard. The null back end is never a fallback: it would sound of success."""
    silent = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
    return sorted(miniaudio.get_enabled_backends() - silent, key=lambda backend: backend.value)


def outputs(backends: list[miniaudio.Backend]) -> tuple[Output, ...]:
    """The outputs of the first of these back ends that works. Raises miniaudio.MiniaudioError."""
    devices = miniaudio.Devices(backends)
    return _outputs_of(devices._context)  # noqa: SLF001 -- its own list leaves the default out


def find_output(backends: list[miniaudio.Backend], name: str) -> Output | None:
    """The output of this name, None where there is none. Raises miniaudio.MiniaudioError."""
    return next((output for output in outputs(backends) if output.name == name), None)


def open_output(
    backends: list[miniaudio.Backend], output: Output | None
) -> miniaudio.PlaybackDevice:
    """Open an output, or with None the system's default. Raises miniaudio.MiniaudioError."""
    return miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=SAMPLE_RATE,
        buffersize_msec=PERIOD_MS,
        device_id=None if output is None else output.device_id,
        backends=backends if output is None else [output.backend],
        app_name="Psoas Timer",
    )


def looker(device: miniaudio.PlaybackDevice, wish: str) -> Callable[[], Opened]:
    """What tells where the sound of an open output goes: to the wished one, or to the default.

    Only PulseAudio and PipeWire are asked each time; elsewhere a list of outputs takes long.
    """
    context = device._context  # noqa: SLF001 -- a second context would be a second connection
    if context[0].backend == miniaudio.Backend.PULSEAUDIO.value:
        return lambda: where_it_goes(_outputs_of(context), wish)
    once = where_it_goes(_outputs_of(context), wish)
    return lambda: once


def where_it_goes(outputs: tuple[Output, ...], wish: str) -> Opened:
    """The output called `wish` if it is there, else the default, else an unknown one."""
    for output in sorted(outputs, key=lambda output: output.name != wish):
        if output.name == wish or output.is_default:
            return Opened(output.name, output.is_bluetooth)
    return Opened("", None)


def _outputs_of(context: miniaudio.ffi.CData) -> tuple[Output, ...]:
    """The outputs that a context knows; empty where it cannot tell."""
    infos = miniaudio.ffi.new("ma_device_info**")
    count = miniaudio.ffi.new("ma_uint32*")
    null = miniaudio.ffi.NULL
    if miniaudio.lib.ma_context_get_devices(context, infos, count, null, null) != 0:
        return ()
    backend = miniaudio.Backend(context[0].backend)
    return tuple(_output(infos[0][number], backend) for number in range(count[0]))


def _output(info: miniaudio.ffi.CData, backend: miniaudio.Backend) -> Output:
    """Copy what miniaudio keeps only until it is asked again."""
    ffi = miniaudio.ffi
    device_id = ffi.new("ma_device_id*", info.id)
    is_bluetooth = None
    if backend is miniaudio.Backend.PULSEAUDIO:
        is_bluetooth = bytes(ffi.buffer(device_id)).startswith(BLUETOOTH_SINKS)
    name = ffi.string(info.name).decode(errors="replace")
    return Output(name, bool(info.isDefault), is_bluetooth, backend, device_id)
