"""A short-lived process, `python -m psoas_timer.services.sound.helper.decoder`: decodes one file.

Arguments: the path and the longest allowed length in seconds. On stdout: PCM and exit code 0, or
one line of problem_json and exit code 1.
"""

import os
import sys

from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.decoding import UnusableSound, decode
from psoas_timer.services.sound.helper.orphans import end_with_parent


def main() -> int:
    """Decode the file of the last two arguments; what libraries print goes nowhere."""
    end_with_parent()
    result = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    with result:
        try:
            samples = decode(sys.argv[-2], int(sys.argv[-1]))
        except UnusableSound as error:
            result.write(problem_json.written(error.problem).encode() + b"\n")
            return 1
        if sys.byteorder == "big":
            samples.byteswap()
        result.write(samples.tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
