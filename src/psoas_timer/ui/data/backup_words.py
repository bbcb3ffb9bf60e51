"""A backup in the words of the window: its date as the country writes it, and what is in it."""

from psoas_timer.core.messages import message
from psoas_timer.services.backups.backup import Backup
from psoas_timer.ui.widgets.dates import clock_time, date_with_year, short_day
from psoas_timer.ui.words import told, told_count, translate
from psoas_timer.wording.backup_text import size_text


def when_made(backup: Backup) -> str:
    """Fri 6 Mar 2026, 07:30."""
    made = backup.manifest.made
    return told(
        message("backups.when", day=short_day(made.date()), time=clock_time(made), year=made.year)
    )


def why_made(backup: Backup) -> str:
    """Why it was made: of the day, before an update."""
    return told(message(f"backups.reason.{backup.manifest.reason}"))


def what_is_in(backup: Backup) -> str:
    """126 sessions on 112 days, the last on 5 March 2026 · 84 kB."""
    latest = backup.latest
    args = {
        "sessions": told_count("backups.sessions", backup.sessions),
        "days": told_count("backups.days", backup.days),
        "size": size_text(backup.size_bytes, translate),
    }
    if latest is None:
        return told(message("backups.holds_none", **args))
    return told(message("backups.holds", last=date_with_year(latest.date()), **args))
