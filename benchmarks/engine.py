"""What the pure core and the content cost: information, without gates."""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line


def measure(plan: Plan) -> list[Line]:
    """A line for each piece of work; where something naive stands beside it, it is measured too."""
    found = run_probe("engine", plan.offscreen, longest_s=120)

    def ms(key: str, decimals: int = 1) -> str:
        return spread([1e3 * seconds for seconds in found[key]]).text(decimals, "ms")

    routine = f"500 steps, {found['segments']} segments"
    return [
        Line(f"laying out {routine}", ms("lay_out")),
        Line("planning all their cues", ms("plan_cues")),
        Line(f"advancing over all {found['happenings']} happenings", ms("advance_all")),
        Line("looking 5 s ahead in their middle", ms("look_ahead", 3), naive=ms("plan_cues")),
        Line("extending a hold in their middle", ms("extend", 2)),
        Line("reading and checking all content", ms("library"), bare=f"parse {ms('parse_only')}"),
        Line("streak over 10 years of days", ms("streak", 2)),
    ]
