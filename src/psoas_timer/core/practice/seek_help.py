"""When ratings are a reason to say "see a professional", and when to suggest something gentle.

Signs of an emergency are told at once; they live in the content. All figures here without a source
are our own choice.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.rating_trend import LEAST_SHIFT, WEEK_DAYS, KnownRatings

STRONG = 7
"""From here on a rating after a session is met with care."""

WORSE = 2
"""A session after which the rating is higher by this much made it worse."""

WORSE_RUNNING = 2
WORSE_OF_LAST = (3, 5)

LASTING = 4
"""A mean from here on that does not fall is worth asking about."""

SOFT_DAYS = 21
FIRM_DAYS = 42
"""Six weeks without getting better are when to ask; the source is in docs/ratings.md."""

CARD_DAYS = 7
"""At most one card in so many days."""


class Reason(StrEnum):
    """Why to ask a professional, the most pressing first; none of them is an emergency."""

    STRONG_AFTER = "strong_after"
    WORSE_AFTER = "worse_after"
    HIGHER = "higher"
    SIX_WEEKS = "six_weeks"
    THREE_WEEKS = "three_weeks"


def is_strong(value: int) -> bool:
    """Tell whether a rating after a session is one to be careful about."""
    return value >= STRONG


def ended_strong(rating: Rating) -> bool:
    """Tell whether this is such a rating."""
    return rating.moment is Moment.AFTER and is_strong(rating.value)


def may_show_card(last_shown: date | None, today: date) -> bool:
    """Tell whether a card may be shown again; also where the clock was set back since."""
    return last_shown is None or not 0 <= (today - last_shown).days < CARD_DAYS


def reason_at_start(known: KnownRatings, last_shown: date | None) -> Reason | None:
    """WORSE_AFTER where sessions kept making it worse, and the latest after the last card."""
    pairs = list(_before_and_after(known.recent))[-WORSE_OF_LAST[1] :]
    worse = [after.value - before.value >= WORSE for before, after in pairs]
    is_running = len(worse) >= WORSE_RUNNING and all(worse[-WORSE_RUNNING:])
    if not (is_running or sum(worse) >= WORSE_OF_LAST[0]):
        return None
    is_new = last_shown is None or pairs[-1][1].practice_date >= last_shown
    return Reason.WORSE_AFTER if is_new else None


def weekly_reason(known: KnownRatings, today: date) -> Reason | None:
    """What the ratings of the last seven days are a reason for, beside the first entries."""
    week, first = known.week_mean(today), known.first_mean(today)
    if week is None or first is None:
        return None
    if week >= first + LEAST_SHIFT:
        return Reason.HIGHER
    if week < LASTING or week <= first - 1:
        return None
    days = (today - known.first[0].practice_date).days
    if days >= FIRM_DAYS:
        return Reason.SIX_WEEKS
    return Reason.THREE_WEEKS if days >= SOFT_DAYS else None


def wants_gentle(recent: Sequence[Rating], last_started: datetime | None, today: date) -> bool:
    """Tell whether the next session should be a gentle one.

    That is so after a session that ended strong, for a week or until another was started.
    """
    afters = [rating for rating in recent if rating.moment is Moment.AFTER]
    if not afters or not ended_strong(afters[-1]):
        return False
    is_lately = today - afters[-1].practice_date < timedelta(days=WEEK_DAYS)
    return is_lately and (last_started is None or last_started < afters[-1].at)


def _before_and_after(ratings: Iterable[Rating]) -> Iterator[tuple[Rating, Rating]]:
    """The sessions rated both before and after, in the order in which they ended."""
    befores: dict[str, Rating] = {}
    afters: dict[str, Rating] = {}
    for rating in ratings:
        if rating.session_id is None:
            continue
        if rating.moment is Moment.BEFORE:
            befores[rating.session_id] = rating
        elif rating.moment is Moment.AFTER:
            afters[rating.session_id] = rating
    for session_id, after in afters.items():
        if session_id in befores:
            yield befores[session_id], after
