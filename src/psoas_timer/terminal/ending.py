"""What is said when a session is over: what was done, whether it is saved, and the streak."""

from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.safety import tell_safety
from psoas_timer.terminal.troubles import Troubles
from psoas_timer.wording.done_text import done_text


def tell_ending(practice: Practice, console: Console, troubles: Troubles) -> None:
    """Tell the end of the runner's last session; `troubles` know what was said on the way."""
    session = practice.runner.session
    record = practice.runner.record
    streak = practice.streak_desk.streak()
    hurts = session is not None and session.hurts
    is_told = practice.history.problem is None and practice.settings.shows_streak
    outro = "" if session is None else session.timeline.routine.outro
    text = done_text(record, streak if is_told else None, hurts=hurts, outro=outro)
    out = console.out
    out.line()
    out.line(text.title)
    if text.line:
        out.line(text.line)
    if text.rows:
        out.table([("  " + row.name, "   ".join(row.sides)) for row in text.rows])
    if record is not None:
        tell_safety(practice, console, troubles, "terminal.ending")
    if text.streak:
        out.line(", ".join(part for part in (text.streak, text.best) if part))
    out.prose(text.kindness)
