"""How amounts are written: the phrases for times, counts, sides, rests and frequencies.

What becomes of an amount in a step lives in filling.py. All patterns want comparable text.
"""

import re

_WORDS = {
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "sixty": 60.0,
    "half a": 0.5,
    "½": 0.5,
}
_NAMED = "|".join(word for word in _WORDS if len(word) > 2 and word.isalpha())
_AFTER_X_ONE = rf"(?:half a|\d{{1,4}}(?:[.,]\d{{1,2}})?|½|(?:{_NAMED})(?![a-z]))(?![\d½]|:\d)"
_NUMBER = rf"(?<![\w.,:/]){_AFTER_X_ONE}"
_OR_TO = rf"(?:\s*(?:-|\bto\b|\bbis\b)\s*{_AFTER_X_ONE})?"
_COUNTED = rf"{_NUMBER}{_OR_TO}"
_AFTER_X = rf"{_AFTER_X_ONE}{_OR_TO}"
_SECONDS = r"(?:seconds?|secs?\.?|sekunden?|sek\.?|s|\"|'')(?![^\W\dx_]|x[^\W\d_])"
_MINUTES = r"(?:minutes?|minuten?|mins?\.?|m|'(?!'))(?![^\W\dx_]|x[^\W\d_])"
_UNIT = rf"(?:{_SECONDS}|{_MINUTES})"
_TIMES = r"(?:x|\*)"
_REPS = r"(?:repetitions?|repetitionen|reps?\.?|repeats?|wiederholungen|wdh\.?)(?![a-z])"
_SETS = r"(?:sets?|series|s[aä]tze|satz|rounds?)(?![a-z])"
_ABOUT = r"(?:(?:for|of|at|about|approx\.?|ca\.?|around|up to|=|:|~|@)\s*)*"
_BETWEEN = (
    r"(?:\s*(?:in\s*)?between(?:\s+(?:each|the|every|all))*"
    r"(?:\s+(?P<{0}>sets?|reps?|holds?|repetitions|rounds?|stretches|exercises))?)"
)
_DAY = r"(?:day|d|daily|week|wk|weekly|hour|hr|tag|t[aä]glich|woche|w[oö]chentlich)(?![a-zäö])"
_PER = r"(?:\s*(?:/|per|an?|each|every|in the|pro|am)\s*)"

FREQUENCY = re.compile(
    rf"(?:(?:{_COUNTED}|once|twice|thrice)\s*(?:{_TIMES}|times?|mal|sessions?|days?)?"
    rf"(?:{_PER}|\s+){_DAY})"
    rf"|(?:{_COUNTED}\s*(?:{_TIMES}|mal)\s*(?:daily|weekly|t[aä]glich))"
    r"|\b(?:every|each|jeden)\s+(?:other\s+|second\s+|2nd\s+|single\s+|\d{1,2}\s+)?"
    r"(?:days?|mornings?|evenings?|nights?|hours?|week|tag|morgen|abend)\b"
    r"|\b(?:in the |at |before |after )(?:mornings?|evenings?|night|bed(?:time)?|waking|work)\b"
    r"|\b(?:mornings?|am) (?:and|&) (?:evenings?|nights?|pm)\b"
    rf"|(?:\b(?:for|x)\s*|\bover\s+)(?:the next\s+)?{_AFTER_X}"
    r"\s*(?:weeks?|wks?|days?|months?|wochen)"
    r"(?![a-z])"
    r"|\b(?:daily|weekly|as needed|prn|t[aä]glich)(?![a-zäö])"
    r"|\b(?:[bt]\.?i\.?d\.?|q\.?i\.?d\.?|q\.?d\.?|qhs|tds)(?![a-z])"
)
LEADING = re.compile(rf"\s*(?P<n>{_COUNTED})\s+(?=[^\W\d_])")
"""A number right before a name: \"10 bridges\"."""
AT_BEDTIME = re.compile(r"(?<![\w.])hs(?![a-z])")

_REST_WORD = r"(?:rest(?:ing|s)?|pauses?|pausing|breaks?|relax|recover(?:y)?|pause)"
REST = re.compile(
    r"(?<!constructive )(?<!lying )(?<!90 )\b(?:with\s+(?:an?\s+)?)?"
    rf"{_REST_WORD}(?:\s+(?:time|period|interval))?"
    rf"{_BETWEEN.format('between1')}?\s*{_ABOUT}"
    rf"(?:(?P<clock>\d{{1,2}}:[0-5]\d)|(?P<n1>{_AFTER_X})\s*(?P<u1>{_UNIT})?)"
    rf"{_BETWEEN.format('between2')}?(?!\s*(?:{_TIMES}|{_REPS}))"
    rf"|(?:with\s+(?:an?\s+)?)?(?P<n2>{_COUNTED})\s*-?\s*(?P<u2>{_UNIT})\s*(?:of\s+|then\s+)?"
    rf"(?:{_REST_WORD}\b{_BETWEEN.format('between3')}?|{_BETWEEN.format('between4')})"
)
SETS_REPS_TIME = re.compile(
    rf"(?P<sets>{_COUNTED})\s*(?:{_SETS}\s*(?:{_TIMES}|of)?|{_TIMES})\s*(?P<reps>{_AFTER_X})\s*"
    rf"(?:{_REPS}\s*)?(?:{_TIMES}|@|,|/|with|hold(?:ing)?|of|for|at|-|\(|\s)*"
    rf"(?:a\s+)?(?P<n>{_AFTER_X})\s*-?\s*(?P<unit>{_UNIT})"
)
SETS_TIME = re.compile(
    rf"(?P<sets>{_COUNTED})\s*{_SETS}\s*(?:{_TIMES}|of|,|-|:|@|hold(?:ing)?|for)*\s*"
    rf"(?P<n>{_AFTER_X})\s*-?\s*(?P<unit>{_UNIT})"
)
COUNT_TIME = re.compile(
    rf"(?P<count>{_COUNTED})\s*(?:{_TIMES}|times|mal)\s*{_ABOUT}"
    rf"(?P<n>{_AFTER_X})\s*-?\s*(?P<unit>{_UNIT})"
)
TIME_COUNT = re.compile(
    rf"(?P<n>{_COUNTED})\s*-?\s*(?P<unit>{_UNIT})\s*(?:holds?\s*)?{_TIMES}\s*(?P<count>{_AFTER_X})"
    rf"(?!\s*{_UNIT})"
)
SETS_REPS = re.compile(
    rf"(?P<sets>{_COUNTED})\s*(?:{_SETS}\s*(?:{_TIMES}|of|,|-|:)?|{_TIMES})\s*"
    rf"(?P<n>{_AFTER_X})(?!\s*{_SETS})(?:\s*(?P<word>{_REPS}|times))?"
)
REPS_SETS = re.compile(
    rf"(?P<n>{_COUNTED})\s*(?P<word>{_REPS})?\s*{_TIMES}\s*(?P<sets>{_AFTER_X})\s*{_SETS}"
)
CLOCK = re.compile(r"(?<![\w:])(?P<min>\d{1,2}):(?P<s>[0-5]\d)(?![\d:])(?:\s*min\b)?")
MIN_AND_S = re.compile(
    rf"(?P<min>{_NUMBER})\s*{_MINUTES}\s*(?:and\s*)?(?P<s>\d{{1,2}})\s*{_SECONDS}"
)
TIME = re.compile(
    rf"(?:(?<![\w.,:/])|(?<![a-z\d]){_TIMES}\s*)(?P<n>{_AFTER_X})\s*-?\s*(?P<unit>{_UNIT})"
)
A_MINUTE = re.compile(r"\b(?:a|1/2|half a) minute\b")
HOLD = re.compile(
    rf"\b(?:hold(?:ing|s)?|held|halten)\s*{_ABOUT}(?P<n>{_AFTER_X})"
    r"(?!\s*(?!(?:each|per|on|both|ea|and|then)\b)[^\W\d_])(?!\s*\*)"
    rf"|(?P<hs>{_COUNTED})\s*hs(?![a-z])"
)
SETS = re.compile(rf"(?P<n1>{_COUNTED})\s*{_SETS}|\bsets?\s*[:=]\s*(?P<n2>{_AFTER_X})")
REPS = re.compile(
    rf"(?P<n1>{_COUNTED})\s*{_REPS}|\b(?:reps?|repetitions|wdh\.?)\s*[:=]?\s*(?P<n2>{_AFTER_X})"
)
COUNT = re.compile(
    rf"(?:\brepeat(?:ed)?(?:\s+(?:this|it|for))*\s*)?(?:(?P<n1>{_COUNTED})\s*(?:times|mal|{_TIMES})(?![a-z\d])"
    rf"|(?<![a-z\d]){_TIMES}\s*(?P<n2>{_AFTER_X}))|\brepeat\s+(?:{_TIMES}\s*)?(?P<n3>{_AFTER_X})"
)
ONCE = re.compile(r"\b(?:repeat\s+)?(?P<word>once|twice|thrice)\b")
BREATHS = re.compile(
    rf"(?P<n>{_COUNTED})\s*(?:(?:slow|deep|full|calm|easy),?\s*)*(?:breaths?|cycles)(?![a-z])"
)

_LIMB = r"(?:sides?|legs?|ways?|directions?|knees?|hips?|foot|feet|arms?|seiten?|beine?)"
_LIMB += r"(?!\s+(?:flexors?|extensions?|abduction|adduction|raises?|lifts?|hinges?|hugs?|to)\b)"
ALTERNATING = re.compile(rf"\balternat(?:e|ing|ely)(?:\s+{_LIMB})?\b|\balt\b\.?")
BOTH_SIDES = re.compile(
    rf"(?:\b(?:on|to|for|with)\s+)?(?:\b(?:each|every|per|both|either|ea\.?|je|pro|beide)\s*|/\s*){_LIMB}\b"
    r"|\bb\s*/\s*l\b|\be/s\b|\bbilat(?:eral(?:ly)?)?\b\.?|\bbeidseits\b|\bl\s*/\s*r\b|\br\s*/\s*l\b"
    r"|\b(?:l|left)\s*(?:&|\+|and|then)\s*(?:r|right)\b(?:\s*(?:sides?|legs?))?"
    r"|\b(?:r|right)\s*(?:&|\+|and|then)\s*(?:l|left)\b(?:\s*(?:sides?|legs?))?"
    r"|\bea\b\.?|\bb\b(?=\s*(?:[,.;)]|$))|\b(?:on\s+)?both\b|\beach\b(?=\s*(?:[,.;)]|$))"
)
LEFT = re.compile(rf"(?:\bon\s+(?:the\s+)?)?\b(?:left|links|l)\b(?:\s+{_LIMB})?(?:\s+only)?")
RIGHT = re.compile(rf"(?:\bon\s+(?:the\s+)?)?\b(?:right|rechts|r)\b(?:\s+{_LIMB})?(?:\s+only)?")

CIRCUIT_HEAD = re.compile(
    rf"\s*(?:circuit\s*[:-]?\s*)?(?P<n>{_COUNTED})\s*(?:{_TIMES}\s*)?"
    r"(?:(?:rounds?|circuits?)\s*(?:(?:of|through)\s*(?:the following|these|this)?\s*:?|:|$)"
    r"|sets?\s+of\s+(?:the following|these)(?:\s+exercises)?\s*:?)\s*(?=[^\W\d]|$)"
    rf"|\s*circuit\s*[,:-]?\s*(?:{_TIMES}\s*)?(?P<n2>{_AFTER_X})\s*(?:rounds?|times|{_TIMES})?\s*:?\s*(?=[^\W\d]|$)"
)
CIRCUIT_TAIL = re.compile(
    r"\s*(?:then\s+)?(?:repeat|do|perform)\s+(?:(?:the|all|this|whole|entire|of|above)\s+)*"
    r"(?:circuit|all|everything|sequence|above|exercises)\s*(?:for\s*|x\s*)*"
    rf"(?P<n>{_AFTER_X}|twice|once|thrice)\s*(?:{_TIMES}|times|rounds?)?"
    r"\s*(?:in total)?\s*[.!]?\s*$"
)


def number(written: str) -> tuple[float, bool]:
    """The number that is written, and whether it is the smaller one of a range."""
    first, second = _halves(written)
    value = _value(first)
    return (value, False) if second is None else (min(value, _value(second)), True)


def is_minutes(unit: str) -> bool:
    """Tell whether the unit means minutes."""
    return re.fullmatch(_MINUTES, unit.strip()) is not None


def _halves(written: str) -> tuple[str, str | None]:
    parts = re.split(r"\s*(?:-|\bto\b|\bbis\b)\s*", written.strip(), maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 and parts[1] else None


def _value(word: str) -> float:
    word = word.strip()
    if word in _WORDS:
        return _WORDS[word]
    times = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
    return times.get(word) or float(word.replace(",", "."))
