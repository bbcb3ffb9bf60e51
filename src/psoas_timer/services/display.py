"""Tells whether a window could be shown here. Showing one lives in ui."""

import os
import sys
from collections.abc import Mapping
from contextlib import closing

_REACH_S = 1.0
"""How long a display may take to answer; a local one does at once."""


def has_display(environ: Mapping[str, str]) -> bool:
    """Tell whether a desktop answers. Qt aborts the process where it finds none, so ask first.

    Where QT_QPA_PLATFORM names a kind of desktop, only that kind counts; one without a desktop,
    such as offscreen, is believed.
    """
    if sys.platform in ("win32", "darwin"):
        return True
    platform = _platform_asked_for(environ)
    if platform.startswith("wayland"):
        return _wayland_answers(environ)
    if platform.startswith("xcb"):
        return _x11_answers(environ.get("DISPLAY", ""))
    if platform:
        return True
    return _wayland_answers(environ) or _x11_answers(environ.get("DISPLAY", ""))


def is_display_asked_for(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody insists on a window, by naming a platform in QT_QPA_PLATFORM."""
    return bool(_platform_asked_for(environ))


def _platform_asked_for(environ: Mapping[str, str]) -> str:
    return environ.get("QT_QPA_PLATFORM", "").partition(":")[0]


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _answers_at(os.path.join(environ.get("XDG_RUNTIME_DIR", ""), name))


def _x11_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        return _answers_at(f"/tmp/.X11-unix/X{number}") or _answers_at(
            f"\0/tmp/.X11-unix/X{number}"
        )
    import socket  # 0.5 MB, which only a desktop on X11 or Wayland costs

    try:
        with socket.create_connection((host, 6_000 + int(number)), timeout=_REACH_S):
            return True
    except OSError:
        return False


def _answers_at(path: str) -> bool:
    import socket

    try:
        with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as link:
            link.settimeout(_REACH_S)
            link.connect(path)
    except OSError:
        return False
    return True
