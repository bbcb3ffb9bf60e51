"""How to get to what goes out and comes in: the sheets for exporting and importing."""

from pathlib import Path

from psoas_timer.services.exchange.exchange_desk import Form
from psoas_timer.ui.data.export_sheet import ExportSheet
from psoas_timer.ui.data.import_sheet import ImportSheet
from tests.ui.layout_faults import settle
from tests.visual.patience import wait_for
from tests.visual.stage import Stage

ACTIVITIES = """\
date,activity,minutes
2025-11-03,Hip stretch,12
2025-11-04,Hip stretch,10
2025-11-05,Reading,30
2025-11-06,Hip stretch,many
2025-11-31,Hip stretch,10
"""


def exporting(stage: Stage) -> ExportSheet:
    """The forms to choose from."""
    stage.open("history")
    sheet = ExportSheet(stage.theme, stage.person.practice, stage.window)
    sheet.open()
    settle()
    return sheet


def exported(stage: Stage) -> None:
    """It is written."""
    sheet = exporting(stage)
    sheet.export(Form.JSON, "psoas-timer-2026-03-06.json")
    wait_for(sheet.folder_button.isVisible)


def importing(stage: Stage) -> ImportSheet:
    """What would come in of a table of several activities, and what can't be used."""
    file = Path("activities.csv")
    file.write_text(ACTIVITIES, encoding="utf-8")
    stage.open("history")
    sheet = ImportSheet(stage.theme, stage.person.practice, file, stage.window)
    sheet.open()
    wait_for(lambda: bool(sheet.boxes))
    sheet.boxes["Hip stretch"].click()
    wait_for(sheet.import_button.isEnabled)
    return sheet


def imported(stage: Stage) -> None:
    """It has come in."""
    sheet = importing(stage)
    sheet.import_button.click()
    wait_for(sheet.import_button.isHidden)
