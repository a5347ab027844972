"""The engine alone, from loaded values: one obligation, ten thousand, fifty years of a weekly rule.

Beside each figure stands B, the time of a plain loop in the same run, so that runs compare.
"""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bench.answers import SEED, TODAY, logged
from bench.pages import interleaved
from tracker.core.agenda.agenda import agenda
from tracker.core.answer.evaluation import evaluate
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Anchor, AnchorKind, Recurring, Relative
from tracker.core.log.effect import Position, Value
from tracker.core.log.note import Note
from tracker.core.standing.case import Case
from tracker.formats.seed import read_seed

EFFECT = Anchor(kind=AnchorKind.EFFECT)
NOTES = 20
SIZES = (2_500, 5_000, 10_000)
ASKED = Asking(as_of=date(2021, 6, 1), today=TODAY)
SINCE, UNTIL = date(2021, 1, 1), date(2071, 1, 1)
LOOP = 10_000
ROUNDS = 3
BATCH = 100
"""Answers in a row, so with warm caches of the processor; one alone is timed beside them."""


def main() -> None:
    """Measure and print."""
    seed = read_seed(SEED)
    one = replace(seed.agreement.by_code["6.1"], code="x")
    law = replace(seed.agreement, obligations=(one,), questions=(), disputed_readings=())
    crowds = [of_many(law, one, size) for size in SIZES]
    weekly = with_rule(law, one, Recurring(rrule="FREQ=WEEKLY", start=EFFECT))
    case = case_for(law, on_one(logged(seed)[0]), ASKED)
    gc.collect()
    gc.freeze()
    calls: list[Callable[[], object]] = [
        lambda: sum(range(LOOP)),
        lambda: [evaluate(Case(case.agreement, case.record, case.at), one) for _ in range(BATCH)],
        lambda: agenda(case_for(weekly, (), ASKED), since=SINCE, until=UNTIL),
        lambda: agenda(case_for(replace(weekly), (), ASKED), since=SINCE, until=UNTIL),
        lambda: evaluate(Case(case.agreement, case.record, case.at), one),
    ]
    medians = (statistics.median(taken) * 1_000 for taken in interleaved(calls))
    base, single, years, first, alone = medians
    print(f"rules: B = {base:.3f} ms")
    single /= BATCH
    print(
        f"  one obligation, {NOTES} notes  {single * 1000:>8.1f} µs {single / base:>7.2f} B"
        f"   alone, after other work {alone * 1000:.0f} µs   aim: under 50 µs"
    )
    print(
        f"  fifty years, weekly      {years:>8.1f} ms {years / base:>7.1f} B   first {first:.1f} ms"
        "   aim: under 5 ms"
    )
    many(crowds, base)


def many(crowds: Sequence[Case], base: float) -> None:
    """All obligations of large laws; the time of each shows whether it grows with their number."""
    for crowd in crowds:
        number = len(crowd.agreement.obligations)
        first = all_of(crowd) * 1_000
        spent = statistics.median(all_of(crowd) for _ in range(ROUNDS)) * 1_000
        each = spent / number * 1_000
        print(f"  {number:>6,} obligations       {spent:>8.0f} ms {spent / base:>7.0f} B", end="")
        print(f"   {each:.0f} µs each   first {first:.0f} ms   aim: 10,000 under 500 ms, linear")


def all_of(crowd: Case) -> float:
    """The seconds that all answers take."""
    case = Case(crowd.agreement, crowd.record, crowd.at)
    started = time.thread_time()
    for one in crowd.agreement.obligations:
        evaluate(case, one)
    return time.thread_time() - started


def on_one(first: Note) -> tuple[Note, ...]:
    """Notes on the obligation x by both sides, every other one with a position."""
    said = Position(value=Value.PERFORMED)
    return tuple(
        replace(
            first,
            number=number,
            actor="AM" if number % 4 else "AZ",
            obligations=("x",),
            whole=False,
            effect=said if number % 2 else None,
            occurred_on=date(2020, 11, 20) + timedelta(days=number),
            reported_on=date(2020, 11, 20) + timedelta(days=number),
            occurred_at=None,
            about=None,
            key=None,
        )
        for number in range(1, NOTES + 1)
    )


def with_rule(law: Agreement, one: Obligation, rule: Recurring) -> Agreement:
    """The law with that rule for its only obligation."""
    return replace(law, obligations=(replace(one, rule=rule),))


def of_many(law: Agreement, one: Obligation, number: int) -> Case:
    """A law with so many obligations, each a period after the effect."""
    duties = (
        replace(
            one,
            code=f"x.{at}",
            rule=Relative(anchor=EFFECT, period=Period(months=at % 12, days=at % 28)),
        )
        for at in range(number)
    )
    return case_for(replace(law, obligations=tuple(duties)), (), ASKED)


if __name__ == "__main__":
    main()
