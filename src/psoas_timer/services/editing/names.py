"""Ids of new routines, made of the names that people give them."""

import re
import unicodedata

from psoas_timer.services.content.folder_names import MOST_NUMBERED

NAMELESS = "routine"


def id_of(name: str) -> str:
    """An id that a routine may have, with room for a number; "routine" for a name without letters.

    Accents go: "Ruhige Übung" becomes "ruhige-ubung".
    """
    apart = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall("[a-z0-9]+", "".join(c for c in apart if not unicodedata.combining(c)))
    return "-".join(words)[:MOST_NUMBERED].strip("-") or NAMELESS
