"""What both front ends do with routines, settings, sessions and the history, in one place.

It words nothing and paints nothing; the parts that it holds together live beside it.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from psoas_timer.core.care.cared_for import CaredFor
from psoas_timer.core.care.changes import StepChange
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.cue_player import Health
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.rating import RECENT_DAYS
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted, fits, with_defaults
from psoas_timer.core.preferences.rules_of import streak_rules
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.events import SessionEvent
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.core.session.timeline import Timeline, lay_out
from psoas_timer.core.session.trial import trial_timeline
from psoas_timer.services.advice import Advice
from psoas_timer.services.care.care_desk import CareDesk
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.hearing import Hearing, hearing_of
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.services.places import Places
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.services.session.unfinished import Unfinished
from psoas_timer.services.sound.sound_desk import SoundDesk
from psoas_timer.services.sound_preview import SoundPreview
from psoas_timer.services.stores import Stores
from psoas_timer.services.streak_desk import StreakDesk
from psoas_timer.services.voice.voice_desk import VoiceDesk, VoiceState
from psoas_timer.services.writability import unwritable

if TYPE_CHECKING:
    from psoas_timer.services.editing.editing_desk import EditingDesk
    from psoas_timer.services.exchange.exchange_desk import ExchangeDesk
    from psoas_timer.services.rating_desk import RatingDesk
    from psoas_timer.services.reminders.reminder_desk import ReminderDesk
    from psoas_timer.services.sharing.sharing_desk import SharingDesk

logger = logging.getLogger(__name__)


class Practice:
    """The person's routines, settings, sessions and history, as the front ends need them.

    `history` and `streak_desk` answer what is known of the past, `advice` what follows from it for
    now, `care` what suits the person, `preview` plays sounds outside of sessions, `backups` makes
    and restores them, and `runner` owns the session.
    """

    def __init__(
        self,
        clock: Clock,
        stores: Stores,
        runner: SessionRunner,
        sound: SoundDesk,
        voice: VoiceDesk,
    ) -> None:
        self._clock = clock
        self._stores = stores
        self.backups = stores.backups
        self.history = KnownHistory(stores.history)
        self.streak_desk = StreakDesk(
            stores.history,
            self.history,
            rules=lambda: streak_rules(self.settings),
            today=self.today,
            clock=clock,
            hurt_on=self._hurt_on,
        )
        self.advice = Advice(
            stores.library,
            self.history,
            clock,
            settings=lambda: self.settings,
            wants_gentle=lambda: self.was_rated_lately and self.ratings.wants_gentle(),
        )
        self._unwritable = unwritable(stores.places)
        self._sound = sound
        self._voice = voice
        self._settings_listeners: list[Callable[[Settings, Settings], None]] = []
        self.care = CareDesk(
            stores.care, lambda: stores.library.catalogue, lambda: clock.now_local().date()
        )
        self.runner = runner
        runner.set_hearing(hearing_of(self.settings))
        self.preview = SoundPreview(
            clock,
            sound.player,
            voice.speaker,
            hearing=lambda: hearing_of(self.settings),
            may_play=lambda: runner.session is None or runner.session.is_over,
        )

    @cached_property
    def ratings(self) -> "RatingDesk":
        """What the person said of tension or pain; made at the first question."""
        from psoas_timer.services.card_memory import CardMemory
        from psoas_timer.services.rating_desk import RatingDesk

        memory = CardMemory(self.places.cards_file)
        return RatingDesk(self._stores.history, memory, today=self.today, clock=self._clock)

    @property
    def was_rated_lately(self) -> bool:
        """Tell whether there is a rating of the last weeks, of which something may follow."""
        return self.history.was_rated_since(self.today() - timedelta(days=RECENT_DAYS))

    @cached_property
    def reminders(self) -> "ReminderDesk":
        """Where it is known which reminder is due; made at the first question."""
        from psoas_timer.services.reminders.opening import reminder_desk

        return reminder_desk(self, self._clock)

    @property
    def places(self) -> Places:
        """Where the person's files lie."""
        return self._stores.places

    @property
    def library(self) -> RoutineLibrary:
        """The routines, exercises and plans."""
        return self._stores.library

    @property
    def exchange(self) -> "ExchangeDesk":
        """Exports of the history and imports; loaded when somebody wants one."""
        from psoas_timer.services.exchange.opening import exchange_desk

        return exchange_desk(self._stores, self._clock, self._practice_date)

    @cached_property
    def sharing(self) -> "SharingDesk":
        """Routines that are given away, come in or are put away; made when first wanted."""
        from psoas_timer.services.sharing.sharing_desk import SharingDesk
        from psoas_timer.services.sharing.trash import Trash

        trash = Trash(self.places.trash, self._clock.now_local)
        return SharingDesk(self.library, self.places.routines, trash, self.places.drafts)

    @cached_property
    def editing(self) -> "EditingDesk":
        """Routines that are edited, and drafts that were left; made when first wanted."""
        from psoas_timer.services.editing.editing_desk import EditingDesk

        now = self._clock.now_local
        return EditingDesk(self.library, self.places, side=lambda: self.settings.side, now=now)

    @property
    def settings(self) -> Settings:
        """The settings as of now."""
        return self._stores.settings.settings

    def change_settings(self, changed: Settings) -> None:
        """Hold to other settings from now on, and keep them; a running session keeps its rules."""
        before = self.settings
        self._stores.settings.save(changed)
        self._settings_were(before)

    def read_anew(self) -> None:
        """Hold to the person's files as they are now: a backup was restored."""
        before = self.settings
        self._stores.read_anew()
        self._settings_were(before)

    def _settings_were(self, before: Settings) -> None:
        """Do what follows from settings that have changed."""
        changed = self.settings
        if hearing_of(before) != hearing_of(changed):
            self._hear(hearing_of(changed))
        else:
            self.preview.end()  # It may be another output that plays the next one.
        self._sound.settings_changed(before, changed)
        for listener in tuple(self._settings_listeners):
            listener(before, changed)

    def on_settings_changed(self, listener: Callable[[Settings, Settings], None]) -> None:
        """Have `listener` called with the settings before and after each change."""
        self._settings_listeners.append(listener)

    def prepared(self, routine_id: str) -> Routine | None:
        """The routine as it would be led now; None if there is none, or nothing of it suits.

        That is: with default lengths and remembered adjustments, and without what the person's
        answers rule out (`changes_in`).
        """
        cared = self.cared_for(routine_id)
        return cared.routine if cared is not None and cared.can_be_led else None

    def changes_in(self, routine_id: str) -> tuple[StepChange, ...]:
        """What is led otherwise than chosen, because of the person's answers; told by `told`."""
        cared = self.cared_for(routine_id)
        return () if cared is None else cared.changes

    def cared_for(self, routine_id: str) -> CaredFor | None:
        """Both of that at once: what is left of the routine, and the changes; None without one."""
        chosen = self.chosen(routine_id)
        return None if chosen is None else self.care.care_for(chosen)

    def chosen(self, routine_id: str) -> Routine | None:
        """The routine with default lengths and remembered adjustments, whatever was answered."""
        routine = self.library.routine(routine_id)
        if routine is None:
            return None
        chosen = with_defaults(routine, self.settings)
        return adjusted(chosen, self._stores.adjustments.of(routine_id))

    def is_adjusted(self, routine_id: str) -> bool:
        """Tell whether remembered adjustments change this routine."""
        routine = self.library.routine(routine_id)
        if routine is None:
            return False
        return any(fits(routine, change) for change in self._stores.adjustments.of(routine_id))

    def remember(self, routine_id: str, adjustments: Sequence[StepAdjustment]) -> None:
        """Keep these adjustments for every coming start; none at all takes the old ones back."""
        self._stores.adjustments.remember(routine_id, adjustments)

    @property
    def favourites(self) -> frozenset[str]:
        """The ids of the person's favourite routines."""
        return self._stores.favourites.ids

    def mark_favourite(self, routine_id: str, *, is_favourite: bool) -> None:
        """Take a routine among the favourites, or out of them, and keep that."""
        self._stores.favourites.mark(routine_id, is_favourite=is_favourite)

    def timeline(self, routine: Routine) -> Timeline:
        """The routine laid out with the person's first side."""
        return lay_out(routine, self.settings.side)

    def begin(self, routine: Routine, step_index: int = 0) -> None:
        """Start leading through a routine, from the step with this index (from 0).

        Whatever it is, nothing is led that the person's answers rule out. Raises ValueError if
        nothing of it is left.
        """
        led = self.care.care_for(routine)
        if not led.can_be_led:
            raise ValueError(f"nothing of {routine.id} can be led")
        self._unwritable = unwritable(self.places)
        timeline = self.timeline(led.routine)
        self._prepare_sound(timeline)
        first = led.index_of(step_index)
        self.runner.start(timeline, self.settings.rules, self._practice_date, first)
        self.ratings.session_began(self.runner.session_id)

    def today(self) -> date:
        """The practice date of this moment."""
        return self._practice_date(self._clock.now_local())

    def exercise(self, exercise_id: str) -> Exercise | None:
        """An exercise of the library; None where there is none of this id."""
        return self.library.catalogue.exercises.get(exercise_id)

    def unfinished(self) -> Unfinished | None:
        """The latest session that a stopped program left behind, or None."""
        return self._stores.unfinished.latest()

    def continue_unfinished(self) -> bool:
        """Take that session over, paused where it stood.

        False if its routine has changed since, also by what the person answered.
        """
        left = self.unfinished()
        if left is None:
            return False
        routine = self.prepared(left.routine_id)
        session = left.restored(routine, self.runner.now_ms(), self.settings)
        if session is None:
            return False
        self._stores.unfinished.hand_over(left)
        self._prepare_sound(session.timeline)
        self.runner.restore(session, left.session_id, left.started, left.practised_on)
        return True

    def record_unfinished(self) -> None:
        """Put what was done in all such sessions into the history, as left."""
        self._stores.unfinished.record(self._stores.history.add)

    def discard_unfinished(self) -> None:
        """Forget such sessions for good."""
        self._stores.unfinished.record(lambda record: None)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong: what may cost a session first, then sound, then the files."""
        unread = () if self.history.problem is None else (self.history.problem,)
        return (
            *self._unwritable,
            *unread,
            *self._stores.session_problems(),
            *self._sound.problems(),
            *self._voice.problems,
            *self._stores.file_problems(),
            *self._memory_problems(),
        )

    def prepare_step(self, step: Step) -> None:
        """Have spoken what `try_step` says and nobody recorded, which may take some seconds."""
        timeline = trial_timeline(step, self.settings.side)
        self._voice.prepare(timeline, self.settings.speech)

    def step_voice(self, step: Step) -> VoiceState:
        """Whether all that was to be spoken of a step, once it is prepared, can be said by now."""
        timeline = trial_timeline(step, self.settings.side)
        return self._voice.state(timeline, self.settings.speech)

    def try_step(self, step: Step) -> int:
        """Let a step be heard as a session would lead it, with long silences left out.

        Gives the milliseconds until all of it was heard; 0 where nothing is.
        """
        settings = self.settings
        return self.preview.step(step, settings.side, settings.rules.enabled_cues)

    def _memory_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the small files of those that were asked something already."""
        problems: list[Problem | None] = []
        if "ratings" in self.__dict__:
            problems.append(self.ratings.memory.problem)
        if "reminders" in self.__dict__:
            problems.append(self.reminders.problem)
        return tuple(each for each in problems if each is not None)

    @property
    def voice_problem(self) -> Problem | None:
        """Why texts of the person's own are not spoken; None where they are, or none was met."""
        return self._voice.own_text_problem

    def spoken(self, event: SessionEvent) -> tuple[Phrase, ...]:
        """What the voice says for something that just happened; () for nothing."""
        return self.runner.spoken(event)

    def spoken_for_ms(self, event: SessionEvent) -> int:
        """How long from now until those words have ended; 0 where there are none, or they have."""
        return self.runner.spoken_for_ms(event)

    def sound_health(self) -> Health:
        """How the sound output does; closed while no session needs it."""
        return self._sound.player.health()

    def own_sounds_changed(self) -> None:
        """Read the person's own sounds anew before the next one is heard."""
        self.preview.end()
        self._sound.own_sounds_changed()

    def close(self) -> None:
        """Let everything go at the end of the program; a running session stays in its journal."""
        self._voice.close()
        self._sound.player.close()
        self._stores.journal.leave()
        self._stores.unfinished.close()
        self._stores.history.close()

    def _hurt_on(self, day: date) -> bool:
        """Tell whether pain ended a session of this day, or was strong after it."""
        is_ended = any(record.hurt for record in self.history.sessions_on(day))
        return is_ended or self.ratings.was_strong_on(day)

    def _practice_date(self, started: datetime) -> date:
        return practice_date(started, self.settings.day_start_hour)

    def _prepare_sound(self, timeline: Timeline) -> None:
        self.preview.end()
        self._voice.prepare(timeline, self.settings.speech)

    def _hear(self, hearing: Hearing) -> None:
        """Hold to another loudness and amount of voice, also in the session that runs."""
        session = self.runner.session
        if session is not None and not session.is_over:
            self._voice.prepare(session.timeline, hearing.speech)
        self.runner.set_hearing(hearing)
