"""Calendars: the dates of one or more agreements, each with its name for life and its alarms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from tracker.core.agenda.calendar import CalendarDate, Ground, dates_on_calendar, effect_date
from tracker.core.agenda.dropped import dropped_by_record, dropped_by_text
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.day import EARLIEST, LATEST
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import Readings, under
from tracker.core.log.record import visible
from tracker.core.log.touching import Touches, touches_of
from tracker.core.reminders.feed import fitting
from tracker.core.reminders.follow import Follow
from tracker.formats.addresses import page_address
from tracker.formats.head_text import ARITHMETIC
from tracker.formats.ics import Face, Page, calendar
from tracker.formats.report.made import readings_in_words
from tracker.services.library import Holding, Library
from tracker.store.text_versions import text_versions

YEARS_AHEAD = 10
"""How far terms and recurring dates are written down; last days are, however far they lie."""
Addresses = Callable[[str, str | None], str]
"""Where an obligation (None: the agreement) of an agreement can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One agreement in a calendar, with all that was needed from the database."""

    ground: Ground
    readings: Readings
    follows: tuple[Follow, ...]
    earlier: tuple[Agreement, ...]
    """The versions of the text before the one that is read, newest first."""

    @property
    def law(self) -> Agreement:
        """The text as it is read."""
        return self.ground.case.agreement

    def dates(self, address: Addresses) -> Iterator[tuple[Page, CalendarDate]]:
        """The dates that are wanted, each with its page; worked out as they are read."""
        pages: dict[tuple[object, ...], Page] = {}
        code = self.law.code
        for one in self.all_dates():
            leads = fitting(self.law, self.follows, one)
            if leads is not None:
                if leads not in pages:
                    where: Callable[[str | None], str] = lambda own: address(code, own)  # noqa: E731
                    pages[leads] = Page(law=self.law, address=where, leads=leads)
                yield pages[leads], one

    def all_dates(self) -> Iterator[CalendarDate]:
        """The agreement's own date, those of its obligations by the text, and what is gone."""
        yield effect_date(self.ground)
        for obligation in self.law.obligations:
            yield from dates_on_calendar(self.ground, obligation)
            yield from dropped_by_record(self.ground, obligation)
        yield from dropped_by_text(self.ground, self.earlier)


def part_for(
    library: Library,
    session: Session,
    holding: Holding,
    asking: Asking,
    follows: tuple[Follow, ...],
) -> Part:
    """An agreement's part in a calendar, as asked."""
    versions = {one.number: one for one in text_versions(session, holding.law.code)}
    first, last = window(holding.law, asking)
    ground = Ground(
        case=case_for(holding.law, holding.notes, asking),
        touches=touches(library, holding, asking),
        version_at=versions[holding.law.version].recorded_at,
        since=first,
        until=last,
    )
    before = tuple(earlier(library, session, holding, asking))
    return Part(ground=ground, readings=asking.readings, follows=follows, earlier=before)


def touches(library: Library, holding: Holding, asking: Asking) -> Touches:
    """Which notes can change what, of those that are read; remembered."""
    known_by, revision = asking.known_by, asking.revision
    return library.answer(
        holding,
        ("touches", known_by, revision),
        lambda: touches_of(visible(holding.notes, known_by=known_by, revision=revision)),
    )


def earlier(
    library: Library, session: Session, holding: Holding, asking: Asking
) -> Iterator[Agreement]:
    """The versions of the text before the one that is read, read alike as far as they can be."""
    for number in range(holding.law.version - 1, 0, -1):
        law = library.holding(session, holding.law.code, number).law
        known = law.question_by_code
        readings = ((q, o) for q, o in asking.readings if q in known and known[q].option(o))
        yield under(law, tuple(readings))


def window(law: Agreement, asking: Asking) -> tuple[date, date]:
    """From the signing to so many years after the day asked about."""
    first = min(law.signed_on, law.effective_on)
    year = asking.day(law.tz).year + YEARS_AHEAD
    return first, date(min(year, LATEST.year), 12, 31)


def written(parts: Sequence[Part], *, uid: str, name: str, pages: str) -> Iterator[bytes]:
    """The calendar in pieces, worked out as they are read; `pages` is where the tracker is."""
    laws = [part.law for part in parts]
    face = Face(
        uid=f"{uid}@tracker-of-obligations",
        name=name,
        about=" ".join((*(readings_of(part) for part in parts), ARITHMETIC)),
        url=page_address(pages, laws[0].code) if len(laws) == 1 else f"{pages}/",
        zones=tuple(dict.fromkeys(law.zone for law in laws)) or ("UTC",),
        since=min((part.ground.since for part in parts), default=EARLIEST),
        until=max((part.ground.until for part in parts), default=EARLIEST),
    )
    addresses = partial(page_address, pages)
    return calendar(face, (one for part in parts for one in part.dates(addresses)))


def readings_of(part: Part) -> str:
    """Which text a calendar shows, and how that is read."""
    return f"{part.law.short_title}, {readings_in_words(part.law, part.readings)}."
