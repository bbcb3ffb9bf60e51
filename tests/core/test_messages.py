"""Messages and problems as values."""

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity


def test_messages_with_the_same_words_are_equal_in_whatever_order_they_are_given():
    assert message("step.name", step=2, of=7) == message("step.name", of=7, step=2)
    assert message("step.name", step=2) != message("step.name", step=3)


def test_a_problem_is_an_error_unless_it_is_said_otherwise():
    assert Problem(message("file.empty")).severity is Severity.ERROR
