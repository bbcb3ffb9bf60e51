"""What the history needs of whoever keeps second copies of it; services/backups does."""

from typing import Protocol

from psoas_timer.services.history.sums import Altered, Sort


class Guard(Protocol):
    """Asked by the history in whatever thread uses that."""

    def before_migration(self) -> None:
        """As for `open_database`: whatever it raises keeps the tables as they are."""
        ...

    def noticed(self, altered: Altered) -> None:
        """The disk altered this; to be brought back, and told."""
        ...

    def can_bring_back(self) -> bool:
        """Tell whether there is a backup for a history that is gone."""
        ...

    def bring_back(self) -> str | None:
        """Have a backup in the place of the history, which is not there.

        Gives its local time for people, None where there is no backup that can be used.
        """
        ...

    def gave_up(self, sort: Sort, entry_id: str) -> bool:
        """Tell whether what was altered is whole nowhere, and the person was told so.

        What they change then is kept as it stands.
        """
        ...
