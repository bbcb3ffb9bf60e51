"""The files and modules that pages name are there.

What pages say of behaviour is tested beside the behaviour.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "psoas_timer"
FOLDERS = ("docs", "assets", "packaging")
PAGES = sorted(
    [*ROOT.glob("*.md"), *(page for at in FOLDERS for page in (ROOT / at).rglob("*.md"))]
)
FLOORS = ("core", "services", "qt", "ui")
"""The floors whose modules docs/architecture.md lists in a table each."""

LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
QUOTED = re.compile(r"`([\w./-]+)`")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
ENDINGS = (".py", ".md", ".toml", ".lock")
PLACES = (ROOT, PACKAGE, PACKAGE / "ui", ROOT / "benchmarks", ROOT / "packaging")
"""Where a path begins that a page names: mostly at the top, short ones in the package."""


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def table(floor: str) -> list[str]:
    """The rows of a floor's table in docs/architecture.md."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"^## {floor}$(.*?)^## ", text, re.DOTALL | re.MULTILINE)
    return [row for row in section.splitlines() if row.startswith("| `")]


def named_first(floor: str) -> Iterator[str]:
    """The rooms and modules that the first column of a floor's table names."""
    for row in table(floor):
        yield from QUOTED.findall(row.split("|")[1])


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_link_leads_to_a_file(page: Path):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_each_path_that_a_page_names_is_there(page: Path):
    words = QUOTED.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    paths = {word for word in words if "/" in word and word.endswith(ENDINGS)}
    places = (*PLACES, page.parent)
    assert [path for path in paths if not any((at / path).exists() for at in places)] == []


@pytest.mark.parametrize("floor", FLOORS)
def test_each_module_that_the_architecture_names_is_on_its_floor(floor: str):
    named = list(named_first(floor))
    assert named
    base = PACKAGE / floor
    there = [(base / name).is_dir() or (base / f"{name}.py").is_file() for name in named]
    assert [name for name, is_there in zip(named, there, strict=True) if not is_there] == []


@pytest.mark.parametrize("floor", FLOORS)
def test_each_room_stands_in_the_architecture(floor: str):
    rooms = {path.parent.name for path in (PACKAGE / floor).glob("*/__init__.py")}
    assert rooms <= {name.rstrip("/") for name in named_first(floor)}


@pytest.mark.parametrize("floor", FLOORS)
def test_each_word_in_quotes_of_the_architecture_is_a_module_or_in_the_code(floor: str):
    text = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    code = set(re.findall(r"\w+", text)) | {path.stem for path in PACKAGE.rglob("*")}
    words = {word for row in table(floor) for word in re.findall(r"`(\w+)`", row)}
    assert words - code == set()
