"""The command line: what each form means, and what is said about one that means nothing."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from psoas_timer import __version__
from psoas_timer.terminal.arguments import Arguments, Command
from psoas_timer.terminal.command_line import asks_for_window_only, home_named, parse


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("", Arguments()),
        ("--home /stick", Arguments(home="/stick")),
        ("play calm-reset", Arguments(Command.PLAY, routine_id="calm-reset")),
        ("play calm-reset --from 3", Arguments(Command.PLAY, None, "calm-reset", 3)),
        ("play --from=3 calm-reset", Arguments(Command.PLAY, None, "calm-reset", 3)),
        ("--home /stick play x", Arguments(Command.PLAY, "/stick", "x")),
        ("play x --home /stick", Arguments(Command.PLAY, "/stick", "x")),
        ("routines --json", Arguments(Command.ROUTINES, as_json=True)),
        ("plan x --json", Arguments(Command.PLAN, routine_id="x", as_json=True)),
        ("check a b", Arguments(Command.CHECK, files=(Path("a"), Path("b")))),
        ("history", Arguments(Command.HISTORY)),
        ("streak --json", Arguments(Command.STREAK, as_json=True)),
        ("streak --days 30", Arguments(Command.STREAK, days=30)),
        ("streak --on 2026-03-02", Arguments(Command.STREAK, on=date(2026, 3, 2))),
        ("streak --practised 2026-03-02", Arguments(Command.STREAK, practised=date(2026, 3, 2))),
        ("streak --pause 7", Arguments(Command.STREAK, pause_days=7)),
        ("streak --resume", Arguments(Command.STREAK, resumes=True)),
        ("doctor", Arguments(Command.DOCTOR)),
        ("play x --minutes 7", Arguments(Command.PLAY, routine_id="x", minutes=7)),
        ("share x out.toml", Arguments(Command.SHARE, None, "x", 1, (Path("out.toml"),))),
    ],
)
def test_every_form_of_the_contract_is_understood(line, meaning):
    assert parse(line.split()) == meaning


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("plya x", 'There is no command "plya". Did you mean play?'),
        ("dance", 'There is no command "dance". See'),
        ("routines --jsn", '"--jsn" means nothing here. Did you mean --json?'),
        ("--hme /x", '"--hme" means nothing here. Did you mean --home?'),
        ("plan a b", '"b" means nothing here.'),
        ("--home= routines", '--home: "" is not a folder'),
        ("routines --home=", '--home: "" is not a folder'),
        ("play", "required: ID"),
        ("check", "required: FILE"),
        ("share x", "required: FILE"),
        ("play x --from 0", '"0" is not a step'),
        ("play x --from two", '"two" is not a step'),
        ("play x --from ²", '"²" is not a step'),
        ("streak --days 0", '"0" is not a number of days'),
        ("streak --on 2026-02-30", '"2026-02-30" is not a date such as 2026-03-02'),
        ("streak --from 2026-03-02", "--from belongs to --pause."),
        ("streak --pause 3 --resume", "not allowed with argument"),
        ("streak --dys 3", "Did you mean --days?"),
        ("--home", "--home"),
    ],
)
def test_wrong_usage_is_told_in_one_line_with_exit_code_2(line, sentence, capsys):
    with pytest.raises(SystemExit) as ended:
        parse(line.split())
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert sentence in told.err
    assert "--help" in told.err


def test_version_and_help_end_well(capsys):
    for line in ("--version", "--help", "play --help"):
        with pytest.raises(SystemExit) as ended:
            parse(line.split())
        assert ended.value.code == 0
    told = capsys.readouterr().out
    assert __version__ in told
    assert all(f"  {command} " in told for command in Command if command)


@pytest.mark.parametrize(("line", "home"), [("", None), ("--home /stick", "/stick")])
def test_the_plain_start_of_the_window_is_known_at_once(line, home):
    words = line.split()
    assert asks_for_window_only(words)
    assert home_named(words) == home == parse(words).home


@pytest.mark.parametrize(
    "words",
    [["routines"], ["--home"], ["--home", ""], ["--home", "--help"], ["--home=/stick"], ["--help"]],
)
def test_all_other_words_are_understood_in_full(words):
    assert not asks_for_window_only(words)


def test_the_plain_start_needs_neither_argparse_nor_the_meaning_of_words():
    code = (
        "import sys; import psoas_timer.app as app\n"
        "from psoas_timer.terminal.command_line import asks_for_window_only as asks\n"
        "assert asks([]) and asks(['--home', 'x'])\n"
        "loaded = {'argparse', 'psoas_timer.terminal.arguments', 'psoas_timer.wording'}\n"
        "assert not loaded & set(sys.modules), loaded & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
