"""Fields that hold dates and times of day."""

from datetime import date, datetime

from psoas_timer.core.clock_time import minute_of
from psoas_timer.core.messages import message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.report import Place
from psoas_timer.services.content.wrong_values import wrong_type


def day(name: str) -> Field[date]:
    """A date without a time, required."""
    expected = message("files.expect_date")

    def read(place: Place, value: object) -> date | None:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        wrong_type(place, value, expected)
        return None

    return Field(name, expected, read, date.min, required=True)


def clock_time(name: str) -> Field[str]:
    """A time of day as a text, such as "18:30"."""
    expected = message("files.expect_time")

    def read(place: Place, value: object) -> str | None:
        if isinstance(value, str) and minute_of(value) is not None:
            return value
        wrong_type(place, value, expected)
        return None

    return Field(name, expected, read, "")
