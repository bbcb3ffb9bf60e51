"""Whether a window could be shown is found out before Qt is asked, which aborts where it can't."""

import os
import socket
import sys

import pytest

from psoas_timer.services.display import has_display, is_display_asked_for

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="these systems always have a display"
)


def test_a_bare_console_has_no_display():
    assert not has_display({})


def test_a_display_that_nobody_answers_at_is_none():
    assert not has_display({"DISPLAY": ":987"})
    assert not has_display({"DISPLAY": "localhost:987.0"})
    assert not has_display({"DISPLAY": "nonsense"})
    assert not has_display({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"})


def test_a_wayland_socket_that_answers_is_a_display(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(os.path.join(tmp_path, "wayland-0"))
        server.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert has_display(environ)


def test_an_x_server_on_another_host_is_a_display():
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6_000
        if number < 0:
            pytest.skip("the system gave a port below the X servers'")
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"})


def test_a_platform_without_a_desktop_is_believed():
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert has_display({"QT_QPA_PLATFORM": "vnc:size=800x600"})


def test_a_kind_of_desktop_asked_for_by_name_must_answer(tmp_path):
    assert not has_display({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(os.path.join(tmp_path, "wayland-0"))
        server.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert has_display(environ | {"QT_QPA_PLATFORM": "wayland-egl"})
        assert not has_display(environ | {"QT_QPA_PLATFORM": "xcb"})


def test_of_several_platforms_one_that_answers_will_do(tmp_path):
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "xcb;wayland"}
    assert not has_display(environ | {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":987"})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(os.path.join(tmp_path, "wayland-0"))
        server.listen()
        assert has_display(environ | {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":987"})


def test_a_platform_that_qt_does_not_know_is_no_display():
    assert not has_display({"QT_QPA_PLATFORM": "xbc"})
    assert is_display_asked_for({"QT_QPA_PLATFORM": "xbc"})


def test_naming_a_platform_means_insisting_on_a_window():
    assert is_display_asked_for({"QT_QPA_PLATFORM": "xcb"})
    assert not is_display_asked_for({"DISPLAY": ":0"})
