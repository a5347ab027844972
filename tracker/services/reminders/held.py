"""What one run of the job has read of an agreement, before it writes anything."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.core.agenda.calendar import CalendarDate, Ground, dates_on_calendar, effect_date
from tracker.core.asked.asking import Asking
from tracker.core.asked.change import Change, changes
from tracker.core.asked.overview import Overview, case_for, overview
from tracker.core.days.day import day_of
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.log.touching import touches_of
from tracker.core.reminders.stretch import DateKey, key_of
from tracker.core.reminders.timetable import Timetable
from tracker.core.standing.case import Case
from tracker.formats.head_json import Head
from tracker.services.library import Holding, Library, Shelf
from tracker.store.agreements import agreement_id
from tracker.store.text_versions import text_versions
from tracker.store.windows import Window

KEPT = 32
"""Windows whose dates are kept at a time; all persons with one hour share theirs."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """One agreement in one run: the newest text and log, and older texts that were told of."""

    key: int
    holding: Holding
    now: datetime
    """The instant of the run, UTC."""
    reach: Period
    """The longest lead that anybody asks for."""
    version_at: datetime
    """When the newest text was recorded."""
    older: dict[int, Agreement]
    """Earlier texts, by version."""
    shelf: Shelf = field(default_factory=lambda: Shelf(KEPT))

    @property
    def law(self) -> Agreement:
        """The newest text."""
        return self.holding.law

    def head(self) -> Head:
        """What was asked, of what, with the validity line."""
        return Head(
            agreement=self.law,
            asking=self.asking(self.now),
            revision=self.holding.revision,
            validity=self.overview().validity,
        )

    def asking(self, at: datetime, revision: int | None = None) -> Asking:
        """The question for an instant, with so much of the log as was known."""
        return Asking(as_of=at, today=day_of(at, self.law.tz), revision=revision)

    def overview(self) -> Overview:
        """Where everything stands now."""
        return self.shelf.get(
            "now", lambda: overview(self.law, self.holding.notes, self.asking(self.now))
        )

    def case(self) -> Case:
        """The law and the record at the instant of the run."""
        return self.shelf.get(
            "case", lambda: case_for(self.law, self.holding.notes, self.asking(self.now))
        )

    def timetable(self, last: Window, until: datetime) -> Timetable:
        """The dates from the end of the last window to an instant; shared by all who ask."""
        question = ("dates", last.until, last.version, last.revision, until)
        return self.shelf.get(question, lambda: self.dates(last, until))

    def dates(self, last: Window, until: datetime) -> Timetable:
        """The dates, compared with those that were known at the end of the last window."""
        newest = (self.law.version, self.holding.revision)
        case = case_for(self.law, self.holding.notes, self.asking(until))
        before = None
        if (last.version, last.revision) != newest:
            then = self.asking(last.until, last.revision)
            before = case_for(self.text(last.version), self.holding.notes, then)
        return Timetable(case, since=last.until, reach=self.reach, before=before)

    def changes(self, last: Window) -> tuple[Change, ...]:
        """What changed since somebody was last told, as known then and as known now."""
        question = ("changes", last.looked_at, last.version, last.revision)
        return self.shelf.get(question, lambda: self.changed(last))

    def changed(self, last: Window) -> tuple[Change, ...]:
        """The difference of the two answers."""
        # A clock that was ahead may have looked later than now.
        then = self.asking(min(last.looked_at, self.now), last.revision)
        before = overview(self.text(last.version), self.holding.notes, then)
        return changes(before, self.overview())

    def text(self, version: int) -> Agreement:
        """A version of the text."""
        return self.older.get(version, self.law)

    def calendar(self, keys: set[DateKey]) -> list[CalendarDate]:
        """Some of the dates, as calendars keep them."""
        codes = {code for code, _, _ in keys}
        ground = self.ground(keys)
        found = [effect_date(ground)] if None in codes else []
        for obligation in ground.case.agreement.obligations:
            if obligation.code in codes:
                found.extend(dates_on_calendar(ground, obligation))
        return [one for one in found if key_of(one.entry) in keys]

    def ground(self, keys: set[DateKey]) -> Ground:
        """What the dates of a calendar share."""
        days = [on for _, _, on in keys]
        touches = self.shelf.get("touches", lambda: touches_of(self.holding.notes))
        case = self.case()
        return Ground(
            case=case,
            touches=touches,
            version_at=self.version_at,
            since=min(days),
            until=max(days),
        )


def held(
    session: Session,
    library: Library,
    code: str,
    *,
    now: datetime,
    reach: Period,
    versions: Iterable[int] = (),
) -> Held:
    """Read an agreement for a run, with the earlier texts that people were told of."""
    holding = library.holding(session, code)
    newest = holding.law.version
    recorded = {one.number: one.recorded_at for one in text_versions(session, code)}
    return Held(
        key=agreement_id(session, code),
        holding=holding,
        # Addresses name the instant, to the second.
        now=now.replace(microsecond=0),
        reach=reach,
        version_at=recorded[newest],
        older={n: library.holding(session, code, n).law for n in versions if n < newest},
    )
