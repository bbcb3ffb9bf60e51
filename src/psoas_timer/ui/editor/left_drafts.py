"""Banners on what was left without being saved: to go on with it, to let it go, and back again."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_timer.core.messages import Message, message
from psoas_timer.services.editing.editing_desk import EditingDesk
from psoas_timer.services.editing.kept_drafts import KeptDraft
from psoas_timer.ui.banner import BannerArea, Choice
from psoas_timer.ui.words import told, told_problem

if TYPE_CHECKING:
    from pathlib import Path

TOPIC = "draft"
"""What was left and is not saved."""

NEWS = "edited"
"""What became of a draft."""


class LeftDrafts(QObject):
    """Offers one draft at a time. "Later" is until `remind` is called.

    Signals:
        go_on_asked(KeptDraft): edit it again.
        let_go_asked(KeptDraft): it is not wanted.
    """

    go_on_asked = Signal(object)
    let_go_asked = Signal(object)

    def __init__(self, desk: EditingDesk, banners: BannerArea) -> None:
        super().__init__(banners)
        self._desk = desk
        self._banners = banners
        self._put_off: set[Path] = set()

    def offer(self, left: Iterable[KeptDraft]) -> None:
        """Offer the first of these that was not put off; none takes the banner away."""
        wanted = next((each for each in left if each.file.path not in self._put_off), None)
        if wanted is None:
            self.clear()
            return
        choices = [
            Choice(told(message("editor.go_on")), partial(self.go_on_asked.emit, wanted)),
            Choice(told(message("editor.let_go")), partial(self.let_go_asked.emit, wanted)),
            Choice(told(message("editor.later")), partial(self._put_off.add, wanted.file.path)),
        ]
        self._banners.show_banner(TOPIC, "pencil", told(_unsaved(wanted)), choices)

    def remind(self) -> None:
        """Offer what was put off, too, from now on."""
        self._put_off.clear()

    def clear(self) -> None:
        """Offer nothing any more."""
        self._banners.clear(TOPIC)

    def let_go(self, kept: KeptDraft) -> None:
        """Delete a draft, with a way back."""
        self._desk.let_go(kept)
        undo = Choice(told(message("editor.bring_back")), partial(self._bring_back, kept))
        self.tell("info", told(message("editor.gone")), undo)

    def tell(self, icon: str, text: str, *choices: Choice) -> None:
        """Say what became of a draft; it can be closed."""
        close = Choice(told(message("editor.close")))
        self._banners.show_banner(NEWS, icon, text, [*choices, close])

    def hush(self) -> None:
        """Take away what was said: it is no longer so."""
        self._banners.clear(NEWS)

    def _bring_back(self, kept: KeptDraft) -> None:
        problem = self._desk.keep(kept)
        if problem is None:
            self.go_on_asked.emit(kept)
        else:
            self.tell("triangle-alert", told_problem(problem))


def _unsaved(left: KeptDraft) -> Message:
    if not left.draft.head.name.strip():
        return message("editor.unsaved.nameless")
    is_new = left.file.content is None
    return message(f"editor.unsaved{'.new' if is_new else ''}", name=left.draft.head.name)
