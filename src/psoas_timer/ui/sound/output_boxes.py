"""The lists of players and of output devices, as far as this computer has them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from psoas_timer.ui.settings.setting_editors import choice_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import ChoiceBox
from psoas_timer.ui.words import told, told_problem

if TYPE_CHECKING:
    from psoas_timer.services.sound.survey import SoundSurvey

CHOOSES_NONE = "simpleaudio"
"""This player always takes the system's own output."""

LIST_ROOM_PX = 24
"""What the open list needs beside its longest text; devices have long names."""

Choose = Callable[[str], None]


class PlayerBox(ChoiceBox):
    """One of the players; those that can't be used here say so and can't be chosen."""

    def __init__(
        self, theme: Theme, value: str, choose: Choose, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        for player in specs(Settings)["sound_player"].choices:
            self.addItem(_player_name(player), player)
        self.setCurrentIndex(max(self.findData(value), 0))
        self.currentIndexChanged.connect(lambda _: choose(self.currentData()))

    def show_survey(self, survey: "SoundSurvey") -> None:
        """Leave only what can be used here to be chosen, with the reason for the others."""
        model = self.model()
        if not isinstance(model, QStandardItemModel):
            return
        for index in range(self.count()):
            player = self.itemData(index)
            refusal = survey.refusal(player)
            name = _player_name(player)
            reason = "" if refusal is None else told_problem(refusal)
            text = told(message("ui.sound.player_refused", player=name)) if reason else name
            self.setItemText(index, text)
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
                self.setItemData(index, reason, role)
            model.item(index).setEnabled(not reason)


class DeviceBox(ChoiceBox):
    """The system's own output first, then all there are, and one that is chosen but gone."""

    def __init__(
        self, theme: Theme, value: str, choose: Choose, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._chosen = value
        self._choose = choose
        self.show_survey(None)
        self.currentIndexChanged.connect(self._take)

    def show_survey(self, survey: "SoundSurvey | None") -> None:
        """Offer these outputs; with None nobody knows yet."""
        found = () if survey is None else survey.outputs
        default = next((output.name for output in found if output.is_default), "")
        named = message("ui.sound.default_named", device=default)
        self.blockSignals(True)
        self.clear()
        self.addItem(told(named if default else message("ui.sound.default")), "")
        for output in found:
            self.addItem(output.name, output.name)
        if self._chosen and self.findData(self._chosen) < 0:
            gone = message("ui.sound.gone", device=self._chosen)
            self.addItem(self._chosen if survey is None else told(gone), self._chosen)
        self.setCurrentIndex(self.findData(self._chosen))
        self.blockSignals(False)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + LIST_ROOM_PX)

    def _take(self) -> None:
        self._chosen = self.currentData()
        self._choose(self._chosen)


def _player_name(player: str) -> str:
    return choice_text("sound_player", player)
