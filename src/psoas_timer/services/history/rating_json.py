"""A rating as plain JSON values, and back. Where the JSON is kept is up to the caller."""

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.services.json_fields import JsonFields


def to_json(rating: Rating) -> dict[str, object]:
    """The rating as values that JSON knows; "" stands for no session and no area."""
    return {
        "id": rating.id,
        "at": rating.at.isoformat(),
        "practice_date": rating.practice_date.isoformat(),
        "moment": rating.moment.value,
        "value": rating.value,
        "session_id": rating.session_id or "",
        "area": rating.area.value if rating.area is not None else "",
        "side": rating.side.value,
        "note": rating.note,
    }


def from_json(fields: JsonFields) -> Rating:
    """The rating that `to_json` made these of; raises ValueError if it did not."""
    area = fields.text("area")
    return Rating(
        id=fields.text("id"),
        at=fields.aware_time("at"),
        practice_date=fields.date("practice_date"),
        moment=Moment(fields.text("moment")),
        value=fields.whole("value"),
        session_id=fields.text("session_id") or None,
        area=Area(area) if area else None,
        side=Side(fields.text("side")),
        note=fields.text("note"),
    )
