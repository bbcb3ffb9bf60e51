"""Dates in words: also where no country is set."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from psoas_timer.ui.widgets.dates import day_letter

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize("locale", [QLocale.c(), QLocale("en_GB"), QLocale("en_US")])
def test_days_have_letters_in_every_country(locale: QLocale) -> None:
    QLocale.setDefault(locale)
    letters = [day_letter(MONDAY + timedelta(days=number)) for number in range(7)]
    assert letters == ["M", "T", "W", "T", "F", "S", "S"]
