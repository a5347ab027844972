"""Several agreements at once: what is due next in each, what was missed, and all their dates."""

from collections.abc import Callable, Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one agreement."""

    holding: Holding
    asking: Asking


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One agreement in short."""

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
    return tuple(sorted(found, key=by_title))


def by_title(holding: Holding) -> tuple[str, str]:
    """What agreements are put in order by."""
    return holding.law.short_title.casefold(), holding.law.code


def as_of_today(holdings: Iterable[Holding], today: Today) -> tuple[Question, ...]:
    """What each agreement answers today in its own zone."""
    days = ((one, today(one.law.tz)) for one in holdings)
    return tuple(Question(one, Asking(as_of=day, today=day)) for one, day in days)


def briefs(library: Library, asked: Iterable[Question]) -> tuple[Brief, ...]:
    """Each agreement in short."""
    return tuple(brief_of(library, one) for one in asked)


def brief_of(library: Library, asked: Question) -> Brief:
    """One agreement in short."""
    holding, asking = asked.holding, asked.asking
    overview = standing(library, holding, asking)
    nexts = {(e.on, e.kind, e.code): e for item in overview.items if (e := item.next)}
    return Brief(
        law=holding.law,
        as_of=asking.day(holding.law.tz),
        next=tuple(sorted(nexts.values(), key=lambda entry: entry.on)),
        missed=tuple(item for item in overview.items if item.answer.past_due != "no"),
    )


def dates_of_all(
    library: Library, asked: Iterable[Question], *, since: date, until: date
) -> tuple[Dated, ...]:
    """The dated things of all from `since` to `until`, both included, by day."""
    found = []
    for one in asked:
        answer = dates(library, one.holding, one.asking, since=since, until=until)
        found += [Dated(law=one.holding.law, entry=entry) for entry in answer.entries]
    return tuple(sorted(found, key=lambda one: one.entry.on))
