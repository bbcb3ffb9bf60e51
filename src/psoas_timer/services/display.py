"""Tells whether a window could be shown here. Showing one lives in ui."""

import os
import socket
import sys
from collections.abc import Mapping
from contextlib import closing

_REACH_S = 1.0
"""How long a display may take to answer; a local one does at once."""


def has_display(environ: Mapping[str, str]) -> bool:
    """Tell whether a desktop answers. Qt aborts the process where it finds none, so ask first.

    A platform that was asked for by name in QT_QPA_PLATFORM is believed.
    """
    if sys.platform in ("win32", "darwin") or environ.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environ) or _x11_answers(environ.get("DISPLAY", ""))


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
    try:
        with socket.create_connection((host, 6_000 + int(number)), timeout=_REACH_S):
            return True
    except OSError:
        return False


def _answers_at(path: str) -> bool:
    try:
        with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as link:
            link.settimeout(_REACH_S)
            link.connect(path)
    except OSError:
        return False
    return True
