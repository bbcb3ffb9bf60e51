"""What strange files do to the program. Run: … FIRST COUNT; the files have their numbers.

Reported are the processor time of each thing done with each, the slowest, and whatever went wrong.
"""

import sys
import tempfile
from pathlib import Path

from file_trials import Trials
from odd_files import SEED, odd_file
from parts import end_on_error, report

MOST_TOLD = 20

end_on_error()
first, count = int(sys.argv[1]), int(sys.argv[2])
slowest: dict[str, tuple[float, str]] = {}
wrong: list[str] = []
wrong_count = taken = 0
took_ms: dict[str, list[float]] = {}
with tempfile.TemporaryDirectory(prefix="psoas-odd-") as made:
    trials = Trials(Path(made).resolve())
    tempfile.tempdir = str(trials.temporary)
    trials.try_file(odd_file(0))  # loads what is loaded when first needed
    for number in range(first, first + count):
        odd = odd_file(number)
        outcome = trials.try_file(odd)
        taken += outcome.is_taken
        for name, time_ms in outcome.took_ms.items():
            took_ms.setdefault(name, []).append(time_ms)
            slowest[name] = max(slowest.get(name, (0.0, "")), (time_ms, f"{number}, {odd.way}"))
        if outcome.wrong:
            wrong_count += 1
            wrong += [f"{number}, {odd.way}: {each}" for each in outcome.wrong][
                : MOST_TOLD - len(wrong)
            ]
report(
    seed=SEED, took_ms=took_ms, slowest=slowest, wrong=wrong, wrong_count=wrong_count, taken=taken
)
