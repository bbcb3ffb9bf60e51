"""Dates and times as the person's country writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime


def long_date(day: date) -> str:
    """Sunday 22 November."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def date_with_year(day: date) -> str:
    """22 November 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def short_day(day: date) -> str:
    """Sun 22 Nov."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def day_and_month(day: date) -> str:
    """22 Nov."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def day_letter(day: date) -> str:
    """S for Sunday; the form that stands alone, as the other one is a number in some countries."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def month_name(day: date) -> str:
    """Nov."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def month_and_year(day: date) -> str:
    """November 2026; the month as it stands alone, which is another word in some languages."""
    month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return f"{month} {day.year}"


def clock_time(moment: datetime) -> str:
    """07:12 or 7:12 AM, in the moment's own time zone."""
    time = QTime(moment.hour, moment.minute)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def first_weekday() -> int:
    """The day with which a week begins here: 1 for Monday to 7 for Sunday."""
    return QLocale().firstDayOfWeek().value
