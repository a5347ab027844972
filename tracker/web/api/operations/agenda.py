"""Dates, and what differs between two answers."""

from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.asked.change import Change, changes
from tracker.core.asked.overview import Item, Overview
from tracker.core.days.day import parse_day
from tracker.core.days.period import Period, add
from tracker.core.words.fault import BadValueError
from tracker.formats.agenda_json import entry_of
from tracker.formats.head_json import asked_for
from tracker.formats.written import Document, day_or_none, past_due_of
from tracker.services.answers import dates, standing
from tracker.services.asked import Asked
from tracker.web.api.models import agenda, asked
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.seen import Seen, asked_in, seen_for

YEAR = Period(months=12)
LONGEST = 50
"""Years that a window may span."""


def listed(call: Call) -> Reply:
    """The dated things of a window."""
    seen = seen_for(call)
    since, until = window(seen)
    return Reply(make=lambda: list_of(seen, since, until), made_of=seen.mark)


def window(seen: Seen) -> tuple[date, date]:
    """The first and the last day; BadValueError where they are in the wrong order or too far."""
    query, day = seen.call.query, seen.asking.day(seen.law.tz)
    first = parse_day(query.since, field="from") if query.since else day
    last = parse_day(query.until, field="to") if query.until else add(first, YEAR).day
    if last < first:
        raise BadValueError("to", last, f"comes before the first day, {first}; write a later one")
    if last.year - first.year > LONGEST:
        raise BadValueError("to", last, f"is more than {LONGEST} years after {first}; ask for less")
    return first, last


def list_of(seen: Seen, since: date, until: date) -> Document:
    """The list's document."""
    found = dates(seen.library, seen.holding, seen.asking, since=since, until=until)
    entries, after = seen.part(found.entries)
    return {
        **seen.head(),
        "next": after,
        "from": since.isoformat(),
        "to": until.isoformat(),
        "entries": [entry_of(seen.law, entry) for entry in entries],
    }


def compared(call: Call) -> Reply:
    """What differs between the answer and another one."""
    seen = seen_for(call)
    other = other_asking(seen)
    return Reply(make=lambda: difference_of(seen, other), made_of=(seen.mark, other))


def other_asking(seen: Seen) -> Asking:
    """The other question: its own day, and everything that it does not say as in the first."""
    query, mine = seen.call.query, asked_in(seen.call.query)
    other = Asked(
        as_of=query.other_as_of,
        known_by=query.other_known_by or mine.known_by,
        rev=mine.rev if query.other_rev is None else str(query.other_rev),
        reading=mine.reading,
    )
    names = {"as_of": "other_as_of", "known_by": "other_known_by", "rev": "other_rev"}
    return other.asking(
        seen.holding, today=seen.asking.today, field=lambda name: names.get(name, name)
    )


def difference_of(seen: Seen, other: Asking) -> Document:
    """The document of what differs: from the other answer to the one that is asked for."""
    before = standing(seen.library, seen.holding, other)
    after = standing(seen.library, seen.holding, seen.asking)
    revision = seen.holding.revision if other.revision is None else other.revision
    stood = (by_code(before), by_code(after))
    return {
        **seen.head(),
        "other": {
            "as_of": asked_for(seen.law, other.as_of),
            "known_by": day_or_none(other.known_by),
            "revision": revision,
        },
        "changes": [change_of(one, *stood) for one in changes(before, after)],
    }


def by_code(overview: Overview) -> dict[str | None, Item]:
    """The items by code."""
    return {item.obligation.code: item for item in overview.items}


def change_of(
    one: Change, before: dict[str | None, Item], after: dict[str | None, Item]
) -> Document:
    """What differs about one obligation."""
    return {
        "code": one.code,
        "title": one.title,
        "sentences": list(one.sentences),
        "notes": list(one.notes),
        "before": stood(before.get(one.code)),
        "after": stood(after.get(one.code)),
    }


def stood(item: Item | None) -> Document | None:
    """Where an obligation stood; None where the text had none, or it is the whole of it."""
    if item is None:
        return None
    return {
        "status": item.answer.word.value,
        "status_label": item.label,
        "past_due": past_due_of(item.answer.past_due),
        "due_on": day_or_none(item.answer.due_on),
    }


OPERATIONS = (
    Operation(
        name="getAgenda",
        path="/agreements/{agreement}/agenda",
        says="What takes effect, falls due, renews or closes from one day to another.",
        asks=asked.AgendaAsked,
        answers=agenda.Agenda,
        run=listed,
    ),
    Operation(
        name="getDifferences",
        path="/agreements/{agreement}/differences",
        says="What differs between two days, or between what was known then and what is known now.",
        asks=asked.CompareAsked,
        answers=agenda.Differences,
        run=compared,
    ),
)
