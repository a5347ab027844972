"""When it happened and when it was reported: the order of a note's days, and its time of day."""

from collections.abc import Iterator
from datetime import date, datetime

from tracker.core.days.day import day_of, within_range, zone_of
from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.words.fault import BadValueError, Fault, shown


def day_faults(draft: Draft, agreement: Agreement, today: date | None) -> Iterator[Fault]:
    """Days out of range, out of order or (where `today` is given) in the future."""
    first, last, reported = draft.occurred_from, draft.occurred_on, draft.reported_on
    for place, day in (("occurred_from", first), ("occurred_on", last), ("reported_on", reported)):
        yield from day_range_faults(place, day)
    if first is not None and first > last:
        told = f"{shown(first)} comes after the last day, {last}; write the first day, or none"
        yield Fault("occurred_from", told)
    if reported < last:
        told = f"{shown(reported)} comes before it happened, on {last}"
        yield Fault("reported_on", f"{told}; write that day or a later one")
    yield from future_faults(draft, today)
    yield from time_faults(draft, agreement)


def day_range_faults(place: str, day: date | None) -> Iterator[Fault]:
    """A fault where there is a day that the tracker cannot reckon with."""
    try:
        _ = day and within_range(day, field=place)
    except BadValueError as error:
        yield Fault(place, f"{shown(error.value)} {error.wanted}")


def future_faults(draft: Draft, today: date | None) -> Iterator[Fault]:
    """Days that have not come: a note tells of what was, never of what will be."""
    if today is None:
        return
    for place, day in (("occurred_on", draft.occurred_on), ("reported_on", draft.reported_on)):
        if day > today:
            told = f"{shown(day)} has not come yet; write a day up to today, {today}"
            yield Fault(place, told)


def time_faults(draft: Draft, agreement: Agreement) -> Iterator[Fault]:
    """A time of day without its day or offset, and a zone without a time or unknown."""
    if draft.occurred_at is not None:
        yield from instant_faults(draft.occurred_at, draft.occurred_on, agreement)
    elif draft.occurred_zone is not None:
        told = f"{shown(draft.occurred_zone)} goes with a time of day; give occurred_at as well"
        yield Fault("occurred_zone", f"{told}, or leave it out")
    if draft.occurred_zone is not None:
        yield from zone_faults("occurred_zone", draft.occurred_zone)


def instant_faults(at: datetime, on: date, agreement: Agreement) -> Iterator[Fault]:
    """Whether the instant has an offset and lies in the day, as the agreement's zone counts it."""
    if at.tzinfo is None:
        told = f"{shown(at.isoformat())} has no offset; write one, like 2020-11-10T00:00+03:00"
        yield Fault("occurred_at", told)
        return
    out_of_range = tuple(day_range_faults("occurred_at", at.date()))
    yield from out_of_range
    if not out_of_range and (lies_on := day_of(at, agreement.tz)) != on:
        told = f"{shown(at.isoformat())} lies in {lies_on} ({agreement.zone}), not in {on}"
        yield Fault("occurred_at", f"{told}; write the day that it lies in as occurred_on")


def zone_faults(place: str, name: str) -> Iterator[Fault]:
    """A fault where there is no time zone of that name."""
    try:
        zone_of(name, field=place)
    except BadValueError as error:
        yield Fault(place, f"{shown(error.value)} {error.wanted}")
