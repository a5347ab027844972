"""The sense of one note: everything that a closed form cannot know by itself."""

from collections.abc import Iterator
from datetime import date

from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.sense.days import day_faults
from tracker.core.sense.effects import effect_faults
from tracker.core.sense.reach import reach_faults
from tracker.core.sense.replies import Noted, reply_faults
from tracker.core.sense.words import word_faults
from tracker.core.words.fault import Fault


def faults_of(
    draft: Draft, *, agreement: Agreement, notes: Noted, today: date | None
) -> tuple[Fault, ...]:
    """What is wrong with a draft; nothing where it may be appended to the log.

    `place` of a fault is the draft's field, with dots into the effect: occurred_on, effect.value.
    `notes` holds what is earlier than the draft and nothing else, so that a note cannot be about
    itself or a later one. `today` is the last day that a note may tell of (inclusive, in the
    agreement's zone); None where nobody has read the clock: the future is then not judged.
    The agreement has to be sound (`core.soundness`); with one that is not, faults may be missed.
    """
    return tuple(found(draft, agreement, notes, today))


def found(draft: Draft, agreement: Agreement, notes: Noted, today: date | None) -> Iterator[Fault]:
    """The faults, in the order in which a form shows the fields."""
    yield from word_faults(draft)
    yield from reach_faults(draft, agreement)
    yield from day_faults(draft, agreement, today)
    yield from reply_faults(draft, agreement, notes)
    if draft.effect is not None:
        yield from effect_faults("effect", draft.effect, draft, agreement)
