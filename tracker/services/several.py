"""Several agreements at once: what is due next in each, what was missed, and all their dates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item
from tracker.core.law.agreement import Agreement
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.services.answers import dates, standing
from tracker.services.library import Holding, Library
from tracker.store.agreements import agreement_codes

Today = Callable[[ZoneInfo], date]
"""The present day in a zone: each agreement counts days in its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One agreement in short, as of today in its zone."""

    law: Agreement
    as_of: date
    next: tuple[AgendaEntry, ...]
    """The next open date of each obligation, the nearest first."""
    missed: tuple[Item, ...]
    """Obligations whose last day has passed and not all say that it was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A dated thing and the agreement to which it belongs."""

    law: Agreement
    entry: AgendaEntry


def chosen(session: Session, library: Library, codes: Sequence[str]) -> tuple[Holding, ...]:
    """The agreements of these codes, all of them where none is named; in alphabetical order."""
    known = agreement_codes(session)
    for code in codes:
        if code not in known:
            wanted = f"is not on record; {offer(code, known)}"
            raise UnknownError("agreement", code, wanted)
    found = [library.holding(session, code) for code in dict.fromkeys(codes or known)]
    return tuple(sorted(found, key=lambda one: (one.law.short_title.casefold(), one.law.code)))


def briefs(library: Library, holdings: Sequence[Holding], today: Today) -> tuple[Brief, ...]:
    """Each agreement in short."""
    return tuple(brief_of(library, one, today(one.law.tz)) for one in holdings)


def brief_of(library: Library, holding: Holding, today: date) -> Brief:
    """One agreement in short."""
    overview = standing(library, holding, Asking(as_of=today, today=today))
    nexts = {(e.on, e.kind, e.code): e for item in overview.items if (e := item.next)}
    return Brief(
        law=holding.law,
        as_of=today,
        next=tuple(sorted(nexts.values(), key=lambda entry: entry.on)),
        missed=tuple(item for item in overview.items if item.answer.past_due != "no"),
    )


def dates_of_all(
    library: Library, holdings: Sequence[Holding], today: Today, *, since: date, until: date
) -> tuple[Dated, ...]:
    """The dated things of all from `since` to `until`, both included, by day."""
    found = []
    for holding in holdings:
        day = today(holding.law.tz)
        answer = dates(library, holding, Asking(as_of=day, today=day), since=since, until=until)
        found += [Dated(law=holding.law, entry=entry) for entry in answer.entries]
    return tuple(sorted(found, key=lambda one: one.entry.on))
