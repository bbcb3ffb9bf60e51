"""Settings come back as they were saved, and what a person wrote in their file stays."""

import errno
import string
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.clock_time import time_text
from psoas_timer.core.preferences.settings import Settings, allows
from psoas_timer.core.preferences.spec import specs
from psoas_timer.core.problems import Severity
from psoas_timer.services.preferences import persons_toml
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.wording.say import say_problem

PERSONAL = """\
# My own file.

[sound]  # loud is bad
volume_percent = 35   # the neighbours!
cues_off = [
    "half",   # I never need it
    "prepare",
    # nothing else
]

[lengths]
stretch_s = 45
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def told(store: SettingsStore) -> list[str]:
    return [say_problem(problem) for problem in store.problems]


def copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob("settings.toml.bak-*"))


def kept_as(file: Path) -> str:
    """What is said of the only copy."""
    (copy,) = copies(file)
    return (
        f"{file}: this had problems when it was changed (the file as it was is kept as {copy.name})"
    )


@st.composite
def any_settings(draw: st.DrawFn) -> Settings:
    """Any settings that are allowed."""
    values = {}
    for name, spec in specs(Settings).items():
        default = getattr(Settings(), name)
        if isinstance(default, bool):
            values[name] = draw(st.booleans())
        elif isinstance(default, int):
            numbers = st.integers(spec.bounds.low, spec.bounds.high)
            values[name] = draw(numbers | st.just(0) if spec.section == "lengths" else numbers)
        elif isinstance(default, tuple):
            words = st.lists(st.sampled_from(spec.choices), unique=True, max_size=4)
            values[name] = tuple(draw(words))
        elif spec.is_time:
            values[name] = time_text(draw(st.integers(0, 1_439)))
        else:
            ids = st.text(string.ascii_lowercase + string.digits + "-", max_size=12)
            values[name] = draw(st.sampled_from(spec.choices) if spec.choices else ids)
        assert allows(spec, values[name])
    return Settings(**values)


@settings(max_examples=60, deadline=None)
@given(st.lists(any_settings(), min_size=1, max_size=3), st.sampled_from(["", PERSONAL]))
def test_settings_come_back_as_they_were_saved(changes: list[Settings], before: str):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.toml")
        if before:
            write(file, before)
        store = SettingsStore(file)
        for each in changes:
            store.save(each)
            again = SettingsStore(file)
            assert again.settings == store.settings == each
            assert again.problems == store.problems == ()
        assert copies(file) == []
        if before:
            assert "# My own file.\n" in file.read_text()
            assert "# the neighbours!\n" in file.read_text()


def test_without_a_file_everything_has_its_default_and_nothing_is_made(file: Path):
    store = SettingsStore(file)
    store.save(Settings())
    assert store.settings == Settings()
    assert told(store) == []
    assert not file.parent.exists()


def test_only_what_changed_is_written(file: Path):
    SettingsStore(file).save(replace(Settings(), volume_percent=60, theme="dark"))
    assert file.read_text() == (
        "# Settings of Psoas Timer. What is left out has its default.\n\n"
        '[sound]\nvolume_percent = 60\n\n[look]\ntheme = "dark"\n'
    )


def test_comments_and_order_stay(file: Path):
    write(file, PERSONAL)
    store = SettingsStore(file)
    store.save(replace(store.settings, volume_percent=50, cues_off=("prepare",), count_in_s=5))
    assert file.read_text() == (
        "# My own file.\n\n[sound]  # loud is bad\n"
        "volume_percent = 50   # the neighbours!\n"
        'cues_off = [\n    "prepare",\n    # nothing else\n]\n\n'
        "[lengths]\nstretch_s = 45\n\n[practice]\ncount_in_s = 5\n"
    )


def test_an_edit_made_while_the_program_runs_is_not_overwritten(file: Path):
    write(file, "[sound]\nvolume_percent = 35\n")
    store = SettingsStore(file)
    write(file, '[sound]\nvolume_percent = 35\nsound_set = "wood"\n')
    store.save(replace(store.settings, volume_percent=70))
    again = SettingsStore(file).settings
    assert (again.volume_percent, again.sound_set) == (70, "wood")


def test_a_bad_time_of_day_falls_back_alone(file: Path):
    write(file, '[reminders]\nremind_at = "25:00"\nwork_from = 09:30:00\nwork_until = "16:15"\n')
    store = SettingsStore(file)
    assert store.settings == replace(Settings(), work_until="16:15")
    expected = '(a time of day in quotes, such as "18:30")'
    assert told(store) == [
        f"{file}:2: remind_at cannot be the text “25:00” {expected}",
        f"{file}:3: work_from cannot be a date or time {expected}",
    ]


def test_bad_values_fall_back_alone_and_are_reported_with_their_line(file: Path):
    write(
        file,
        "[practice]\n"
        "count_in_s = 99\n"
        "day_start_hour = 5\n"
        'frist_side = "left"\n'
        "[lengths]\n"
        "pressure_s = 600\n"
        "heat_s = 700\n"
        "volume_percent = 3\n"
        "[sound]\n"
        'is_muted = "yes"\n'
        'cues_off = ["half", "haf", 3]\n'
        'sound_set = "bells"\n'
        "[looks]\n"
        'theme = "dark"\n',
    )
    store = SettingsStore(file)
    assert store.settings == replace(Settings(), day_start_hour=5, heat_s=700, cues_off=("half",))
    assert told(store) == [
        f"{file}:2: count_in_s cannot be 99 (a whole number from 0 to 10)",
        f"{file}:4: there is no key “frist_side” (did you mean “first_side”?)",
        f"{file}:6: pressure_s cannot be 600 (a whole number from 10 to 15, or 0 for as the"
        " routine says)",
        f"{file}:8: “volume_percent” is not read here (it belongs under [sound])",
        f"{file}:10: is_muted cannot be the text “yes” (true or false)",
        f"{file}:11: cues_off[2] cannot be “haf” (did you mean “half”?)",
        f"{file}:11: cues_off[3] cannot be the number 3 (one of:"
        f" {', '.join(specs(Settings)['cues_off'].choices)})",
        f"{file}:12: sound_set cannot be “bells” (did you mean “bowls”?)",
        f"{file}:13: there is no key “looks” (did you mean “look”?)",
    ]


def test_a_file_with_problems_is_copied_before_it_is_changed(file: Path):
    text = "[practice]\ncount_in_s = 99\nday_start_hour = 5\n"
    write(file, text)
    for volume in (40, 50):
        store = SettingsStore(file)
        store.save(replace(store.settings, volume_percent=volume))
    assert copies(file)[0].read_text() == text
    assert "count_in_s = 99" in file.read_text()
    assert len(told(store)) == 2
    again = SettingsStore(file).settings
    assert (again.day_start_hour, again.volume_percent) == (5, 50)


def test_a_mended_value_is_no_problem_any_more(file: Path):
    write(file, "[practice]\ncount_in_s = 99\n")
    store = SettingsStore(file)
    store.save(replace(store.settings, count_in_s=4))
    assert told(store) == [kept_as(file)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[sound]\nvolume_percent 35\n", ":2: column "),
        (b"[sound]\n# caf\xe9\n", ":2: this line is not UTF-8 text"),
        (b"# " + b"x" * 300_000, ": the file is 293 KiB long"),
    ],
)
def test_what_is_no_toml_is_copied_and_written_anew(file: Path, content: bytes, sentence: str):
    write(file, content)
    store = SettingsStore(file)
    assert store.settings == Settings()
    (problem,) = told(store)
    assert problem.startswith(f"{file}{sentence}")
    store.save(replace(store.settings, volume_percent=20))
    assert SettingsStore(file).settings.volume_percent == 20
    assert [copy.read_bytes() for copy in copies(file)] == [content]
    assert told(store) == [kept_as(file)]


def test_a_file_broken_meanwhile_costs_no_setting(file: Path):
    write(file, "[lengths]\nstretch_s = 45\n")
    store = SettingsStore(file)
    write(file, "[lengths\n")
    store.save(replace(store.settings, volume_percent=20))
    again = SettingsStore(file).settings
    assert (again.stretch_s, again.volume_percent) == (45, 20)
    assert [copy.read_text() for copy in copies(file)] == ["[lengths\n"]


def test_a_section_that_is_no_table_is_replaced(file: Path):
    write(file, "sound = 3\n")
    store = SettingsStore(file)
    store.save(replace(store.settings, volume_percent=20))
    assert SettingsStore(file).settings.volume_percent == 20
    assert [copy.read_text() for copy in copies(file)] == ["sound = 3\n"]


@pytest.mark.parametrize("wrong", ["5", "inf", "1979-05-27", '"half"', "{ half = true }"])
def test_what_is_no_list_becomes_the_list_that_is_wanted(file: Path, wrong: str):
    write(file, f"[sound]  # loud\ncues_off = {wrong}\n")
    store = SettingsStore(file)
    store.save(replace(store.settings, cues_off=("half",)))
    assert SettingsStore(file).settings.cues_off == ("half",)
    assert file.read_text().startswith("[sound]  # loud\n")


def test_a_full_disk_leaves_the_file_and_the_next_change_saves_both(
    file: Path, monkeypatch: pytest.MonkeyPatch
):
    write(file, PERSONAL)
    store = SettingsStore(file)

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(persons_toml, "write_whole", disk_is_full)
    store.save(replace(store.settings, volume_percent=20))
    assert store.settings.volume_percent == 20
    assert told(store)[0].startswith(
        f"{file}: the change could not be saved: No space left on device"
    )
    assert file.read_text() == PERSONAL
    monkeypatch.undo()
    store.save(replace(store.settings, theme="dark"))
    assert told(store) == []
    again = SettingsStore(file).settings
    assert (again.volume_percent, again.theme) == (20, "dark")


def test_a_folder_in_its_place_is_said_and_left(file: Path):
    file.mkdir(parents=True)
    store = SettingsStore(file)
    store.save(replace(store.settings, volume_percent=20))
    assert [line.split(": ", 1)[1][:9] for line in told(store)] == ["this is a", "the chang"]
    assert file.is_dir()


fragments = st.sampled_from(
    ["[sound]\n", "[[sound]]\n", "volume_percent", " = ", "50", "\n", '"', "'''", "[", "]", "{",
     "}", ",", "sound.volume_percent = 5\n", "cues_off", '"half"', "#", "\r\n", "\x00", "é", "1e9",
     "[look]\n", "theme = 'dark'\n", "inf", "9" * 20, "1979-05-27", "true", "."]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(fragments, max_size=25).map("".join))
def test_any_file_is_read_and_can_be_changed(text: str):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "settings.toml")
        write(file, text)
        store = SettingsStore(file)
        for problem in store.problems:
            say_problem(problem)
        wanted = replace(store.settings, volume_percent=77, cues_off=("end", "half"), theme="light")
        store.save(wanted)
        assert SettingsStore(file).settings == store.settings == wanted


def test_tomlkit_is_not_loaded_to_read(file: Path):
    write(file, PERSONAL)
    code = (
        "import sys, pathlib\n"
        "from psoas_timer.services.preferences.settings_store import SettingsStore\n"
        f"SettingsStore(pathlib.Path({str(file)!r}))\n"
        "sys.exit('tomlkit' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_copy_of_a_file_with_problems_is_named(file: Path):
    write(file, "[sound]\nvolume_percent = 300\n")
    store = SettingsStore(file)
    store.save(replace(store.settings, theme="dark"))
    assert told(store)[-1] == kept_as(file)
    assert store.problems[-1].severity is Severity.WARNING
    assert f"{file}:2: volume_percent cannot be 300 (a whole number from 0 to 100)" in told(store)


def test_what_the_program_wrote_itself_is_not_copied_again(file: Path):
    write(file, "[sound]\nvolume_percent = 300\n")
    store = SettingsStore(file)
    for theme in ("dark", "light", "dark"):
        store.save(replace(store.settings, theme=theme))
    assert len(copies(file)) == 1
    assert told(store)[-1] == kept_as(file)
    file.write_text(f"{file.read_text()}# by hand\n")
    store.save(replace(store.settings, theme="light"))
    assert len(copies(file)) == 2
