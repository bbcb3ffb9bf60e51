"""The document of the settings says what their declarations say."""

from pathlib import Path

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import Spec, specs

DOCUMENT = Path(__file__).parents[3] / "docs" / "settings.md"


def allowed(spec: Spec, default: object) -> str:
    if spec.bounds is not None:
        reach = f"{spec.bounds.low} to {spec.bounds.high}"
        return f"{reach}, or 0" if spec.section == "lengths" else reach
    if isinstance(default, bool):
        return "true, false"
    if spec.is_time:
        return "a time of day"
    words = ", ".join(f'"{word}"' for word in spec.choices) or "a text"
    return f"a list of {words}" if isinstance(default, tuple) else words


def written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def expected_tables() -> list[str]:
    lines: list[str] = []
    declared = specs(Settings)
    for section in dict.fromkeys(spec.section for spec in declared.values()):
        lines += [f"## [{section}]", "| key | default | allowed | unit | what it does |"]
        for name, spec in declared.items():
            if spec.section == section:
                default = getattr(Settings(), name)
                what = f"**{spec.label}.** {spec.help}"
                lines.append(
                    f"| `{name}` | `{written(default)}` | {allowed(spec, default)} | {spec.unit} |"
                    f" {what} |"
                )
    return lines


def test_every_setting_is_documented_as_declared():
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    tables = [line for line in lines if line.startswith(("## [", "| ")) and "---" not in line]
    assert tables == expected_tables()
