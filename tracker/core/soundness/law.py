"""The soundness of a whole agreement, part by part."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.sense.days import day_range_faults, zone_faults
from tracker.core.soundness.actors import actor_faults
from tracker.core.soundness.codes import Known, known_in, repeated_faults
from tracker.core.soundness.cycles import cycle_faults
from tracker.core.soundness.obligations import obligation_faults
from tracker.core.soundness.questions import question_faults
from tracker.core.soundness.readings import disputed_reading_faults
from tracker.core.soundness.texts import difference_faults, text_faults
from tracker.core.soundness.withdrawn import withdrawn_faults
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault


def faults_in(agreement: Agreement) -> tuple[Fault, ...]:
    """What is wrong with the law; nothing where every answer can be worked out from it.

    `place` of a fault is "KIND CODE: path", as in "obligation 6.1: date.anchor", or
    "agreement: path"; the paths are those of the seed format, lists counted from 1.
    """
    return tuple(found(agreement, known_in(agreement)))


def found(agreement: Agreement, known: Known) -> Iterator[Fault]:
    """The faults, in the order of the format's own description."""
    yield from head_faults(agreement, known)
    yield from repeated_faults(agreement)
    yield from actor_faults(agreement)
    for variant in agreement.variants:
        yield from text_faults(variant, known)
    for difference in agreement.differences:
        yield from difference_faults(difference, known)
    for question in agreement.questions:
        yield from question_faults(question, agreement, known)
    for obligation in agreement.obligations:
        yield from obligation_faults(obligation, agreement, known)
    for reading in agreement.disputed_readings:
        yield from disputed_reading_faults(reading, known)
    yield from withdrawn_faults(agreement)
    yield from cycle_faults(agreement)


def head_faults(agreement: Agreement, known: Known) -> Iterator[Fault]:
    """What the agreement says of itself."""
    yield from zone_faults("agreement: zone", agreement.zone)
    for place, zone in enumerate(agreement.also_zones, start=1):
        yield from zone_faults(f"agreement: also_zones[{place}]", zone)
    yield from day_range_faults("agreement: signed_on", agreement.signed_on)
    yield from day_range_faults("agreement: effective_at", agreement.effective_at.date())
    record = agreement.text_of_record
    if record is not None:
        yield from unknown("agreement: text_of_record", record, "the code of a text", known.texts)
    cited = agreement.sources_cited
    yield from unknown_among("agreement: sources", cited, "the code of a source", known.sources)
