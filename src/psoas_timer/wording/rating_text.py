"""What is said of ratings: their trend, and why to ask a professional. The rules live in the core.

Nothing here says why ratings changed, nor names what ails somebody.
"""

from typing import TYPE_CHECKING

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.rating_trend import Direction, Trend
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.wording.say import Translate, say, untranslated

if TYPE_CHECKING:
    from fractions import Fraction


def trend_text(trend: Trend, translate: Translate = untranslated) -> str:
    """The trend in a sentence."""
    if trend.direction is Direction.SAME and trend.is_as_last_week:
        return say(message("ratings.trend.same_week"), translate)
    if trend.week is None or trend.first is None:
        return say(message("ratings.trend.unknown"), translate)
    means = {"week": mean_text(trend.week), "first": mean_text(trend.first)}
    return say(message(f"ratings.trend.{trend.direction}", **means), translate)


def rated_text(rating: Rating, translate: Translate = untranslated) -> str:
    """One rating in a line: when, how much, where if that was said, and the word beside it."""
    moment = say(message(f"ratings.moment.{rating.moment}"), translate)
    parts = [say(message("ratings.rated", moment=moment, value=rating.value), translate)]
    if rating.area is not None:
        parts.append(say(message(f"ratings.area.{rating.area}"), translate))
    if rating.side is not Side.NONE:
        parts.append(say(message(f"ratings.side.{rating.side.value}"), translate))
    rated = ", ".join(parts)
    if not rating.note:
        return rated
    return say(message("ratings.rated_note", rated=rated, note=rating.note), translate)


def mean_text(mean: "Fraction | float") -> str:
    """A mean with one digit behind the point, without it where it is whole."""
    return f"{float(mean):.1f}".removesuffix(".0")


def card_text(reason: Reason, translate: Translate = untranslated) -> str:
    """What a card says."""
    return say(message(f"ratings.card.{reason}"), translate)
