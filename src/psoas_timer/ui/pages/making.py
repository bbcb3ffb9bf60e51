"""Makes a page by its name, loading its module only then."""

from psoas_timer.services.practice import Practice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page


def make_page(name: str, practice: Practice, theme: Theme, figures: FigureMaker) -> Page:
    """The page of this name, one of nav_rail.PAGE_ICONS. Raises ValueError for any other."""
    match name:
        case "today":
            from psoas_timer.ui.pages.today_page import TodayPage

            return TodayPage(practice, theme, figures)
        case "routines":
            from psoas_timer.ui.pages.routines_page import RoutinesPage

            return RoutinesPage(practice, theme, figures)
        case "history":
            from psoas_timer.ui.history.history_page import HistoryPage

            return HistoryPage(practice, theme, figures)
        case "learn":
            from psoas_timer.ui.pages.learn_page import LearnPage

            return LearnPage(practice, theme, figures)
        case "settings":
            from psoas_timer.ui.pages.settings_page import SettingsPage

            return SettingsPage(practice, theme, figures)
        case _:
            raise ValueError(f"no page {name!r}")
