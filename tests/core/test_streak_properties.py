"""What holds for every history: the second, plain implementation agrees, and nobody is cheated."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.practice.audit import audit
from psoas_timer.core.practice.ledger import Ledger, StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.replay import DayState, streak, walk
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.core.practice.week_goal import week_goal
from tests.core.practised import DONE, MONDAY, SIGNS, after
from tests.core.streak_oracle import oracle

SPAN = 70

day_numbers = st.integers(0, SPAN)
totals = st.one_of(
    st.just(DONE),
    st.just(DONE),
    st.builds(
        lambda finished, left, held_ms: DayTotal(finished, finished + left, held_ms),
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, 1_500_000),
    ),
)
rules = st.builds(
    StreakRules,
    counts_from_ms=st.integers(1, 15).map(lambda minutes: minutes * 60_000),
    goal_sessions=st.sampled_from([0, 0, 1, 2]),
    goal_ms=st.sampled_from([0, 0, 600_000]),
    rest_weekdays=st.frozensets(st.integers(1, 7), max_size=3),
    weekly_goal=st.integers(1, 7),
)
pauses = st.builds(
    lambda first, days: Pause(after(first), after(first + days - 1)), day_numbers, st.integers(1, 9)
)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Mostly practised days, with a few rules by date, pauses and corrections."""
    practised = draw(st.frozensets(day_numbers, max_size=SPAN))
    days = {after(number): draw(totals) for number in practised}
    changes = draw(st.dictionaries(day_numbers, rules, max_size=3))
    book = [(date.min, draw(rules))]
    book += [(after(number), changes[number]) for number in sorted(changes)]
    notes = StreakNotes(RuleBook(tuple(book)))
    for pause in draw(st.lists(pauses, max_size=2)):
        notes = notes.with_pause(pause)
    for number in draw(st.frozensets(day_numbers, max_size=4)):
        notes = notes.with_correction(after(number))
    for number in draw(st.frozensets(day_numbers, max_size=4)):
        notes = notes.with_rest(after(number))
    return Ledger(days, notes)


todays = day_numbers.map(after)


@settings(max_examples=400)
@given(ledgers(), todays)
def test_a_second_plain_implementation_agrees(known, today):
    run, best, freezes, states = oracle(known, today)
    now = streak(known, today)
    assert (now.current, now.best, now.freezes) == (run, best, freezes)
    assert "".join(SIGNS[evening.state] for evening in walk(known, today)) == states
    assert now.of_last_30 == sum(letter in "xe" for letter in states[-30:])
    assert now.today_done == (states[-1:] in ("x", "e"))


@given(ledgers(), todays)
def test_only_practice_raises_a_streak_and_only_a_missed_day_ends_it(known, today):
    run = 0
    for evening in walk(known, today):
        if evening.state.counts:
            assert evening.run == run + 1
        elif evening.state is DayState.MISSED:
            assert evening.run == 0
        else:
            assert evening.run == run
        run = evening.run


@given(ledgers(), todays)
def test_freezes_are_none_one_or_two(known, today):
    assert {evening.freezes for evening in walk(known, today)} <= {0, 1, 2}
    assert streak(known, today).freezes in (0, 1, 2)


def with_a_session(known: Ledger, day: date) -> Ledger:
    total = known.days.get(day, DayTotal()).plus(Outcome.FINISHED, 60_000)
    return replace(known, days={**known.days, day: total})


@given(ledgers(), todays)
def test_a_session_of_today_lowers_no_number(known, today):
    before, now = streak(known, today), streak(with_a_session(known, today), today)
    assert now.current >= before.current
    assert now.best >= before.best
    assert now.freezes >= before.freezes
    assert now.of_last_30 >= before.of_last_30
    assert now.today_done >= before.today_done
    week_before, week = week_goal(known, today), week_goal(with_a_session(known, today), today)
    assert (week.done, week.weeks) >= (week_before.done, week_before.weeks)


@given(ledgers(), todays, todays)
def test_a_session_or_a_mark_found_later_lowers_nothing_on_its_day_or_in_sums(known, day, today):
    noted = replace(known, notes=known.notes.with_correction(day))
    for found in (with_a_session(known, day), noted):
        before = {each.day: each for each in walk(known, day)}
        *_, evening = walk(found, day)
        if day in before:
            assert evening.run >= before[day].run
            assert evening.reserve >= before[day].reserve
        assert streak(found, today).of_last_30 >= streak(known, today).of_last_30
        assert week_goal(found, today).weeks >= week_goal(known, today).weeks


@given(ledgers(), todays, rules, st.integers(0, 9))
def test_other_rules_from_today_on_change_no_earlier_day(known, today, other, later):
    counts = known.counts(today)
    book = known.notes.book.held_to(other, today, today_counts=counts)
    changed = replace(known, notes=replace(known.notes, book=book))
    end = date.fromordinal(today.toordinal() + later)
    before = [each for each in walk(known, end) if each.day < today]
    assert [each for each in walk(changed, end) if each.day < today] == before
    if counts:
        assert streak(changed, today) == streak(known, today)


@given(ledgers(), todays)
def test_the_audit_accounts_for_every_freeze_and_every_run(known, today):
    run, freezes = 0, 1
    for day in audit(known, today, date.min).days:
        assert day.freezes == freezes + day.earned + day.came_back - (day.state is DayState.FROZEN)
        assert day.ended_run == (run if day.state is DayState.MISSED else 0)
        run, freezes = day.run, day.freezes


@given(ledgers(), todays)
def test_the_days_to_another_freeze_are_as_many_as_it_says(known, today):
    asked = audit(known, today, today)
    if asked.days_to_a_freeze is None:
        assert asked.freezes == 2
        return
    first = today.toordinal() + known.counts(today)
    freezes, notes = asked.freezes, known.notes
    for number in range(asked.days_to_a_freeze):
        day = date.fromordinal(first + number)
        notes = notes.with_correction(day)
        now = streak(replace(known, notes=notes), day).freezes
        assert (now > freezes) == (number == asked.days_to_a_freeze - 1)
        freezes = now


@given(ledgers(), todays)
def test_no_day_knows_a_later_one(known, today):
    first_time = audit(known, today, MONDAY)
    assert audit(known, today, MONDAY) == first_time
    later = audit(known, date.fromordinal(today.toordinal() + 20), MONDAY)
    past = [day for day in first_time.days if day.day < today]
    assert list(later.days[: len(past)]) == past
