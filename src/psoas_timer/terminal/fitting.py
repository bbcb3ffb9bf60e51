"""Fits a routine into the minutes of the command line, and says what that changes."""

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.preferences.fit import Fit, fit
from psoas_timer.terminal.console import Console
from psoas_timer.wording.fit_text import fit_changes, fit_limit, fit_total

MINUTE_MS = 60_000


def fitted_into(routine: Routine, minutes: int) -> Fit | None:
    """The routine in so many minutes; None where none were named."""
    return fit(routine, minutes * MINUTE_MS) if minutes else None


def tell_fit(console: Console, fitted: Fit | None) -> None:
    """Say how long it is now, why no nearer to what was wanted, and what is led otherwise."""
    if fitted is None:
        return
    console.out.prose(fit_total(fitted))
    for line in (fit_limit(fitted), *fit_changes(fitted)):
        if line:
            console.out.prose(line)
