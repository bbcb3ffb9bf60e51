"""How to get to what opens over a page or a session: questions, dialogs, signs and banners."""

from datetime import timedelta
from shutil import copyfile
from types import SimpleNamespace

from PySide6.QtWidgets import QDialog

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.about_dialog import AboutDialog
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.notices import Notices
from psoas_timer.ui.pages.learn_page import LearnPage
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.streak.streak_sheet import StreakSheet
from tests.ui.layout_faults import settle
from tests.visual.stage import A_FRIDAY, Stage


def gate(stage: Stage) -> None:
    """The first question of safety before the first start."""
    stage.person.set(has_read_welcome=True)
    stage.window.frame.screens.setCurrentWidget(stage.window.frame.shell)
    stage.open("today")
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.start("full-release")


def changes(stage: Stage) -> None:
    """What is led otherwise because of the answers, before the start."""
    stage.person.practice.care.tick(
        list(stage.person.practice.library.catalogue.safety.cautions)[:3]
    )
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.start("full-release")


def keys(stage: Stage) -> None:
    """All keys."""
    _open(KeysDialog(stage.theme, stage.window, offers_about=True))


def about(stage: Stage) -> None:
    """What this program is."""
    practice = stage.person.practice
    safety = practice.library.catalogue.safety
    _open(AboutDialog(stage.theme, practice.places, safety, stage.window))


def own_sounds(stage: Stage) -> None:
    """Every sound by name, with the person's own file for one of them."""
    sounds = stage.person.practice.places.sounds
    sounds.mkdir(parents=True, exist_ok=True)
    copyfile(assets_dir() / "sounds" / "wood" / "begin.wav", sounds / "begin.wav")
    page = stage.open("settings")
    assert isinstance(page, SettingsPage)
    page.search.setText("own sounds")
    page.sound.own_sounds.click()
    settle()


def streak(stage: Stage) -> StreakSheet:
    """The streak day by day, with a day that was noted."""
    stage.person.practice.streak_desk.correct(A_FRIDAY.date() - timedelta(days=13))
    stage.open("today")
    assert stage.window.navigation is not None
    stage.window.navigation.open_streak()
    settle()
    (sheet,) = stage.window.findChildren(StreakSheet)
    return sheet


def pausing(stage: Stage) -> None:
    """The form of a pause."""
    streak(stage).pause_panel.offer_button.click()
    settle()


def paused(stage: Stage) -> None:
    """Today in a pause."""
    stage.open("history")
    stage.person.practice.streak_desk.pause(A_FRIDAY.date(), 10)
    stage.open("today")


def filtered(stage: Stage) -> None:
    """Routines of one kind only."""
    page = stage.open("routines")
    assert isinstance(page, RoutinesPage)
    box = next(iter(page.filters.boxes.values()))
    box.setCurrentIndex(2)
    box.activated.emit(2)


def no_hit_in_settings(stage: Stage) -> None:
    """Settings where nothing is found."""
    page = stage.open("settings")
    assert isinstance(page, SettingsPage)
    page.search.setText("swimming")


def no_hit_in_learn(stage: Stage) -> None:
    """Learn where nothing is found."""
    page = stage.open("learn")
    assert isinstance(page, LearnPage)
    page.search.setText("swimming")


def hurts(stage: Stage) -> None:
    """The question after "Stop, it hurts"."""
    stage.lead("low-lunge-daily", 70).do(Action.HURTS)


def eased(stage: Stage) -> None:
    """A hold that was eased."""
    stage.lead("low-lunge-daily", 62).do(Action.EASE)
    stage.pass_time(0)


def done_with_pain(stage: Stage) -> None:
    """The end of a session that hurt."""
    view = stage.lead("low-lunge-daily", 70)
    view.do(Action.HURTS)
    view.question.buttons[0].click()
    settle()


def flash(stage: Stage) -> None:
    """A cue that can't be heard, as frame and word."""
    stage.lead("low-lunge-daily", 60.2)


def sound_check(stage: Stage) -> None:
    """Before the first second, while the sound is found out."""
    stage.person.set(sound_player="automatic")
    stage.lead("low-lunge-daily", 0.5)


def heat_alarm(stage: Stage) -> None:
    """The end of a heat step: it waits to be seen."""
    stage.lead("heat-therapy", 631)


def unfinished(stage: Stage) -> None:
    """A session that a stopped program left behind."""
    assert stage.window.navigation is not None
    notices = Notices(stage.window.navigation.banners, _LeftBehind())
    notices.offer_unfinished(lambda: None, lambda: None)


class _LeftBehind:
    """A practice that knows of a session to go on with."""

    def unfinished(self) -> SimpleNamespace:
        """Where it stood."""
        return SimpleNamespace(
            routine_name="Full psoas release", position_ms=300_000, total_ms=1_289_000
        )

    def record_unfinished(self) -> None:
        """Nobody asks for it."""

    def discard_unfinished(self) -> None:
        """Nobody asks for it."""


def reminder(stage: Stage) -> None:
    """The day's practice is asked for."""
    stage.open("today")
    stage.person.set(reminds_daily=True, remind_at="08:00")
    stage.clock.advance(30 * 60_000)
    assert stage.window.navigation is not None
    stage.window.navigation.reminding.clock.look()
    settle()


def reminder_later(stage: Stage) -> None:
    """When it would suit better."""
    reminder(stage)
    shown = stage.window.findChildren(Banner)
    shown[-1].buttons[1].click()
    settle()


def reminder_settings(stage: Stage) -> None:
    """What can be wished for."""
    page = stage.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_group("reminders")


def _open(dialog: QDialog) -> None:
    dialog.open()
    settle()
