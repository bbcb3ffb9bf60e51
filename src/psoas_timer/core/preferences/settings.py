"""All settings, each declared once.

What they mean for the streak and for reminders is in rules_of.py; their file is read and written in
services.preferences.settings_store.
"""

from dataclasses import dataclass

from psoas_timer.core.clock_time import minute_of
from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.streak_rules import COUNTS_FROM_MS, WEEKLY_GOAL
from psoas_timer.core.preferences.declaring import (
    balance,
    flag,
    text,
    time_of_day,
    whole,
    words,
)
from psoas_timer.core.preferences.spec import Spec
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.sayings import Speech
from psoas_timer.core.session.state import LEAD_IN_MS, Rules

AS_ROUTINE_SAYS = 0
"""The value of a default length that leaves every routine as it is written."""

_SWITCHABLE_CUES = tuple(cue.value for cue in CueName)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The weekdays as a file names them, in the order of ISO 8601."""


def _length(label: str, low_s: int, high_s: int) -> int:
    """A default length in seconds: 0, which leaves routines as written, or low_s to high_s."""
    reach = f"{low_s} to {high_s} s, inside what each exercise allows."
    explained = f"{reach} 0 leaves every routine as it is written."
    return whole(
        AS_ROUTINE_SAYS,
        Spec("lengths", label, explained, bounds=Bounds(low_s, high_s), unit="s"),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose. A length of 0 means: as the routine says.

    The bounds of a length leave out that 0, which is always allowed (see `allows`).
    """

    first_side: str = text(
        "left",
        Spec(
            "practice",
            "First side",
            "The side that comes first where a step works both.",
            choices=("left", "right"),
        ),
    )
    count_in_s: int = whole(
        3,
        Spec(
            "practice",
            "Count-in after a pause",
            "Seconds to get ready again.",
            bounds=Bounds(0, 10),
            unit="s",
        ),
    )
    day_start_hour: int = whole(
        4,
        Spec(
            "practice",
            "A day starts at",
            "A session before this hour counts for the evening before. Past days stay as they are.",
            bounds=Bounds(0, 12),
            unit="h",
        ),
    )
    counts_from_min: int = whole(
        COUNTS_FROM_MS // 60_000,
        Spec(
            "practice",
            "A day counts from",
            "Minutes of holds that make a day count; without a goal one finished routine does too.",
            bounds=Bounds(1, 15),
            unit="min",
        ),
    )
    weekly_target_min: int = whole(
        20,
        Spec(
            "practice",
            "Weekly target",
            "Minutes of holds a week, a line in the bars of History; 0 is no target.",
            bounds=Bounds(0, 1_000),
            unit="min",
        ),
    )
    weekly_plan: str = text(
        "",
        Spec(
            "practice",
            "Weekly plan",
            "The plan to follow, by its id; empty for none. Bundled: weekly-prevention.",
        ),
    )
    rest_weekdays: tuple[str, ...] = words(
        Spec(
            "streak",
            "Days of rest",
            "They keep the streak without raising it; practising on one still adds.",
            choices=WEEKDAYS,
        ),
        default=("sunday",),
    )
    goal_sessions: int = whole(
        0,
        Spec(
            "streak",
            "Goal of sessions a day",
            "A day counts only from so many finished routines; 0 is no goal.",
            bounds=Bounds(0, 6),
        ),
    )
    goal_min: int = whole(
        0,
        Spec(
            "streak",
            "Goal of minutes a day",
            "A day counts only from so many minutes of holds; 0 is no goal. Of two goals one will"
            " do.",
            bounds=Bounds(0, 120),
            unit="min",
        ),
    )
    weekly_goal: int = whole(
        WEEKLY_GOAL,
        Spec(
            "streak",
            "Weekly goal",
            "Days of a week that should count.",
            bounds=Bounds(1, 7),
        ),
    )
    shows_streak: bool = flag(
        True, Spec("streak", "Show the streak", "Off hides days in a row wherever nobody asks.")
    )
    shows_weekly_goal: bool = flag(
        True, Spec("streak", "Show the weekly goal", "Off hides it wherever nobody asks.")
    )
    asks_ratings: bool = flag(
        False,
        Spec(
            "ratings",
            "Ask for tension or pain",
            "One number from 0 to 10 before and after each session; every question can be skipped.",
        ),
    )
    reminds_daily: bool = flag(
        False,
        Spec(
            "reminders",
            "Remind me once a day",
            "While the program runs, unless the day counts already; never on a day of rest or in a"
            " pause.",
        ),
    )
    remind_at: str = time_of_day(
        "18:00", "Time of the reminder", "Hours and minutes, such as 18:30."
    )
    reminds_of_breaks: bool = flag(
        False,
        Spec(
            "reminders",
            "Remind me of movement breaks",
            "While the program runs, in the hours of work below.",
        ),
    )
    break_every_min: int = whole(
        0,
        Spec(
            "reminders",
            "Minutes between breaks",
            "0 takes those of the routine that is for breaks; the bundled one has 30.",
            bounds=Bounds(0, 240),
            unit="min",
            zero="as the routine says",
        ),
    )
    work_weekdays: tuple[str, ...] = words(
        Spec("reminders", "Days of work", "Breaks are for these days only.", choices=WEEKDAYS),
        default=WEEKDAYS[:5],
    )
    work_from: str = time_of_day(
        "09:00", "Work begins", "The first break comes one interval later."
    )
    work_until: str = time_of_day(
        "17:00", "Work ends", "No break after that; a time before its beginning is after midnight."
    )
    stretch_s: int = _length("Stretch", 10, 60)
    pressure_s: int = _length("Pressure", 10, 15)
    massage_s: int = _length("Massage", 20, 120)
    heat_s: int = _length("Heat", 600, 900)
    strength_s: int = _length("Strength", 3, 90)
    breathing_s: int = _length("Breathing", 30, 900)
    rest_s: int = _length("Rest between reps", 3, 120)
    prep_s: int = _length("Preparation", 3, 60)
    switch_s: int = _length("Switching sides", 3, 60)
    sound_player: str = text(
        "automatic",
        Spec(
            "sound",
            "Sound output",
            "Automatic takes the most exact one that this computer has.",
            choices=("automatic", "miniaudio", "qtmultimedia", "simpleaudio", "silent"),
        ),
    )
    sound_device: str = text(
        "",
        Spec("sound", "Output device", "By its name; empty for the one that the system uses."),
    )
    sound_set: str = text(
        "bowls",
        Spec("sound", "Sounds", "The family of sounds.", choices=("bowls", "wood", "plain")),
    )
    volume_percent: int = whole(
        80, Spec("sound", "Volume", "As heard: 50 is about half as loud.", Bounds(0, 100), unit="%")
    )
    is_muted: bool = flag(
        False, Spec("sound", "Mute", "No sound at all; the screen still shows everything.")
    )
    voice: str = text(
        "full",
        Spec(
            "sound",
            "Voice",
            "Full speaks the instructions too, rare only names, sides and warnings.",
            choices=("full", "rare", "off"),
        ),
    )
    counts_aloud: bool = flag(
        False, Spec("sound", "Count aloud", "The voice says three, two, one instead of a sound.")
    )
    cues_percent: int = whole(100, balance("Loudness of cues"))
    countdown_percent: int = whole(100, balance("Loudness of the countdown"))
    voice_percent: int = whole(100, balance("Loudness of the voice"))
    keep_output_awake: str = text(
        "automatic",
        Spec(
            "sound",
            "Keep the speaker awake",
            "Bluetooth speakers fall asleep and swallow the first half second. On sends them an"
            " inaudible sound during a session; automatic does so for Bluetooth.",
            choices=("automatic", "on", "off"),
        ),
    )
    cues_off: tuple[str, ...] = words(
        Spec(
            "sound",
            "Cues switched off",
            "These cues stay silent. Without “end”, no alarm follows a heat step.",
            choices=_SWITCHABLE_CUES,
        )
    )
    theme: str = text(
        "system",
        Spec(
            "look",
            "Colours",
            "System follows the desktop's light, dark or high contrast.",
            choices=("system", "light", "dark", "contrast"),
        ),
    )
    text_percent: int = whole(
        100,
        Spec(
            "look",
            "Text size",
            "How large all text is. Ctrl and plus, minus or 0 change it, too.",
            bounds=Bounds(100, 200),
            unit="%",
        ),
    )
    reduce_motion: str = text(
        "system",
        Spec(
            "look",
            "Reduce motion",
            "Figures stand still and nothing glides. System follows the desktop where it tells.",
            choices=("system", "on", "off"),
        ),
    )
    room_dark: str = text(
        "off",
        Spec(
            "look",
            "Dark across the room",
            "The screen across the room is almost black, and its text dim, for a dark bedroom.",
            choices=("off", "heat and breathing", "always"),
        ),
    )
    room_rotation_deg: str = text(
        "0",
        Spec(
            "look",
            "Turned across the room",
            "Degrees clockwise, for someone who lies on their side. R turns it in a session.",
            choices=("0", "90", "270"),
        ),
    )
    routines_order: str = text(
        "favourites",
        Spec(
            "look",
            "Order of the routines",
            "What the list of all routines goes by; chosen above it.",
            choices=("favourites", "last_used", "position", "equipment", "length", "name"),
        ),
    )
    has_read_welcome: bool = flag(
        False, Spec("look", "Welcome page seen", "Shown once, at the very first start.")
    )

    @property
    def side(self) -> Side:
        """The side that comes first where a step works both."""
        return Side(self.first_side)

    @property
    def rules(self) -> Rules:
        """What these settings mean for a session."""
        off = frozenset(CueName(name) for name in self.cues_off)
        return Rules(
            enabled_cues=frozenset(CueName) - off,
            count_in_ms=self.count_in_s * 1_000,
            lead_in_ms=0 if self.is_silent else LEAD_IN_MS,
        )

    @property
    def is_silent(self) -> bool:
        """Tell whether the person wants no sound at all."""
        return self.is_muted or self.sound_player == "silent"

    @property
    def speech(self) -> Speech:
        """How much the voice says."""
        return Speech(self.voice)

    @property
    def wants_reminders(self) -> bool:
        """Tell whether anything at all is to be reminded of."""
        return self.reminds_daily or self.reminds_of_breaks


def allows(spec: Spec, value: object) -> bool:
    """Tell whether a value of the right type is one that the setting may have."""
    if isinstance(value, int) and not isinstance(value, bool) and spec.bounds is not None:
        return value in spec.bounds or (spec.section == "lengths" and value == AS_ROUTINE_SAYS)
    if isinstance(value, str) and spec.is_time:
        return minute_of(value) is not None
    if isinstance(value, str) and spec.choices:
        return value in spec.choices
    if isinstance(value, tuple):
        return all(entry in spec.choices for entry in value)
    return True
