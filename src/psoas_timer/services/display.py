"""Tells whether a window could be shown here. Showing one lives in ui."""

import os
import sys
from collections.abc import Mapping
from contextlib import closing

_REACH_S = 1.0
"""How long a display may take to answer; a local one does at once."""

_WITHOUT_DESKTOP = frozenset(
    {"eglfs", "linuxfb", "minimal", "minimalegl", "offscreen", "vkkhrdisplay", "vnc"}
)
"""The other platforms that PySide6-Essentials has on Linux."""


def has_display(environ: Mapping[str, str]) -> bool:
    """Tell whether a desktop answers. Qt aborts the process where it finds none, so ask first.

    Where QT_QPA_PLATFORM names kinds of desktops, only those count; one without a desktop, such as
    offscreen, is believed.
    """
    if sys.platform in ("win32", "darwin"):
        return True
    platforms = _platforms_asked_for(environ) or ["wayland", "xcb"]
    return any(_answers(platform, environ) for platform in platforms)


def is_display_asked_for(environ: Mapping[str, str]) -> bool:
    """Tell whether somebody insists on a window, by naming a platform in QT_QPA_PLATFORM."""
    return bool(_platforms_asked_for(environ))


def _platforms_asked_for(environ: Mapping[str, str]) -> list[str]:
    """The names of platforms in QT_QPA_PLATFORM, without their options; Qt tries one by one."""
    asked = environ.get("QT_QPA_PLATFORM", "").split(";")
    return [name for name in (each.partition(":")[0].strip() for each in asked) if name]


def _answers(platform: str, environ: Mapping[str, str]) -> bool:
    """Tell whether Qt could show a window on that platform; on one it does not know it aborts."""
    if platform.startswith("wayland"):
        return _wayland_answers(environ)
    if platform == "xcb":
        return _x11_answers(environ.get("DISPLAY", ""))
    return platform in _WITHOUT_DESKTOP


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
