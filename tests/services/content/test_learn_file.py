"""The words of Learn: the bundled ones are whole, broken ones are told."""

from pathlib import Path

import pytest

from psoas_timer.core.problems import Problem
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.learn_file import read_learn_pages
from psoas_timer.wording.say import say_problem


def test_the_bundled_pages_are_whole() -> None:
    pages, problems = read_learn_pages(assets_dir() / "learn.toml")
    assert problems == ()
    assert len(pages) == 6
    assert all(page.title and page.paragraphs for page in pages)
    assert all(len(row) == len(t.columns) for p in pages for t in p.tables for row in t.rows)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    pages, problems = read_learn_pages(tmp_path / "learn.toml")
    assert pages == ()
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('schema = 1\n[[page]]\nid = "a"\ntitle = 3\n', 4),
        ('schema = 1\n[[page]]\nid = "a"\ntitle = "A"\n[[page.para]]\ntxt = "b"\n', 6),
    ],
)
def test_a_broken_page_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "learn.toml"
    file.write_text(text, encoding="utf-8")
    _, problems = read_learn_pages(file)
    assert _told(problems).startswith(f"{file}:{line}: ")


def _told(problems: tuple[Problem, ...]) -> str:
    return say_problem(problems[0])
