"""Where a running session is kept safe. The file lives in services.session.journal."""

from datetime import date, datetime
from typing import Protocol

from psoas_timer.core.session.snapshot import Snapshot
from psoas_timer.core.session.state import Session


class Journal(Protocol):
    """Keeps the running session so that a killed process loses at most a second. No call raises."""

    def begin(
        self, session: Session, session_id: str, started: datetime, practised_on: date
    ) -> None:
        """Open the journal of a session, new or taken over, and write down where it stands.

        `started` is its aware local start.
        """
        ...

    def note(self, snapshot: Snapshot, what: str) -> None:
        """Write down where the session stands.

        `what` names the transition, or is "beat" for the heartbeat.
        """
        ...

    def close(self) -> None:
        """Remove the journal: the session is safe in the history."""
        ...

    def leave(self) -> None:
        """Stop writing and leave the journal for the next start: the session is safe only there."""
        ...
