"""Dates in words: also where no country is set."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from psoas_timer.ui.widgets.dates import day_letter, month_and_year

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize("locale", [QLocale.c(), QLocale("en_GB"), QLocale("en_US")])
def test_days_have_letters_in_every_country(locale: QLocale) -> None:
    QLocale.setDefault(locale)
    letters = [day_letter(MONDAY + timedelta(days=number)) for number in range(7)]
    assert letters == ["M", "T", "W", "T", "F", "S", "S"]


@pytest.mark.parametrize(
    ("locale", "told"),
    [("en_GB", "March 2026"), ("pl_PL", "marzec 2026"), ("fi_FI", "maaliskuu 2026")],
)
def test_a_month_is_named_as_it_stands_alone(locale: str, told: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert month_and_year(MONDAY) == told
