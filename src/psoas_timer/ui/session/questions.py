"""The questions that a running session can raise: leave it, go on after a gap, stop with pain."""

from collections.abc import Callable

from psoas_timer.core.content.safety import Safety
from psoas_timer.core.messages import message
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.ui.session.question import Answer, Question
from psoas_timer.ui.words import told, told_length
from psoas_timer.wording.durations import clock_text, up_to_second
from psoas_timer.wording.help_text import stop_rules


def ask_leave(question: Question, runner: SessionRunner, hurts: Callable[[], None]) -> None:
    """Ask before something is left unfinished; the session goes on meanwhile.

    `hurts` is done where pain is why.
    """
    session = runner.session
    if session is None:
        return
    done_ms = sum(session.done_at(runner.now_ms())) // 1_000 * 1_000
    total = clock_text(up_to_second(session.timeline.total_ms))
    question.ask(
        "leave",
        told(message("session.leave.title")),
        told(message("session.leave.line", done=clock_text(done_ms), total=total)),
        [
            Answer(told(message("session.leave.leave")), runner.leave),
            Answer(told(message("session.leave.stay")), lambda: None),
            Answer(told(message("session.do.hurts")), hurts),
        ],
    )


def ask_hurts(
    question: Question, runner: SessionRunner, words: Safety, open_help: Callable[[], None]
) -> None:
    """Pause at once, tell when to stop, and ask kindly how it goes on."""
    runner.pause()
    question.ask(
        "hurts",
        told(message("session.hurts.title")),
        told(message("session.hurts.line")),
        [
            Answer(told(message("session.hurts.end")), lambda: runner.leave(hurts=True)),
            Answer(told(message("session.hurts.gently")), lambda: _go_on_gently(runner)),
            Answer(told(message("session.hurts.help")), open_help),
        ],
        stop_rules(words),
    )


def _go_on_gently(runner: SessionRunner) -> None:
    """Ease a hold and go on; a step that waits goes on waiting."""
    runner.ease()
    runner.resume()


def ask_away(question: Question, runner: SessionRunner, gap_ms: int) -> None:
    """Tell how long nobody was led, and ask how to go on."""
    session = runner.session
    if session is None:
        return

    def restart() -> None:
        runner.back()
        runner.resume()

    line = message(
        "session.away.line",
        gap=told_length(gap_ms),
        name=session.timeline.step_of(session.segment_index).exercise.name,
        left=told_length(up_to_second(session.segment_left_ms(runner.now_ms()))),
    )
    question.ask(
        "away",
        told(message("session.away.title")),
        told(line),
        [
            Answer(told(message("session.away.continue")), runner.resume),
            Answer(told(message("session.away.restart")), restart),
            Answer(told(message("session.away.leave")), runner.leave),
        ],
    )
