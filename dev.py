#!/usr/bin/env python3
"""Run and check Psoas Timer from a checkout; the standard library is all it needs.

    python3 dev.py run [-- ARGUMENTS]     start the program
    python3 dev.py test [-- ARGUMENTS]    check everything; with arguments only pytest, with them
    python3 dev.py lint                   format, lint, types and floors
    python3 dev.py bench [-- ARGUMENTS]   measure
    python3 dev.py screenshots FOLDER     picture every screen in every theme and size

The first use makes .venv and installs the locked packages; later ones start at once.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "psoas-timer-ready"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}

COMMANDS = ("run", "test", "lint", "bench", "screenshots")

# Tests of the floors that must not need Qt; they run once more without it.
QT_FREE_TESTS = ["tests/core", "tests/services", "tests/wording", "tests/terminal"]


class Package(NamedTuple):
    """The name of one system package on each family of Linux."""

    debian: str
    fedora: str
    arch: str


# What the PySide6 and sound wheels load from the system: one of the names is enough.
LIBRARIES = [
    (["libEGL.so.1"], Package("libegl1", "libglvnd-egl", "libglvnd")),
    (["libGL.so.1"], Package("libgl1", "libglvnd-glx", "libglvnd")),
    # Debian 13 and Ubuntu 24.04 call it libglib2.0-0t64, which also answers to the older name.
    (["libglib-2.0.so.0"], Package("libglib2.0-0", "glib2", "glib2")),
    (["libdbus-1.so.3"], Package("libdbus-1-3", "dbus-libs", "dbus")),
    (["libfontconfig.so.1"], Package("libfontconfig1", "fontconfig", "fontconfig")),
    (["libxkbcommon.so.0"], Package("libxkbcommon0", "libxkbcommon", "libxkbcommon")),
    (["libxcb-cursor.so.0"], Package("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor")),
    (["libxcb-icccm.so.4"], Package("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm")),
    (["libxcb-keysyms.so.1"], Package("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms")),
    (["libxcb-shape.so.0"], Package("libxcb-shape0", "libxcb", "libxcb")),
    (
        ["libxkbcommon-x11.so.0"],
        Package("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    ),
    (
        ["libpulse.so.0", "libasound.so.2"],
        Package("libpulse0", "pulseaudio-libs", "libpulse"),
    ),
]
VIRTUAL_SCREEN = [
    ("Xvfb", Package("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")),
    ("xauth", Package("xauth", "xorg-x11-xauth", "xorg-xauth")),
    ("dbus-daemon", Package("dbus", "dbus-daemon", "dbus")),
    ("at-spi-bus-launcher", Package("at-spi2-core", "at-spi2-core", "at-spi2-core")),
]
# Where systems keep tools that people do not start themselves.
TOOL_FOLDERS = ("/usr/libexec", "/usr/lib", "/usr/lib/at-spi2-core")
# What the test of sound plays on, by the Debian package of each; without it that test is left out.
SOUND_SERVER = {
    "pipewire": "pipewire",
    "pipewire-pulse": "pipewire-pulse",
    "wireplumber": "wireplumber",
    "dbus-daemon": "dbus",
    "pactl": "pulseaudio-utils",
    "cc": "gcc",
    "pkg-config": "pkg-config",
}
SOUND_HEADERS = {
    "/usr/include/pipewire-0.3": "libpipewire-0.3-dev",
    "/usr/include/stdio.h": "libc6-dev",
}
VENV_MODULE = Package(
    f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "python3", "python"
)


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    rest = rest[1:] if rest[:1] == ["--"] else rest
    if command not in COMMANDS or (command == "lint" and rest):
        print(__doc__)
        return 0 if command in ("-h", "--help") else 2
    if sys.version_info < (3, 11):  # noqa: UP036 (this file may well be started by an older one)
        print(f"Psoas Timer needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 1
    set_up("run" if command == "run" else "dev")
    if command == "run":
        return become([str(PYTHON), "-m", "psoas_timer", *rest])
    if command == "bench":
        return become([str(PYTHON), str(ROOT / "benchmarks" / "run.py"), *rest])
    if command == "screenshots":
        os.environ["PYTHONPATH"] = str(ROOT)
        return become([str(PYTHON), "-m", "tests.visual", *rest])
    if command == "lint":
        return check(STATIC_CHECKS)
    if rest:
        return check([Check("Tests", ["-m", "pytest", *rest])])
    return check([*STATIC_CHECKS, TESTS, TESTS_WITHOUT_QT])


# Set-up ------------------------------------------------------------------------------------------


def set_up(level: str) -> None:
    """Make .venv hold what `level` ("run" or "dev") needs; at once where it already does."""
    wanted = fingerprint()
    ready = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    if PYTHON.exists() and ready in (f"{level} {wanted}", f"dev {wanted}"):
        return
    usable = venv_is_usable()
    provide(missing_packages(level, needs_venv=not usable), level)
    if level == "dev":
        offer_sound_server()
    STAMP.unlink(missing_ok=True)
    if not usable:
        print("Making the environment in .venv ...", flush=True)
        call([sys.executable, "-m", "venv", "--clear", str(VENV)])
    print(f"Installing the packages of {LOCKS[level]} ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    call([*pip, "--require-hashes", "-r", str(ROOT / LOCKS[level])])
    call([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text(f"{level} {wanted}", encoding="utf-8")


def fingerprint() -> str:
    """Of all that the content of .venv depends on: what to install, which Python, and where."""
    digest = hashlib.sha256(f"{sys.version} {sys.base_prefix} {ROOT}".encode())
    for name in ("pyproject.toml", *LOCKS.values()):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def venv_is_usable() -> bool:
    """Whether .venv has a working Python of this very version, with pip."""
    tell = "import pip, sys; print(sys.version, sys.base_prefix)"
    try:
        told = subprocess.run(
            [str(PYTHON), "-c", tell], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return False
    return told.strip() == f"{sys.version} {sys.base_prefix}"


def missing_packages(level: str, *, needs_venv: bool) -> list[Package]:
    """Name the system packages that are missing on this machine; none but Linux can tell."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for names, package in LIBRARIES if not any(map(loads, names))]
    if level == "dev":
        missing += [package for tool, package in VIRTUAL_SCREEN if not has_tool(tool)]
    if needs_venv and not find_spec("ensurepip"):
        missing.append(VENV_MODULE)
    return missing


def has_tool(tool: str) -> bool:
    """Whether this program is on the PATH or among the system's own."""
    folders = [os.environ.get("PATH", os.defpath), *TOOL_FOLDERS]
    return shutil.which(tool, path=os.pathsep.join(folders)) is not None


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    import ctypes  # costs 10 ms and is needed at the first use only

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide(missing: list[Package], level: str) -> None:
    """Install what is missing as root on Debian/Ubuntu; elsewhere say how, and end if it must be.

    Without a display the program plays in the terminal, which needs none of the libraries.
    """
    if not missing:
        return
    debian, fedora, arch = (" ".join(dict.fromkeys(names)) for names in zip(*missing, strict=True))
    if may_install():
        print(f"Installing system packages: {debian} ...", flush=True)
        for step in apt_steps(debian.split()):
            call(step)
        return
    lines = {
        "apt-get": f"  Debian/Ubuntu:  sudo apt-get install --no-install-recommends {debian}",
        "dnf": f"  Fedora:  sudo dnf install {fedora}",
        "pacman": f"  Arch:  sudo pacman -S --needed {arch}",
    }
    here = [line for tool, line in lines.items() if shutil.which(tool)]
    print("Some system packages are missing. One line installs them:")
    print(*(here or lines.values()), sep="\n", flush=True)
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if level == "dev" or has_display or VENV_MODULE in missing:
        raise SystemExit("Then run this command again.")
    print("Without a display the program goes on in the terminal.", flush=True)


def may_install() -> bool:
    """Whether this is root on Debian/Ubuntu."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt_steps(packages: list[str]) -> list[list[str]]:
    """The command lines that install Debian packages and nothing that they merely recommend."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    return [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages]]


def offer_sound_server() -> None:
    """Try to install what the test of sound plays on; where that cannot be, it is left out.

    Never beside PulseAudio, which may be the sound of somebody's session.
    """
    if not sys.platform.startswith("linux") or not may_install() or shutil.which("pulseaudio"):
        return
    missing = [package for tool, package in SOUND_SERVER.items() if not shutil.which(tool)]
    missing += [package for path, package in SOUND_HEADERS.items() if not Path(path).exists()]
    if not missing:
        return
    print(f"Installing a sound server for the tests: {' '.join(missing)} ...", flush=True)
    if any(subprocess.call(step) != 0 for step in apt_steps(missing)):
        print("It could not be installed: the test of sound will be left out.", flush=True)


def call(command: list[str]) -> None:
    """Run a step of the set-up; where it fails its own message stands above ours."""
    code = subprocess.call(command)
    if code != 0:
        raise SystemExit(f"Set-up stopped: `{' '.join(command)}` ended with exit code {code}.")


def become(command: list[str]) -> int:
    """Hand over to another program; only Windows, which cannot, waits for it and returns."""
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


# Checks ------------------------------------------------------------------------------------------


class Check(NamedTuple):
    """One part of the checks: arguments for .venv's Python, and a folder for its PYTHONPATH."""

    name: str
    arguments: list[str]
    pythonpath: Path | None = None


STATIC_CHECKS = [
    Check("Format", ["-m", "ruff", "format", "--check"]),
    Check("Lint", ["-m", "ruff", "check"]),
    Check("Types", ["-m", "mypy"]),
    Check("Floors", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
]
# One process more than cores: the programs that are played and read from outside mostly wait.
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
TESTS = Check("Tests", ["-m", "pytest", "-n", str(CORES + 1)])
# The second run hides Qt by a finder instead of a second environment: child processes are as blind
# as the tests themselves, it is the same Python with the same packages, and nothing is downloaded.
TESTS_WITHOUT_QT = Check(
    "Tests without Qt",
    ["-m", "pytest", "-n", "auto", "-p", "no:pytest-qt", *QT_FREE_TESTS],
    ROOT / "tests" / "without_qt",
)


def check(checks: list[Check]) -> int:
    """Run all checks, whatever fails, then say how each went; 0 if all passed."""
    lines = []
    failed = False
    for name, arguments, pythonpath in checks:
        print(f"\n=== {name} ===", flush=True)
        began = time.monotonic()
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        # What pytest makes of the asserts of 350 files is kept for the next run, as Python does it.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        if pythonpath:
            env["PYTHONPATH"] = str(pythonpath)
        code = subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env=env)
        failed |= code != 0
        verdict = "passed" if code == 0 else f"FAILED (exit code {code})"
        lines.append(f"{name:<18} {time.monotonic() - began:6.1f} s  {verdict}")
    print("\n=== Summary ===", *lines, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
