"""Fields that hold numbers of a drawing: single ones, short lists, offsets, and contacts."""

from psoas_timer.core.figure.keyframe import Joint
from psoas_timer.core.figure.pose import Contact, Support
from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.report import Place
from psoas_timer.services.content.word_fields import word
from psoas_timer.services.content.wrong_values import number_text, out_of_range, wrong_type


def number(
    name: str, low: float, high: float, default: float = 0.0, *, required: bool = False
) -> Field[float]:
    """A number inside the bounds, ends included."""
    expected = message("poses.expect_number", low=number_text(low), high=number_text(high))

    def read(place: Place, value: object) -> float | None:
        return _number(place, value, (low, high), expected)

    return Field(name, expected, read, default, required)


def numbers(
    name: str,
    bounds: tuple[float, float],
    counts: tuple[int, int],
    *,
    required: bool = False,
) -> Field[tuple[float, ...]]:
    """A list of at least and at most so many numbers, each inside the bounds; () by default."""
    fewest, most = counts
    expected = message(
        "poses.expect_numbers" if fewest != most else "poses.expect_exactly_numbers",
        fewest=fewest,
        most=most,
        low=number_text(bounds[0]),
        high=number_text(bounds[1]),
    )

    def read(place: Place, value: object) -> tuple[float, ...] | None:
        if not isinstance(value, list):
            wrong_type(place, value, expected)
            return None
        if not fewest <= len(value) <= most:
            what = message("poses.wrong_count", field=place.name, count=len(value))
            place.wrong(what, expected)
            return None
        found = [
            _number(place.at(index), each, bounds, expected) for index, each in enumerate(value)
        ]
        right = tuple(each for each in found if each is not None)
        return right if len(right) == len(value) else None

    return Field(name, expected, read, (), required)


def offset(name: str, *, required: bool = False) -> Field[complex | None]:
    """Two numbers, x to the right and y up; None by default."""
    pair = numbers(name, (-200.0, 200.0), (2, 2), required=required)

    def read(place: Place, value: object) -> complex | None:
        found = pair.read(place, value)
        return None if found is None else complex(*found)

    return Field(name, pair.expected, read, None, required)


def contact(name: str) -> Field[Contact | None]:
    """A body part and what it touches, as "near_knee=ground"."""
    expected = message("poses.expect_contact")
    part_words, support_words = word(name, Joint, Joint.HIP), word(name, Support, Support.GROUND)

    def read(place: Place, value: object) -> Contact | None:
        if not isinstance(value, str) or "=" not in value:
            wrong_type(place, value, expected)
            return None
        part_name, _, support_name = value.partition("=")
        part = part_words.read(place, part_name)
        support = support_words.read(place, support_name)
        return None if part is None or support is None else Contact(part, support)

    return Field(name, expected, read, None)


def _number(
    place: Place, value: object, bounds: tuple[float, float], expected: Message
) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        wrong_type(place, value, expected)
        return None
    if not bounds[0] <= value <= bounds[1]:  # nan never is
        out_of_range(place, value, expected)
        return None
    return float(value)
