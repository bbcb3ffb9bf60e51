"""Fields that hold numbers, seconds and switches."""

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.report import Place
from psoas_timer.services.content.wrong_values import number_text, out_of_range, wrong_type


def whole(name: str, bounds: Bounds, default: int = 0, *, required: bool = False) -> Field[int]:
    """A whole number inside the bounds."""
    key = "files.expect_exactly" if bounds.low == bounds.high else "files.expect_whole"
    expected = message(key, low=bounds.low, high=bounds.high)

    def read(place: Place, value: object) -> int | None:
        if not isinstance(value, int) or isinstance(value, bool):
            wrong_type(place, value, expected)
            return None
        if value not in bounds:
            out_of_range(place, value, expected)
            return None
        return value

    return Field(name, expected, read, default, required)


def seconds(
    name: str,
    bounds_ms: Bounds,
    default_ms: int = 0,
    *,
    required: bool = False,
    expected: Message | None = None,
) -> Field[int]:
    """Seconds inside the bounds, whole or with one decimal; read as milliseconds.

    `expected` says what belongs there, where the bounds alone would not explain it.
    """
    low, high = seconds_text(bounds_ms.low), seconds_text(bounds_ms.high)
    belongs = expected or message("files.expect_seconds", low=low, high=high)

    def read(place: Place, value: object) -> int | None:
        if not isinstance(value, int | float) or isinstance(value, bool):
            wrong_type(place, value, belongs)
            return None
        if not bounds_ms.low / 1_000 <= value <= bounds_ms.high / 1_000:  # nan never is
            out_of_range(place, value, belongs)
            return None
        tenths = round(value * 10)
        if tenths / 10 != value:
            what = message("files.too_fine", field=place.name, value=number_text(value))
            place.wrong(what, message("files.mend_too_fine"))
            return None
        return tenths * 100

    return Field(name, belongs, read, default_ms, required)


def switch(name: str) -> Field[bool]:
    """True or false; false by default."""
    expected = message("files.expect_bool")

    def read(place: Place, value: object) -> bool | None:
        if isinstance(value, bool):
            return value
        wrong_type(place, value, expected)
        return None

    return Field(name, expected, read, default=False)


def seconds_text(length_ms: int) -> str:
    """Milliseconds as a person writes them in a file: 30 or 12.5."""
    return f"{length_ms / 1_000:g}"
