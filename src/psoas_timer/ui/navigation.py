"""Which page or screen is shown, and what leads from one to the other.

Everything here happens after the first paint. What is on the pages lives in pages/.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.qt.folder_watcher import FolderWatcher
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import BannerArea
from psoas_timer.ui.day_watch import DayWatch
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.frame import Frame
from psoas_timer.ui.notices import Notices
from psoas_timer.ui.pages.making import make_page
from psoas_timer.ui.sessions import Sessions
from psoas_timer.ui.sharing.serving import serve
from psoas_timer.ui.text_keys import TextKeys
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.scrolling import CappedArea
from psoas_timer.ui.window_place import FIRST_PAGE

if TYPE_CHECKING:
    from psoas_timer.core.figure.pose import Pose
    from psoas_timer.core.problems import Problem
    from psoas_timer.ui.editor.opening import Editors
    from psoas_timer.ui.reminders.reminding import Reminding
    from psoas_timer.ui.sharing.arrivals import Arrivals

DATED_PAGES = ("today", "history")
"""They show days and what they come to."""


class Navigation(QObject):
    """Opens pages and shows notices in a window that has been painted.

    `sessions` starts routines and shows their sessions over the pages.

    Signals:
        page_opened(): another page than before may be shown.
    """

    page_opened = Signal()

    def __init__(self, window: QMainWindow, frame: Frame, theme: Theme, practice: Practice) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self._theme = theme
        self._practice = practice
        self._pages: dict[str, Page] = {}
        self.page_name = ""
        self.banners = BannerArea(theme, frame.rail.help_button)
        area = CappedArea(self.banners)
        frame.column.insertWidget(0, area)
        area.show()  # at once: a window that becomes active now passes over what is not seen yet
        frame.pages.raise_()  # behind the banners for screen readers, too
        self.notices = Notices(self.banners, practice)
        self.reminding: Reminding | None = None
        self._figures = FigureMaker(
            theme, practice.runner.now_ms, self._read_poses, practice.library.picture
        )
        self.sessions = Sessions(window, frame, theme, practice, self._figures, self.notices)
        self._text_keys = TextKeys(window, practice)
        self._watcher = FolderWatcher(practice.places.routines, ".toml", self)
        self._days = DayWatch(window, practice.today)
        self._connect()

    def open_first(self, page: str) -> None:
        """Show the page that was open last, and at the very first start the welcome page first."""
        self.open(page)
        self.notices.show_problems()
        self.notices.offer_unfinished(self.sessions.go_on, self._refresh)
        if any(self._practice.places.drafts.glob("*.draft.json")):
            self._editors.offer()
        self._show_weekly_card()
        self._remind()
        if not self._practice.settings.has_read_welcome:
            self._welcome()

    def open(self, page: str) -> None:
        """Show a page; made when first asked for."""
        shown = self._page(page)
        self.page_name = page
        self._frame.rail.mark(page)
        self._frame.pages.setCurrentWidget(shown)
        shown.focus_first()
        self.page_opened.emit()

    def open_help(self) -> None:
        """Show "When to get help"."""
        from psoas_timer.ui.pages.learn_page import LearnPage

        self.open("learn")
        learn = self._pages["learn"]
        if isinstance(learn, LearnPage):
            learn.show_help()

    def open_streak(self) -> None:
        """Explain the streak, day by day."""
        from psoas_timer.ui.streak.streak_sheet import StreakSheet

        sheet = StreakSheet(self._theme, self._practice, self._window)
        sheet.settings_asked.connect(partial(self.open_settings, "streak"))
        sheet.finished.connect(lambda _: self._refresh())
        sheet.open()

    @property
    def takes_files(self) -> bool:
        """Tell whether a file may be dropped now: not onto a session."""
        return not self._frame.is_covered

    def take_file(self, file: Path) -> None:
        """Show what is in a file that was dropped, and ask what becomes of it."""
        self._arrivals.look_into(file)

    @cached_property
    def _arrivals(self) -> "Arrivals":
        from psoas_timer.ui.sharing.arrivals import Arrivals

        arrivals = Arrivals(self._theme, self._practice, self.banners, self._window)
        arrivals.changed.connect(self._answered)
        arrivals.edit_asked.connect(self.edit_new)
        return arrivals

    def edit_new(self, routine: Routine | None = None) -> None:
        """Edit a new routine: an empty one, or this one, which is nowhere else yet."""
        self._editors.edit_new(routine)

    @cached_property
    def _editors(self) -> "Editors":
        from psoas_timer.ui.editor.opening import Editors

        editors = Editors(self._theme, self._practice, self._figures, self._frame, self.banners)
        editors.opened.connect(self._editor_opened)
        editors.left.connect(partial(self.open, "routines"))
        editors.saved.connect(self.notices.show_problems)
        return editors

    def _editor_opened(self) -> None:
        self.page_name = "routines"
        self.page_opened.emit()

    def close(self) -> None:
        """Let go of the runner."""
        self.sessions.close()
        if self.reminding is not None:
            self.reminding.close()
        if "_editors" in self.__dict__:
            self._editors.close()

    def open_settings(self, group: str) -> None:
        """Show a group of the settings."""
        from psoas_timer.ui.pages.settings_page import SettingsPage

        self.open("settings")
        settings = self._pages["settings"]
        if isinstance(settings, SettingsPage):
            settings.show_group(group)

    def _answered(self) -> None:
        self._refresh()
        self.notices.show_problems()

    def _back_to_pages(self, mended: "tuple[Problem, ...]" = ()) -> None:
        self._frame.uncover()
        if "_editors" not in self.__dict__ or not self._editors.came_back():
            self.open(self.page_name)
        self.notices.show_problems(mended)
        self._show_weekly_card()

    def _show_weekly_card(self) -> None:
        """Say that ratings stay high, where that is due."""
        if not self._practice.was_rated_lately:
            return
        reason = self._practice.ratings.weekly_reason()
        if reason is not None:
            from psoas_timer.ui.ratings.weekly_card import show_weekly_card

            self._practice.ratings.card_shown()
            show_weekly_card(self.banners, reason, self.open_help)

    def _welcome(self) -> None:
        from psoas_timer.ui.pages.welcome_page import WelcomePage

        catalogue = self._practice.library.catalogue
        rests = catalogue.exercises.get("constructive-rest")
        welcome = WelcomePage(self._theme, catalogue.safety, self._figures, rests)
        welcome.read.connect(self._welcome_read)
        welcome.help_asked.connect(self._welcome_read)
        welcome.help_asked.connect(self.open_help)
        self._frame.cover(welcome)
        welcome.focus_first()

    def _welcome_read(self) -> None:
        problems = self._practice.problems()
        self._practice.change_settings(replace(self._practice.settings, has_read_welcome=True))
        self._back_to_pages(problems)

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = make_page(name, self._practice, self._theme, self._figures)
            page.start_asked.connect(self.sessions.start)
            page.adjust_asked.connect(self.sessions.adjust)
            page.fit_asked.connect(self.sessions.fit)
            serve(page, lambda: self._arrivals)
            page.edit_asked.connect(lambda routine_id: self._editors.edit(routine_id))
            page.copy_asked.connect(lambda routine_id: self._editors.edit_copy(routine_id))
            page.new_asked.connect(self.edit_new)
            page.favourite_marked.connect(self.notices.show_problems)
            page.page_asked.connect(self.open)
            page.help_asked.connect(self.open_help)
            page.about_asked.connect(self._show_about)
            page.streak_asked.connect(self.open_streak)
            page.settings_asked.connect(self.open_settings)
            self._frame.pages.addWidget(page)
            self._pages[name] = page
        return self._pages[name]

    def _read_poses(self) -> "Mapping[str, Pose]":
        poses = self._practice.library.poses()
        self.notices.show_problems()
        return poses

    def _refresh(self) -> None:
        if self.page_name:
            self._pages[self.page_name].refresh()

    def _day_began(self) -> None:
        """Have a page that tells of days tell of this one; a session leads back to it later."""
        if self.page_name in DATED_PAGES and not self._frame.is_covered:
            self._refresh()

    def _routines_changed(self) -> None:
        if self._practice.library.reload():
            self._refresh()
            self.notices.show_problems()

    def _settings_changed(self, before: Settings, after: Settings) -> None:
        self._theme.choose(after.theme)
        self._theme.set_text_percent(after.text_percent)
        self._theme.motion.choose(after.reduce_motion)
        self._remind()

    def _remind(self) -> None:
        """Look for reminders from the first wish for one on; until then they cost nothing."""
        if self.reminding is not None or not self._practice.settings.wants_reminders:
            return
        from psoas_timer.qt.window_alert import WindowAlert
        from psoas_timer.ui.reminders.reminding import Reminding

        self.reminding = Reminding(
            self.banners,
            self._practice,
            WindowAlert(self._window),
            in_sight=lambda: not self._frame.is_covered,
        )
        self.reminding.start_asked.connect(self.sessions.start)
        self.sessions.bridge.changed.connect(self.reminding.session_changed)
        self.reminding.begin()

    def _connect(self) -> None:
        rail = self._frame.rail
        rail.chosen.connect(self.open)
        rail.help_asked.connect(self.open_help)
        self._watcher.changed.connect(self._routines_changed)
        self._days.changed.connect(self._day_began)
        self.sessions.left.connect(self._back_to_pages)
        self.sessions.adjusted.connect(self._refresh)
        self.sessions.answered.connect(self._answered)
        self.sessions.help_asked.connect(self.open_help)
        self._practice.on_settings_changed(self._settings_changed)
        self._text_keys.changed.connect(self._refresh)
        for number, page in enumerate(rail.buttons, start=1):
            self._key(f"Ctrl+{number}", partial(self.open, page))
        self._key("?", self._show_keys)
        self._key("F1", self._show_keys)
        self._key("S", self.open_streak)
        self._key("Ctrl+N", self.edit_new)
        self._key("Esc", partial(self.open, FIRST_PAGE))

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        """A key that works wherever the pages are; the session has its own."""
        shortcut = QShortcut(QKeySequence(keys), self._frame.shell)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _show_keys(self) -> None:
        from psoas_timer.ui.keys_dialog import KeysDialog

        dialog = KeysDialog(self._theme, self._window, offers_about=True)
        dialog.about_asked.connect(self._show_about)
        dialog.open()

    def _show_about(self) -> None:
        from psoas_timer.ui.about_dialog import AboutDialog

        words = self._practice.library.catalogue.safety
        dialog = AboutDialog(self._theme, self._practice.places, words, self._window)
        dialog.open()
