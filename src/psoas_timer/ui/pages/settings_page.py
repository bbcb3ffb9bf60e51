"""Settings: a row for each declared setting, in effect as soon as it is changed."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import Spec, specs
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.answers_section import AnswersSection
from psoas_timer.ui.data.backups_section import BackupsSection
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.settings.setting_editors import SettingValue, choice_box, choice_text, editor
from psoas_timer.ui.settings.setting_row import SettingRow
from psoas_timer.ui.sound.sound_section import Searched, SoundSection, is_told_with_sound
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.widgets.search_field import SearchField
from psoas_timer.ui.words import told_length, translate

NOT_OFFERED = frozenset({"has_read_welcome", "routines_order"})
"""Settings that are kept elsewhere in the program: neither shown nor reset here."""


class SettingsPage(Page):
    """All settings in groups, each group with a Reset; below them whatever is wrong."""

    def __init__(
        self,
        practice: Practice,
        theme: Theme,
        figures: FigureMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self.editors: dict[str, QWidget] = {}
        self.resets: dict[str, Button] = {}
        self._cards: list[QWidget] = []
        self._groups: dict[QWidget, list[Searched]] = {}
        self.sound = SoundSection(theme, practice, self)
        self.answers = AnswersSection(theme, practice, self, self._answered)
        self.backups = BackupsSection(theme, practice, self, self.refresh)
        self.about_button = Button(theme, self.tr("About…"), "quiet", "info")
        self.about_button.clicked.connect(self.about_asked)
        self.search = SearchField(theme, self.tr("Search settings"), self.tr("Search settings"))
        self.search.textChanged.connect(self._filter)
        self.nothing = self._make_nothing(figures)
        head = Flow(first_grows=True, overhang=QUIET_PX)
        head.addWidget(label(self.tr("Settings"), "title"))
        head.addWidget(self.about_button)
        self.column.addLayout(head)
        for widget in (self.search, self.nothing):
            self.column.addWidget(widget)
        self.column.addStretch()

    def refresh(self) -> None:
        """Show the values as they are now; the control that has the keyboard keeps it."""
        focused = next((name for name, box in self.editors.items() if box.hasFocus()), "")
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._groups = {}
        sections = dict.fromkeys(spec.section for spec in offered().values())
        self._cards = [self._group(section, self._group_title(section)) for section in sections]
        self._cards += [self._safety_answers(), self._backups()]
        problems = [p for p in self._practice.problems() if not is_told_with_sound(p)]
        if problems:
            self._cards.append(self._problems(problems))
        for card in self._cards:
            self.column.insertWidget(self.column.count() - 1, card)
        self._filter(self.search.text())
        if focused:
            self.editors[focused].setFocus()

    def focus_first(self) -> None:
        """Give the keyboard to the search: keys for scrolling must not change a setting."""
        self.search.setFocus()

    def show_group(self, section: str) -> None:
        """Bring a group into sight, the keyboard at its Reset: there keys change no value."""
        self.search.clear()
        reset = self.resets[section]
        reset.setFocus()
        margin = self.viewport().height() // 2
        # Only then do the cards of a page that has just come up have their places.
        QTimer.singleShot(0, reset, lambda: self.ensureWidgetVisible(reset, 0, margin))

    def show_all(self) -> None:
        """Take the search back."""
        self.search.clear()
        self.search.setFocus()

    def _make_nothing(self, figures: FigureMaker) -> EmptyState:
        sitting = self._practice.library.catalogue.exercises.get("sitting-reset")
        no_hit = self.tr("No setting has these words. Try another one.")
        nothing = EmptyState(self._theme, figures, sitting, no_hit, self.tr("Clear the search"))
        nothing.asked.connect(self.show_all)
        return nothing

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for card, rows in self._groups.items():
            for row in rows:
                row.setVisible(row.matches(words))
            card.setVisible(any(row.matches(words) for row in rows))
        is_any = any(row.matches(words) for rows in self._groups.values() for row in rows)
        self.nothing.setVisible(not is_any)

    def _group_title(self, section: str) -> str:
        titles = {
            "practice": self.tr("Practice"),
            "streak": self.tr("Streak"),
            "ratings": self.tr("Ratings"),
            "reminders": self.tr("Reminders"),
            "lengths": self.tr("Default lengths"),
            "sound": self.tr("Sound"),
            "look": self.tr("Look"),
        }
        return titles.get(section, section)

    def _group(self, section: str, title: str) -> Card:
        card = Card()
        reset = Button(self._theme, self.tr("Reset"), "quiet")
        reset.setAccessibleName(self.tr("Reset {group}").format(group=title))
        reset.clicked.connect(partial(self._reset, section))
        self.resets[section] = reset
        head = Flow(first_grows=True, overhang=QUIET_PX)
        head.addWidget(label(title, "heading"))
        head.addWidget(reset)
        card.column.addLayout(head)
        self._groups[card] = self._parts(section, card)
        return card

    def _parts(self, section: str, card: Card) -> list[Searched]:
        """Fill a card with its rows; gives what the search shows or hides of it."""
        declared = {name: spec for name, spec in offered().items() if spec.section == section}
        if section == "sound":
            return self.sound.fill(card.column, lambda name: self._row(name, declared[name]))
        rows = [self._row(name, spec) for name, spec in declared.items()]
        for row in rows:
            card.column.addWidget(row)
        return [*rows]

    def _row(self, name: str, spec: Spec) -> SettingRow:
        self.editors[name] = control = self._editor(name, spec)
        is_wide = isinstance(getattr(self._practice.settings, name), tuple)
        explained = self._explained(name, spec)
        title = self._title(name, spec)
        beside = self.sound.beside(name, title)
        return SettingRow(
            title,
            explained,
            control,
            is_wide=is_wide,
            beside=beside,
            searched=self._searched(name, spec),
        )

    def _searched(self, name: str, spec: Spec) -> str:
        """Words by which a setting is found, too: its group, its choices, its name in the file."""
        choices = (choice_text(name, choice) for choice in spec.choices)
        return " ".join((self._group_title(spec.section), *choices, *name.split("_")))

    def _title(self, name: str, spec: Spec) -> str:
        """What a setting is called; a list of what is silent is turned round to what sounds."""
        return self.tr("Cues that sound") if name == "cues_off" else translate(spec.label)

    def _explained(self, name: str, spec: Spec) -> str:
        """What a setting means; where the file says it in other terms, in those of the control."""
        if name == "weekly_plan":
            return self.tr("Today suggests what this plan has for the day.")
        if name == "sound_device":
            return self.tr("Where sound comes from. A device that is away is used once it is back.")
        if name == "cues_off":
            return self.tr("Take a tick away to silence a cue. Without “End”, heat has no alarm.")
        if spec.section == "lengths" and spec.bounds is not None:
            low, high = (told_length(s * 1_000) for s in (spec.bounds.low, spec.bounds.high))
            text = self.tr("{low} to {high}, inside what each exercise allows.")
            return text.format(low=low, high=high)
        return translate(spec.help)

    def _editor(self, name: str, spec: Spec) -> QWidget:
        value: SettingValue = getattr(self._practice.settings, name)
        change = partial(self._change, name)
        if name == "weekly_plan" and isinstance(value, str):
            plans = [(plan.id, plan.name) for plan in self._practice.library.plans()]
            return choice_box(self._theme, [("", self.tr("None")), *plans], value, change)
        own = self.sound.editor(name, value, change) if isinstance(value, str) else None
        return own or editor(self._theme, name, spec, value, change)

    def _change(self, name: str, value: SettingValue) -> None:
        changes: dict[str, Any] = {name: value}
        self._practice.change_settings(replace(self._practice.settings, **changes))
        self.sound.settings_changed()

    def _reset(self, section: str) -> None:
        defaults = Settings()
        changes: dict[str, Any] = {
            name: getattr(defaults, name)
            for name, spec in offered().items()
            if spec.section == section
        }
        self._practice.change_settings(replace(self._practice.settings, **changes))
        self.refresh()
        self.resets[section].setFocus()

    def _safety_answers(self) -> Card:
        card = Card()
        self._groups[card] = [*self.answers.fill(card)]
        return card

    def _backups(self) -> Card:
        card = Card()
        self._groups[card] = [*self.backups.fill(card)]
        return card

    def _answered(self) -> None:
        """Say it here, too, if an answer could not be kept."""
        if any(problem.what.key.startswith("care.") for problem in self._practice.problems()):
            self.refresh()

    def _problems(self, problems: Sequence[Problem]) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("What needs a look"), "heading"))
        for problem in problems:
            card.column.addWidget(ProblemLine(self._theme, problem))
        return card


def offered() -> dict[str, Spec]:
    """The settings of this page, in order of declaration."""
    return {name: spec for name, spec in specs(Settings).items() if name not in NOT_OFFERED}
