"""Undo and redo of everything, without an end."""

from dataclasses import dataclass

from psoas_timer.core.editing.draft import RoutineDraft


@dataclass(frozen=True, slots=True)
class Edits:
    """The draft as it is, those before it (the latest last) and those undone (the next one last).

    `merging` names what the latest edit changed, such as "hold 3"; "" merges with nothing.
    """

    present: RoutineDraft
    past: tuple[RoutineDraft, ...] = ()
    future: tuple[RoutineDraft, ...] = ()
    merging: str = ""

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a draft to go back to."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Tell whether something was undone."""
        return bool(self.future)

    def do(self, draft: RoutineDraft, merging: str = "") -> "Edits":
        """Go on with this draft; one that is the same changes nothing.

        Edits of the same name in a row, such as letters typed, are undone together.
        """
        if draft == self.present:
            return self
        if merging and merging == self.merging:
            return Edits(draft, self.past, (), merging)
        return Edits(draft, (*self.past, self.present), (), merging)

    def settled(self) -> "Edits":
        """The same, where the next edit is undone by itself: a field was left.

        Merged edits that led back to where they began are none.
        """
        led_back = self.merging != "" and self.past[-1:] == (self.present,)
        past = self.past[:-1] if led_back else self.past
        return Edits(self.present, past, self.future)

    def taken_back(self, merging: str) -> "Edits":
        """The same without the latest edits of this name, as if they had never been.

        The very same where the latest one has another name.
        """
        if not self.past or not merging or merging != self.merging:
            return self
        return Edits(self.past[-1], self.past[:-1])

    def undo(self) -> "Edits":
        """Go back by one edit; the very same where there is none."""
        if not self.past:
            return self
        return Edits(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redo(self) -> "Edits":
        """Do again what was undone last; the very same where nothing was."""
        if not self.future:
            return self
        return Edits(self.future[-1], (*self.past, self.present), self.future[:-1])
