"""What it costs to read a pasted text: phrasings of the tests, mutated. Run: … COUNT.

Reported is how many milliseconds each took; the process's own time, since others share the machine.
"""

import random
import sys
import time
from pathlib import Path

from parts import end_on_error, report

from psoas_timer.core.content.prescription.reading import read_prescription
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.aliases_file import read_names
from psoas_timer.services.content.catalogue import read_catalogue

end_on_error()
COUNT = int(sys.argv[1])
FOLDER = Path(__file__).resolve().parents[2] / "tests" / "data" / "prescriptions"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
WORDS = " ".join(TEXTS).split()
ODD = ("", "3", "x", ";", "\n", "½", "\0", "<b>", "İ", " ", "a", "30s", "-", "99999", '"', "\ud800")
REPEATED = (
    " ",
    "x",
    "1 ",
    "1-",
    ";a",
    "a ",
    "\n",
    "- ",
    "rest ",
    "and ",
    "left ",
    "bridge,",
    "10s ",
)


def text_of(chance: random.Random) -> str:
    """A phrasing with slips, words at random, or one thing thousands of times."""
    way = chance.random()
    if way < 0.1:
        return chance.choice(REPEATED) * chance.randint(1, 5_000)
    if way < 0.5:
        return " ".join(chance.choices(WORDS, k=chance.randint(1, 80)))
    letters = list(chance.choice(TEXTS))
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(letters) + 1)
        letters[place : place + chance.randint(0, 3)] = chance.choice(ODD)
    return "".join(letters)


catalogue, _ = read_catalogue(assets_dir())
names, _ = read_names(assets_dir(), catalogue.exercises)
chance = random.Random(1)
took_ms = []
for _ in range(COUNT):
    text = text_of(chance)
    began_ns = time.process_time_ns()
    read_prescription(text, names, catalogue)
    took_ms.append((time.process_time_ns() - began_ns) / 1e6)
report(took_ms=took_ms)
