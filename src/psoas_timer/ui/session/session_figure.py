"""What the figure shows of a session. How it is drawn lives in ui.figure."""

from psoas_timer.core.content.kinds import Mode
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase
from psoas_timer.ui.figure.figure_view import FigureView

ON_THE_BEAT = frozenset({Mode.BREATH, Mode.CADENCE})
"""Exercises with breaths or movements that sound; their holds are whole numbers of them."""


def show_session(figure: FigureView, session: Session, now_ms: int) -> None:
    """Show the exercise and side of the current segment, or of the hold that it leads to.

    It moves during holds alone, and stands still with the session.
    """
    segment = session.segment
    step = session.timeline.step_of(session.segment_index)
    is_led = session.status is Status.RUNNING and segment.phase is Phase.HOLD
    figure.show_exercise(step.exercise, segment.side)
    figure.set_running(is_led)
    if is_led and step.exercise.mode in ON_THE_BEAT:
        figure.set_moved(session.segment_elapsed_ms(now_ms), step.pattern)
