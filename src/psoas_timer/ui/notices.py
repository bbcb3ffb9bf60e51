"""What the window says above a page: problems, an unfinished session, a word before a start."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_timer.core.messages import Message
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import BannerArea, Choice
from psoas_timer.ui.widgets.problem_line import severity_icon
from psoas_timer.ui.words import told, told_problem, told_severity
from psoas_timer.wording.durations import clock_text

if TYPE_CHECKING:
    from psoas_timer.core.problems import Problem


class Notices(QObject):
    """Puts banners up and takes them down; each topic has at most one."""

    def __init__(self, banners: BannerArea, practice: Practice) -> None:
        super().__init__(banners)
        self._banners = banners
        self._practice = practice
        self._hidden: tuple[Problem, ...] = ()

    def show_problems(self, mended: tuple["Problem", ...] = ()) -> None:
        """Say what is wrong with files, history or sound, unless that was hidden already.

        `mended` is no longer wrong, because the program has written the file anew, but new to the
        person.
        """
        problems = tuple(dict.fromkeys((*mended, *self._practice.problems())))
        if not problems or problems == self._hidden:
            self._banners.clear("problems")
            return

        def hide() -> None:
            self._hidden = problems

        text = f"{told_severity(problems[0])}: {told_problem(problems[0])}"
        if len(problems) > 1:
            more = self.tr("And {count} more; Settings lists all of them.")
            text += "\n" + more.format(count=len(problems) - 1)
        icon = severity_icon(problems[0])
        self._banners.show_banner("problems", icon, text, [Choice(self.tr("Hide"), hide)])

    def offer_unfinished(self, went_on: Callable[[], None], recorded: Callable[[], None]) -> None:
        """Ask what to do with a session that a stopped program left behind, if there is one."""
        left = self._practice.unfinished()
        if left is None:
            return

        def save() -> None:
            self._practice.record_unfinished()
            recorded()

        others = [
            Choice(self.tr("Save what was done"), save, is_for_escape=True),
            Choice(self.tr("Discard"), self._practice.discard_unfinished),
        ]

        def go_on() -> None:
            if self._practice.continue_unfinished():
                went_on()
                return
            changed = self.tr(
                "{name} is led in another way since, so it can’t go on at that place."
            ).format(name=left.routine_name)
            self._banners.show_banner("unfinished", "info", changed, others)

        text = self.tr("{name} stopped at {position} of {total}. Go on exactly there?").format(
            name=left.routine_name,
            position=clock_text(left.position_ms),
            total=clock_text(left.total_ms),
        )
        choices = [
            Choice(self.tr("Continue"), go_on, is_primary=True),
            *others,
        ]
        self._banners.show_banner("unfinished", "info", text, choices)

    def ask_before_start(self, cautions: Sequence[Message], start: Callable[[], None]) -> None:
        """Tell kindly why a routine might wait; the person decides."""
        text = "\n".join(told(caution) for caution in cautions)
        choices = [
            Choice(self.tr("Start anyway"), start, is_primary=True),
            Choice(self.tr("Not now")),
        ]
        self._banners.show_banner("start", "info", text, choices)
