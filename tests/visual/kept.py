"""How to get to the backups: their line in Settings, the list, and the sheet that restores one."""

from datetime import timedelta

from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.ui.data.backups_sheet import BackupsSheet
from psoas_timer.ui.data.restore_sheet import RestoreSheet
from psoas_timer.ui.pages.settings_page import SettingsPage
from tests.ui.layout_faults import settle
from tests.visual.patience import wait_for
from tests.visual.stage import A_FRIDAY, Stage


def backups(stage: Stage) -> None:
    """Some, of several days and reasons."""
    _back_up(stage)
    sheet = BackupsSheet(stage.theme, stage.person.practice, stage.window)
    sheet.open()
    settle()


def restoring(stage: Stage) -> RestoreSheet:
    """What would change, before anything does."""
    backup = _back_up(stage)
    stage.person.do("desk-break")
    stage.person.set(count_in_s=5)
    sheet = RestoreSheet(stage.theme, stage.person.practice, backup, stage.window)
    sheet.open()
    wait_for(sheet.restore_button.isEnabled)
    return sheet


def restored(stage: Stage) -> None:
    """It was done, and can be undone."""
    sheet = restoring(stage)
    sheet.restore_button.click()
    wait_for(sheet.undo_button.isVisible)


def settings(stage: Stage) -> None:
    """The line in Settings."""
    _back_up(stage)
    page = stage.open("settings")
    assert isinstance(page, SettingsPage)
    page.search.setText("backups")
    settle()


def _back_up(stage: Stage) -> Backup:
    """Make some; gives the newest."""
    reasons = (Reason.MIGRATION, Reason.DAILY, Reason.DAILY, Reason.ASKED)
    for days_ago, reason in zip((9, 2, 1, 0), reasons, strict=True):
        stage.clock.local = A_FRIDAY - timedelta(days=days_ago, minutes=20)
        made = stage.person.practice.backups.make(reason)
        assert isinstance(made, Backup)
    stage.clock.local = A_FRIDAY
    return made
