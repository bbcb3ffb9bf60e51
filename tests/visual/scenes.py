"""What is photographed: each screen of the program, by name, and how to get there."""

from collections.abc import Callable
from dataclasses import dataclass

from psoas_timer.ui.fit.fit_sheet import FitSheet
from psoas_timer.ui.pages.learn_page import LearnPage
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.session.keys import Action
from tests.visual import chosen, dragged, edited, exchanged, kept, over, owned, past, printed, rated
from tests.visual.stage import Stage

Setup = Callable[[Stage], None]

BROKEN = """\
schema = 1
id = "my-morning"
name = "My morning"

[[step]]
exercise = "low-lunge"
kind = "stretch"
hold_s = 400
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture by name; `used` tells whether the person has practised before."""

    name: str
    prepare: Setup
    used: bool = True


def _page(name: str) -> Setup:
    return lambda stage: stage.open(name) and None


def _welcome(stage: Stage) -> None:
    """The window opens with it."""


def _first_today(stage: Stage) -> None:
    stage.person.set(has_read_welcome=True)
    stage.window.frame.screens.setCurrentWidget(stage.window.frame.shell)
    stage.open("today")


def _first_history(stage: Stage) -> None:
    _first_today(stage)
    stage.open("history")


def _no_hit(stage: Stage) -> None:
    page = stage.open("routines")
    assert isinstance(page, RoutinesPage)
    page.search.setText("swimming")


def _broken(stage: Stage) -> None:
    folder = stage.person.practice.places.routines
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "my-morning.toml").write_text(BROKEN, encoding="utf-8")
    stage.person.practice.library.reload()
    page = stage.open("routines")
    assert isinstance(page, RoutinesPage)
    page.refresh()
    page.search.setText("my morning")


def _adjust(stage: Stage) -> None:
    assert stage.window.navigation is not None
    stage.window.navigation.sessions.adjust("quick-release")


def _fitted(routine_id: str, minutes: int) -> Setup:
    def prepare(stage: Stage) -> None:
        assert stage.window.navigation is not None
        stage.window.navigation.sessions.fit(routine_id)
        (sheet,) = stage.window.findChildren(FitSheet)
        sheet.minutes.setValue(minutes)

    return prepare


def _help(stage: Stage) -> None:
    assert stage.window.navigation is not None
    stage.window.navigation.open_help()


def _exercise(stage: Stage) -> None:
    page = stage.open("learn")
    assert isinstance(page, LearnPage)
    page.search.setText("low lunge")


def _sound_settings(stage: Stage) -> None:
    page = stage.open("settings")
    assert isinstance(page, SettingsPage)
    page.search.setText("sound")


def _led(routine_id: str, seconds: float) -> Setup:
    return lambda stage: stage.lead(routine_id, seconds) and None


def _breathing(routine_id: str, seconds: float) -> Setup:
    """With motion: only so the circle of a breath is shown, and not its dots."""

    def prepare(stage: Stage) -> None:
        stage.theme.motion.choose("off")
        stage.lead(routine_id, seconds)

    return prepare


def _paused(stage: Stage) -> None:
    stage.lead("low-lunge-daily", 50)
    stage.person.practice.runner.pause()
    stage.pass_time(0)


def _across(routine_id: str, seconds: float, *, moves: bool = False) -> Setup:
    def prepare(stage: Stage) -> None:
        stage.theme.motion.choose("off" if moves else "on")
        view = stage.lead(routine_id, seconds)
        view.do(Action.ROOM)
        stage.window.showNormal()
        stage.pass_time(0)

    return prepare


def _woken(stage: Stage) -> None:
    stage.lead("low-lunge-daily", 50)
    stage.clock.sleep(1_260_000)
    stage.person.ticker.ring()
    stage.pass_time(0)


def _leaving(stage: Stage) -> None:
    stage.lead("low-lunge-daily", 50).do(Action.LEAVE)


def _done(stage: Stage) -> None:
    routine = stage.person.practice.prepared("quick-release")
    assert routine is not None
    stage.lead("quick-release", routine.total_ms / 1_000 + 1)


def _turned(stage: Stage) -> None:
    stage.person.set(room_rotation_deg="90")
    _across("low-lunge-daily", 70)(stage)


def _dark(stage: Stage) -> None:
    stage.person.set(room_dark="always")
    _across("low-lunge-daily", 70)(stage)


def _later_across(stage: Stage) -> None:
    """Once the keys are no longer told."""
    _across("low-lunge-daily", 58)(stage)
    stage.pass_time(12)


SCENES = (
    Scene("welcome", _welcome, used=False),
    Scene("today-first", _first_today, used=False),
    Scene("today", _page("today")),
    Scene("routines", _page("routines")),
    Scene("routines-no-hit", _no_hit),
    Scene("routines-broken", _broken),
    Scene("adjust", _adjust),
    Scene("fit", _fitted("full-release", 7)),
    Scene("fit-too-short", _fitted("heat-therapy", 3)),
    Scene("session-prepare", _led("low-lunge-daily", 3)),
    Scene("session-hold", _led("low-lunge-daily", 70)),
    Scene("session-breath", _breathing("quick-release", 21)),
    Scene("session-breath-still", _led("quick-release", 21)),
    Scene("session-cadence", _led("strength-stability", 20)),
    Scene("session-heat", _led("heat-therapy", 300)),
    Scene("session-paused", _paused),
    Scene("session-woken", _woken),
    Scene("session-leave", _leaving),
    Scene("room-hold", _across("low-lunge-daily", 70)),
    Scene("room-breath", _across("quick-release", 21, moves=True)),
    Scene("room-heat", _across("heat-therapy", 300)),
    Scene("done", _done),
    Scene("history", _page("history")),
    Scene("history-minutes", past.minutes),
    Scene("history-table", past.table),
    Scene("history-details", past.details),
    Scene("history-deleting", past.deleting),
    Scene("history-deleted", past.deleted),
    Scene("history-day", past.a_day),
    Scene("history-empty", _first_history, used=False),
    Scene("learn", _page("learn")),
    Scene("learn-exercise", _exercise),
    Scene("learn-no-hit", over.no_hit_in_learn),
    Scene("learn-help", _help),
    Scene("settings", _page("settings")),
    Scene("settings-sound", _sound_settings),
    Scene("settings-no-hit", over.no_hit_in_settings),
    Scene("routines-filtered", over.filtered),
    Scene("gate", over.gate, used=False),
    Scene("changes", over.changes),
    Scene("keys", over.keys),
    Scene("about", over.about),
    Scene("own-sounds", over.own_sounds),
    Scene("settings-backups", kept.settings),
    Scene("backups", kept.backups),
    Scene("restoring", lambda stage: kept.restoring(stage) and None),
    Scene("restored", kept.restored),
    Scene("export", lambda stage: exchanged.exporting(stage) and None),
    Scene("exported", exchanged.exported),
    Scene("import", lambda stage: exchanged.importing(stage) and None),
    Scene("imported", exchanged.imported),
    Scene("report", printed.report),
    Scene("routine-paper", printed.routine),
    Scene("streak", lambda stage: over.streak(stage) and None),
    Scene("streak-pause", over.pausing),
    Scene("today-paused", over.paused),
    Scene("rating-before", rated.before),
    Scene("rating-after", rated.after),
    Scene("ratings", rated.chart),
    Scene("ratings-none", rated.no_chart),
    Scene("card-weekly", rated.weekly_card),
    Scene("card-worse", rated.worse_card),
    Scene("unfinished", over.unfinished),
    Scene("reminder", over.reminder),
    Scene("reminder-later", over.reminder_later),
    Scene("settings-reminders", over.reminder_settings),
    Scene("session-sound-check", over.sound_check),
    Scene("session-flash", over.flash),
    Scene("session-eased", over.eased),
    Scene("session-hurts", over.hurts),
    Scene("session-alarm", over.heat_alarm),
    Scene("done-with-pain", over.done_with_pain),
    Scene("room-later", _later_across),
    Scene("room-turned", _turned),
    Scene("room-dark", _dark),
    Scene("routines-own", owned.listed),
    Scene("adjust-circuit", owned.adjusting),
    Scene("routine-import", owned.importing),
    Scene("routine-paste", lambda stage: owned.pasting(stage) and None),
    Scene("routines-trash", owned.trash),
    Scene("editor", lambda stage: edited.copy(stage) and None),
    Scene("editor-new", edited.empty),
    Scene("editor-circuit", lambda stage: edited.circuit(stage) and None),
    Scene("editor-told", edited.told),
    Scene("editor-carried", dragged.carried),
    Scene("editor-stretched", dragged.stretched),
    Scene("editor-leaving", edited.leaving),
    Scene("editor-conflict", edited.conflict),
    Scene("editor-left", edited.left),
    Scene("session-own", owned.session(20)),
    Scene("session-circuit", owned.session(230)),
    Scene("session-between-rounds", owned.session(206)),
    Scene("room-own", owned.across(20)),
    Scene("room-no-picture", owned.across(190)),
    Scene("editor-step", chosen.step),
    Scene("editor-breath", chosen.breath),
    Scene("editor-more", chosen.more),
    Scene("editor-own-step", chosen.own),
    Scene("editor-whole", chosen.whole),
    Scene("add-step", chosen.adding("")),
    Scene("add-step-found", chosen.adding("hold")),
    Scene("add-own-step", chosen.adding("towel pull")),
)
