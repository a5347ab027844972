"""Whether an assessment fits what it assesses."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Obligation
from tracker.core.log.draft import Draft
from tracker.core.log.effect import Position, Value, values_for
from tracker.core.log.note import Note
from tracker.core.sense.days import day_range_faults
from tracker.core.sense.reach import named
from tracker.core.words.choice import in_words
from tracker.core.words.fault import Fault, shown

DONE = frozenset({Value.PERFORMED, Value.PARTLY_PERFORMED, Value.EXERCISED})
"""Values that say that something was done, and so may say on which day."""


def position_faults(
    place: str, effect: Position, subject: Draft | Note, agreement: Agreement
) -> Iterator[Fault]:
    """A value for each thing assessed, and a day only of something done by then."""
    assessed: list[Obligation | None] = [*named(subject, agreement)]
    if subject.whole:
        assessed.append(None)
    elif not subject.obligations:
        told = "a position assesses obligations or the agreement as a whole; name one"
        yield Fault("obligations", told)
    for one in assessed:
        yield from value_faults(f"{place}.value", effect.value, one)
    yield from performed_on_faults(f"{place}.performed_on", effect, subject)


def value_faults(place: str, value: Value, assessed: Obligation | None) -> Iterator[Fault]:
    """A fault where nobody can say that of an obligation, or of the whole agreement (None)."""
    fitting = values_for(assessed)
    if value not in fitting:
        of = f"obligation {assessed.code}" if assessed else "the agreement as a whole"
        yield Fault(place, f"{shown(value)} cannot be said of {of}; write {in_words(fitting)}")


def performed_on_faults(place: str, effect: Position, subject: Draft | Note) -> Iterator[Fault]:
    """A day asserted of what was not done, or that had not come when it was reported."""
    day, reported = effect.performed_on, subject.reported_on
    yield from day_range_faults(place, day)
    if day is not None and effect.value not in DONE:
        told = (
            f"{shown(day)} would be the day on which it was done, and the value is {effect.value}"
        )
        yield Fault(place, f"{told}; leave the day out")
    elif day is not None and day > reported:
        told = f"{shown(day)} comes after the note was reported, on {reported}"
        yield Fault(place, f"{told}; write that day or an earlier one")
