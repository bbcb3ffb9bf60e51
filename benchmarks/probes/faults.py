"""Has one fault befall the stores, again and again. Run: faults.py FAULT CASES.

Reported are the counts of fault_home.Tally.
"""

import logging
import random
import sys
from dataclasses import asdict

import fault_damage
import fault_disk
import fault_surroundings
import fault_writers
from parts import end_on_error, report

from psoas_timer.wording.say import all_templates

FAULTS = {
    "killed": fault_writers.killed,
    "full": fault_disk.full,
    "read-only": fault_disk.read_only,
    "truncated": fault_damage.truncated,
    "flipped": fault_damage.flipped,
    "emptied": fault_damage.emptied,
    "destroyed": fault_damage.destroyed,
    "newer": fault_damage.newer,
    "together": fault_writers.together,
    "clock": fault_surroundings.clock,
    "no-backups": fault_surroundings.no_backups,
}

SEED = 6

end_on_error()
logging.disable()  # what is noted of spoilt rows is for the log
all_templates()  # whoever may not read the program's files any more has them loaded
tally = FAULTS[sys.argv[1]](int(sys.argv[2]), random.Random(SEED))
found = asdict(tally)
report(**{**found, "sentences": sorted(tally.sentences)})
