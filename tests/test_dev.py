"""The set-up of a checkout by dev.py: what it installs, what it asks for, when it is done."""

from pathlib import Path

import pytest

import dev

MISSING = [dev.Package("libegl1", "libglvnd-egl", "libglvnd"), dev.VENV_MODULE]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Record the steps of the set-up instead of taking them."""
    steps: list[list[str]] = []
    monkeypatch.setattr(dev, "call", steps.append)
    return steps


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Be an ordinary person on Debian without a display."""
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1_000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda tool: tool if tool == "apt-get" else None)
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.fixture
def checkout(tmp_path: Path, person: pytest.MonkeyPatch, calls: list[list[str]]) -> Path:
    """Lay out a checkout whose environment was made but never filled."""
    for name in ("pyproject.toml", *dev.LOCKS.values()):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    (tmp_path / "python").touch()
    for name, path in (("ROOT", ""), ("PYTHON", "python"), ("STAMP", ".venv/ready")):
        person.setattr(dev, name, tmp_path / path)
    person.setattr(dev, "venv_is_usable", lambda: True)
    person.setattr(dev, "missing_packages", lambda level, needs_venv: [])
    return tmp_path


def test_root_on_debian_gets_what_is_missing(person, calls: list[list[str]]):
    person.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    dev.provide(MISSING, "run")
    assert [step[3:5] for step in calls] == [["-qq", "update"], ["-qq", "install"]]
    assert calls[1][-2:] == ["libegl1", dev.VENV_MODULE.debian]


def test_others_are_shown_the_line_for_their_system(person, calls: list[list[str]], capsys):
    with pytest.raises(SystemExit, match="run this command again"):
        dev.provide(MISSING, "run")
    told = capsys.readouterr().out
    assert f"sudo apt-get install --no-install-recommends libegl1 {MISSING[1].debian}" in told
    assert "dnf" not in told
    assert calls == []


def test_an_unknown_system_is_shown_all_three_lines(person, capsys):
    person.setattr(dev.shutil, "which", lambda tool: None)
    with pytest.raises(SystemExit):
        dev.provide(MISSING, "run")
    told = capsys.readouterr().out
    assert all(name in told for name in ("Debian/Ubuntu", "Fedora", "Arch"))


@pytest.mark.parametrize("display", DISPLAYS)
def test_a_window_needs_its_libraries(person, display: str):
    person.setenv(display, ":0")
    with pytest.raises(SystemExit):
        dev.provide(MISSING[:1], "run")


def test_the_terminal_goes_on_without_the_windows_libraries(person, capsys):
    dev.provide(MISSING[:1], "run")
    assert "goes on in the terminal" in capsys.readouterr().out


def test_the_second_start_sets_nothing_up(checkout: Path, calls: list[list[str]]):
    dev.set_up("run")
    assert any("requirements.lock" in step[-1] for step in calls)
    calls.clear()
    dev.set_up("run")
    assert calls == []


def test_what_the_checks_need_is_enough_to_run(checkout: Path, calls: list[list[str]]):
    dev.set_up("dev")
    calls.clear()
    dev.set_up("run")
    assert calls == []


def test_what_running_needs_is_not_enough_for_the_checks(checkout: Path, calls: list[list[str]]):
    dev.set_up("run")
    calls.clear()
    dev.set_up("dev")
    assert any("requirements-dev.lock" in step[-1] for step in calls)


@pytest.mark.parametrize("name", ["pyproject.toml", *dev.LOCKS.values()])
def test_a_changed_file_is_installed_anew(checkout: Path, calls: list[list[str]], name: str):
    dev.set_up("dev")
    calls.clear()
    (checkout / name).write_text("changed", encoding="utf-8")
    dev.set_up("dev")
    assert calls != []


def test_all_checks_run_and_one_failure_is_enough(monkeypatch, capsys):
    monkeypatch.setattr(dev, "PYTHON", Path(dev.sys.executable))
    checks = [dev.Check("Bad", ["-c", "raise SystemExit(3)"]), dev.Check("Good", ["-c", ""])]
    assert dev.check(checks) == 1
    bad, good = capsys.readouterr().out.splitlines()[-2:]
    assert "FAILED (exit code 3)" in bad
    assert "passed" in good


def test_wrong_usage_is_told(capsys):
    assert dev.main(["fly"]) == 2
    assert "dev.py test" in capsys.readouterr().out


@pytest.fixture
def tried(person: pytest.MonkeyPatch) -> list[list[str]]:
    """Be root on a Debian without a sound server, whose packages cannot be had; list the steps."""
    steps: list[list[str]] = []
    person.setattr(dev.sys, "platform", "linux")
    person.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    person.setattr(dev, "SOUND_HEADERS", {"/no/such/folder": "libpipewire-0.3-dev"})
    person.setattr(dev.subprocess, "call", lambda step: steps.append(step) or len(steps) - 1)
    return steps


def test_a_sound_server_that_cannot_be_installed_stops_nothing(person, tried, capsys):
    dev.offer_sound_server()
    assert tried[1][-2:] == ["pkg-config", "libpipewire-0.3-dev"]
    assert "left out" in capsys.readouterr().out


def test_the_sound_of_a_running_session_is_left_alone(person, tried):
    person.setattr(dev.shutil, "which", lambda tool: tool)
    dev.offer_sound_server()
    assert tried == []


def test_nobody_but_root_is_asked_for_a_sound_server(person, tried):
    person.setattr(dev.os, "geteuid", lambda: 1_000, raising=False)
    dev.offer_sound_server()
    assert tried == []
