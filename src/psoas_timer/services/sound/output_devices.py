"""Which outputs this computer has; a short-lived child process asks. Choosing is elsewhere."""

import json
import subprocess
from dataclasses import dataclass

from psoas_timer.services.sound.choice import miniaudio_problem
from psoas_timer.services.sound.helper_link import Helper, helper_command, run_to_end

PATIENCE_S = 5
"""A sound server that does not answer by then is left alone."""


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """An output by the name that the system shows."""

    name: str
    is_default: bool


def outputs(
    command: tuple[str, ...] = (), patience_s: float = PATIENCE_S
) -> tuple[OutputDevice, ...]:
    """The outputs, empty where none could be found; blocks for a tenth of a second and more.

    `command` replaces the command line of the child.
    """
    try:
        child = run_to_end(command or (*helper_command(lister()), "--list"), patience_s)
        child.check_returncode()
        return tuple(OutputDevice(**output) for output in json.loads(child.stdout))
    except (OSError, ValueError, TypeError, subprocess.SubprocessError):
        return ()  # Without a library for it or a sound server there is none to choose.


def lister() -> Helper:
    """The helper that knows the outputs: the one that plays unless another one is asked for."""
    return Helper.HOST if miniaudio_problem() is None else Helper.QT_HOST
