"""Settings: a row for each declared setting, in effect as soon as it is changed."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import Spec, specs
from psoas_timer.services.practice import Practice
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.pages.setting_editors import SettingValue, choice_box, editor
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told_problem, translate


class SettingsPage(Page):
    """All settings in groups, each group with a Reset; below them whatever is wrong."""

    def __init__(self, practice: Practice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self.editors: dict[str, QWidget] = {}
        self.resets: dict[str, Button] = {}
        self._cards: list[QWidget] = []
        self.column.addWidget(label(self.tr("Settings"), "title"))
        self.column.addStretch()

    def refresh(self) -> None:
        """Show the values as they are now."""
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        titles = {
            "practice": self.tr("Practice"),
            "lengths": self.tr("Default lengths"),
            "sound": self.tr("Sound"),
            "look": self.tr("Look"),
        }
        declared = specs(Settings)
        sections = dict.fromkeys(spec.section for spec in declared.values())
        self._cards = [
            self._group(section, titles.get(section, section), declared) for section in sections
        ]
        if self._practice.problems():
            self._cards.append(self._problems())
        for index, card in enumerate(self._cards, start=1):
            self.column.insertWidget(index, card)

    def focus_first(self) -> None:
        """Give the keyboard to the first setting."""
        next(iter(self.editors.values())).setFocus()

    def _group(self, section: str, title: str, declared: dict[str, Spec]) -> Card:
        card = Card()
        reset = Button(self._theme, self.tr("Reset"), "quiet")
        reset.setAccessibleName(self.tr("Reset {group}").format(group=title))
        reset.clicked.connect(partial(self._reset, section))
        self.resets[section] = reset
        head = QHBoxLayout()
        head.addWidget(label(title, "heading"), 1)
        head.addWidget(reset)
        card.column.addLayout(head)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        rows = [(name, spec) for name, spec in declared.items() if spec.section == section]
        for number, (name, spec) in enumerate(rows):
            self._add_row(grid, number, name, spec)
        card.column.addLayout(grid)
        return card

    def _add_row(self, grid: QGridLayout, number: int, name: str, spec: Spec) -> None:
        control = self._editor(name, spec)
        control.setAccessibleName(translate(spec.label))
        control.setAccessibleDescription(translate(spec.help))
        control.setToolTip(translate(spec.help))
        self.editors[name] = control
        caption = label(translate(spec.label), "strong")
        caption.setBuddy(control)
        help_text = label(translate(spec.help), "small", wraps=True)
        is_wide = isinstance(getattr(self._practice.settings, name), tuple)
        grid.addWidget(caption, 3 * number, 0)
        grid.addWidget(help_text, 3 * number + 1, 0)
        if is_wide:
            grid.addWidget(control, 3 * number + 2, 0, 1, 2)
        else:
            grid.addWidget(control, 3 * number, 1, 2, 1)
        grid.setRowMinimumHeight(3 * number + 2, Space.S)

    def _editor(self, name: str, spec: Spec) -> QWidget:
        value: SettingValue = getattr(self._practice.settings, name)
        change = partial(self._change, name)
        if name == "weekly_plan" and isinstance(value, str):
            plans = [(plan.id, plan.name) for plan in self._practice.library.plans()]
            return choice_box(self._theme, [("", self.tr("none")), *plans], value, change)
        return editor(self._theme, name, spec, value, change)

    def _change(self, name: str, value: SettingValue) -> None:
        changes: dict[str, Any] = {name: value}
        self._practice.change_settings(replace(self._practice.settings, **changes))

    def _reset(self, section: str) -> None:
        defaults = Settings()
        changes: dict[str, Any] = {
            name: getattr(defaults, name)
            for name, spec in specs(Settings).items()
            if spec.section == section
        }
        self._practice.change_settings(replace(self._practice.settings, **changes))
        self.refresh()
        self.resets[section].setFocus()

    def _problems(self) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("What needs a look"), "heading"))
        for problem in self._practice.problems():
            card.column.addWidget(label(told_problem(problem), "small", wraps=True))
        return card
