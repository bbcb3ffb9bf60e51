"""A quiet word above the page, at most once a week: ratings that stay high belong before somebody.

When it is due is decided in core.practice.seek_help.
"""

from collections.abc import Callable

from psoas_timer.core.messages import message
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.ui.banner import BannerArea, Choice
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.rating_text import card_text


def show_weekly_card(banners: BannerArea, reason: Reason, open_help: Callable[[], object]) -> None:
    """Show the card for this reason; it stays until it is answered."""
    choices = [
        Choice(told(message("ratings.help")), open_help),
        Choice(told(message("ratings.card.close"))),
    ]
    banners.show_banner("professional", "life-buoy", card_text(reason, translate), choices)
