"""Routine files that are played for measuring: made of bundled exercises, within their bounds."""

HOLD_S = 3
"""The shortest bridge."""

FEWEST_REPS, MOST_REPS = 4, 12
"""Of bridges."""

CUES_PER_REP = 4
"""A rest, two counts and a begin."""

RESTS_S = (2.1, 2.4, 2.2, 2.3)
"""Of no common rhythm with the blocks of a sound server."""

_HEAD = """schema = 1
id = "{id}"
name = "{id}"
"""


def bridges(cues: int) -> tuple[str, float]:
    """The routine with the most cues in a short time, at least so many, and its length in s."""
    reps_left = max(-(-cues // CUES_PER_REP), FEWEST_REPS)
    written = [_HEAD.format(id="rig")]
    length_s = 0.0
    while reps_left > 0:
        rest_s = RESTS_S[len(written) % len(RESTS_S)]
        reps = min(max(reps_left, FEWEST_REPS), MOST_REPS)
        written.append(_step("glute-bridge", HOLD_S, prep_s=rest_s, rest_s=rest_s, reps=reps))
        length_s += reps * (HOLD_S + rest_s)
        reps_left -= reps
    return "".join(written), length_s


def _step(exercise: str, hold_s: float, **fields: float) -> str:
    lines = [f'exercise = "{exercise}"', f"hold_s = {hold_s}"]
    lines += [f"{name} = {value}" for name, value in fields.items()]
    return "\n[[step]]\n" + "\n".join(lines) + "\n"


def heat(hold_s: int) -> str:
    """One hot pack."""
    return _HEAD.format(id="rig") + _step("heat-low-back", hold_s, prep_s=3)


def mixed() -> str:
    """Breaths, movements to a beat, and short holds."""
    breaths = _step("paced-breathing", 60, prep_s=3)
    beats = _step("standing-march", 40, prep_s=3)
    holds = _step("glute-bridge", HOLD_S, prep_s=3, rest_s=RESTS_S[1], reps=8)
    return _HEAD.format(id="rig") + breaths + beats + holds
