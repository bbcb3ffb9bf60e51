"""What fitting a routine into some minutes has changed, in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce

from psoas_timer.core.content.routine import Step
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.fit import Fit
from psoas_timer.wording.durations import clock_text, length_text
from psoas_timer.wording.say import Translate, say, untranslated


def fit_total(fit: Fit, translate: Translate = untranslated) -> str:
    """How long it is now, and how long it was."""
    total, before = clock_text(fit.routine.total_ms), clock_text(fit.before.total_ms)
    if total == before:
        return say(message("fit.total_same", total=total), translate)
    return say(message("fit.total", total=total, before=before), translate)


def fit_limit(fit: Fit, translate: Translate = untranslated) -> str:
    """Why it does not take the time that was wanted; "" where it does, or nearly so."""
    if fit.wanted_ms < fit.shortest_ms:
        shortest = clock_text(fit.shortest_ms)
        said = message("fit.too_short", name=fit.before.name, shortest=shortest)
        return say(said, translate)
    if fit.wanted_ms > fit.longest_ms:
        return say(message("fit.too_long", longest=clock_text(fit.longest_ms)), translate)
    return ""


def fit_changes(fit: Fit, translate: Translate = untranslated) -> tuple[str, ...]:
    """What is led otherwise, a sentence for each; one that says so where nothing is."""
    lines = [*_left_out(fit, translate), *_fewer_rounds(fit, translate)]
    lines += (_step_line(before, after, translate) for before, after in fit.changed)
    return tuple(dict.fromkeys(lines)) or (say(message("fit.same"), translate),)


def _left_out(fit: Fit, translate: Translate) -> Iterator[str]:
    if not fit.left_out:
        return
    all_of = Counter(step.exercise.name for step in fit.before.steps)
    gone = Counter(step.exercise.name for step in fit.left_out)
    names = [
        name
        if count == all_of[name]
        else say(message("fit.some_of", name=name, count=count, all=all_of[name]), translate)
        for name, count in gone.items()
    ]
    yield say(message("fit.left_out", names=_listed("names", names, translate)), translate)


def _fewer_rounds(fit: Fit, translate: Translate) -> Iterator[str]:
    for before, after in fit.circuits:
        what = say(message("fit.rounds", before=before.rounds, after=after.rounds), translate)
        name = fit.routine.steps[after.first_step].exercise.name
        yield say(message("fit.circuit", name=name, what=what), translate)


def _step_line(before: Step, after: Step, translate: Translate) -> str:
    parts: list[str] = []
    if after.hold_ms != before.hold_ms:
        new, old = (length_text(step.hold_ms, translate) for step in (after, before))
        parts.append(say(message("fit.instead", after=new, before=old), translate))
    if after.reps != before.reps:
        said = message("fit.rounds", after=after.reps, before=before.reps)
        parts.append(say(said, translate))
    what = _listed("parts", parts, translate)
    return say(message("fit.step", name=after.exercise.name, what=what), translate)


def _listed(how: str, parts: Sequence[str], translate: Translate) -> str:
    """All in a row; names of exercises have commas of their own."""

    def joined(first: str, following: str) -> str:
        return say(message(f"fit.{how}", first=first, next=following), translate)

    return reduce(joined, parts)
