"""The minutes of a week by side and kind in words, for screen readers, tooltips and the table."""

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.side_minutes import SideWeek
from psoas_timer.ui.widgets.dates import day_and_month
from psoas_timer.ui.words import told, told_length

SIDES = (Side.LEFT, Side.RIGHT, Side.NONE)
"""The order in which sides are shown; NONE stands for what has no side."""


def side_name(side: Side) -> str:
    """The side as a word: left, right, no side."""
    return told(message(f"history_page.side.{side}"))


def side_letter(side: Side) -> str:
    """The same as a letter below a bar."""
    return told(message(f"history_page.letter.{side}"))


def week_name(week: SideWeek, *, is_this: bool) -> str:
    """Which week it is."""
    if is_this:
        return told(message("history_page.week.this"))
    return told(message("history_page.week", day=day_and_month(week.first)))


def week_words(week: SideWeek, target_ms: int, *, is_this: bool) -> str:
    """All of a week in a sentence; `target_ms` is 0 where there is none."""
    name = week_name(week, is_this=is_this)
    if not week.total_ms:
        return told(message("history_page.week.nothing", week=name))
    key = "history_page.week.of_target" if target_ms else "history_page.week.held"
    return told(
        message(
            key,
            week=name,
            length=told_length(week.total_ms),
            target=told_length(target_ms),
            sides=", ".join(_side_words(week, side) for side in SIDES if week.side_ms(side)),
        )
    )


def _side_words(week: SideWeek, side: Side) -> str:
    kinds = ", ".join(
        told(
            message(
                "history_page.kind",
                kind=told(message(f"ui.kind.{kind}")),
                length=told_length(held_ms),
            )
        )
        for kind, held_ms in week.on(side).items()
    )
    length = told_length(week.side_ms(side))
    return told(message("history_page.side", side=side_name(side), length=length, kinds=kinds))
