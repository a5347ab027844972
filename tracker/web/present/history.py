"""How an answer changed over time, and what another reading would make of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.history import Interval
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import Difference
from tracker.core.asked.overview import Item, label_of
from tracker.core.days.day import day_start, long_day
from tracker.core.law.agreement import Agreement
from tracker.core.law.question import Option, Question
from tracker.core.words.vocabulary import MARKERS, STATUSES
from tracker.web.words import sort_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stretch of time with one answer."""

    since: date | None
    """None: from the beginning."""
    at: datetime | None
    """The instant, where it does not begin with a day."""
    label: str
    sort: str
    marker: str
    due_on: date | None
    notes: tuple[int, ...]
    """The notes that its reasons name and those of the stage before do not."""


def stages(law: Agreement, asking: Asking, intervals: Iterable[Interval]) -> list[Stage]:
    """The stages in order of time; where only the reasons changed, two become one."""
    found: list[Stage] = []
    known: set[int] = set()
    for interval in intervals:
        stage = stage_of(law, asking, interval, known)
        known |= {number for reason in interval.answer.reasons for number in reason.notes}
        if found and not stage.notes and same(found[-1], stage):
            continue
        found.append(stage)
    return found


def same(one: Stage, two: Stage) -> bool:
    """Whether a reader would see no difference."""
    return (one.label, one.marker, one.due_on) == (two.label, two.marker, two.due_on)


def stage_of(law: Agreement, asking: Asking, interval: Interval, known: set[int]) -> Stage:
    """One interval in words."""
    answer, start = interval.answer, interval.start
    since = start.astimezone(law.tz).date() if start else None
    whole = start is None or since is None or start == day_start(since, law.tz)
    numbers = {number for reason in answer.reasons for number in reason.notes}
    return Stage(
        since=since,
        at=None if whole else start,
        label=label_then(law, asking, answer, start),
        sort=sort_of(answer.word),
        marker=MARKERS[answer.marker].label,
        due_on=answer.due_on,
        notes=tuple(sorted(numbers - known)),
    )


def label_then(
    law: Agreement, asking: Asking, answer: ObligationAnswer, start: datetime | None
) -> str:
    """The word as it was shown at the start of the stage."""
    then = asking if start is None else replace(asking, as_of=start)
    return label_of(law, answer, then)


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """What one other reading would change."""

    question: Question
    option: Option
    changes: tuple[str, ...]


def otherwise(law: Agreement, item: Item, differing: Sequence[Difference]) -> tuple[Otherwise, ...]:
    """The readings under which the answer would not be what it is, with what would differ."""
    questions = law.question_by_code
    found = []
    for one in differing:
        question = questions[one.question]
        option = question.option(one.option)
        assert option is not None
        changes = tuple(changes_under(item, one))
        found.append(Otherwise(question=question, option=option, changes=changes))
    return tuple(found)


def changes_under(item: Item, other: Difference) -> Iterable[str]:
    """What would differ, each as half a sentence."""
    answer = item.answer
    if other.word is None:
        yield "it would not be in the text"
        return
    if other.word is not answer.word:
        yield f"the word would be “{STATUSES[other.word].label}”"
    if other.due_on != answer.due_on:
        yield f"the last day would be {day_or(other.due_on)}"
    elif other.original_due_on != answer.original_due_on:
        yield f"the original last day would be {day_or(other.original_due_on)}"
    if other.next_on != (item.next.on if item.next else None):
        yield f"the next date would be {day_or(other.next_on)}"
    yield from window_changes(item, other)


def window_changes(item: Item, other: Difference) -> Iterable[str]:
    """What would differ about the notice window."""
    mine, theirs = item.answer.window, other.window
    if mine is None or theirs is None or mine == theirs:
        return
    if mine.closes_on != theirs.closes_on:
        yield f"the last day for notice would be {day_or(theirs.closes_on)}"
    if mine.term_ends_on != theirs.term_ends_on:
        yield f"the running term would end on {day_or(theirs.term_ends_on)}"
    if mine.state is not theirs.state:
        yield f"the window would be {theirs.state.replace('_', ' ')}"


def day_or(on: date | None) -> str:
    """The day in words, or that there is none."""
    return long_day(on) if on else "none"
