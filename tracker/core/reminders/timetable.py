"""An agreement's dates as they stood in every part of a window of time.

Dates move only when a note begins to act, so a window is a few stretches with one agenda each. All
rules of all persons look into the same ones.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tracker.core.agenda.agenda import effect_entry
from tracker.core.agenda.dated import entries_of
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.asking import LAST_INSTANT
from tracker.core.days.period import Period, add
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import DEADLINES
from tracker.core.reminders.stretch import SLACK, DateKey, Dates, Stretch, key_of, told_of
from tracker.core.standing.case import Case


class Timetable:
    """The stretches from `since` (exclusive) to the instant of the case (inclusive).

    The case holds what is known now. `before` is the case at `since` with what was known then; none
    where it was the same. `reach` is the longest lead that will be asked for.
    """

    def __init__(
        self, case: Case, *, since: datetime, reach: Period, before: Case | None = None
    ) -> None:
        self.case, self.since, self.until = case, since, case.at
        self.first = self.at(since).today - timedelta(days=1)
        self.last = add(case.today, reach).day + SLACK
        self.cases: dict[datetime, Case] = {}
        self.stretches = tuple(self.made(before))
        self.starts = [stretch.start for stretch in self.stretches]

    @property
    def law(self) -> Agreement:
        """The text as read."""
        return self.case.agreement

    def at(self, instant: datetime) -> Case:
        """What is known now, at another instant."""
        return Case(self.case.agreement, self.case.record, instant)

    def stretch(self, instant: datetime) -> Stretch:
        """The stretch that an instant of the window lies in."""
        return self.stretches[bisect_right(self.starts, instant, lo=1) - 1]

    def made(self, before: Case | None) -> Iterator[Stretch]:
        """The stretches in order; without a note that begins to act there is one."""
        acts = {entry.at for entry in self.case.record.entries}
        breaks = sorted(at for at in acts if self.since < at <= self.until)
        lasts = [*(at - LAST_INSTANT for at in breaks), self.until]
        known = self.keys(before) if before is not None else None
        for start, last in zip([self.since + LAST_INSTANT, *breaks], lasts, strict=True):
            case = self.at(last)
            entries = self.entries(case)
            new = () if known is None else tuple(e for e in entries if key_of(e) not in known)
            yield Stretch(start, Dates(entries), new)
            known = {key_of(entry) for entry in entries if told_of(entry, case.today)}

    def keys(self, case: Case) -> set[DateKey]:
        """The dates of which there is something to tell at the instant of a case."""
        return {key_of(entry) for entry in self.entries(case) if told_of(entry, case.today)}

    def entries(self, case: Case) -> tuple[AgendaEntry, ...]:
        """The agenda, from the window's first day to the farthest that is asked for.

        Last days that have passed stay in it where they are past due.
        """
        found = [effect_entry(case)]
        for obligation in case.agreement.obligations:
            found.extend(entries_of(case, obligation, since=self.first, until=self.last))
        wanted = (entry for entry in found if self.wanted(entry))
        return tuple(sorted(wanted, key=lambda entry: entry.on))

    def wanted(self, entry: AgendaEntry) -> bool:
        """Whether a rule could ask for a date in this window."""
        if entry.superseded_by is not None or entry.on > self.last:
            return False
        return entry.on >= self.first or (entry.kind in DEADLINES and entry.past_due == "yes")

    def as_of(self, instant: datetime, date_key: DateKey) -> AgendaEntry | None:
        """A date as it stands at an instant; None where it is not among the dates then."""
        case = self.cases.setdefault(instant, self.at(instant))
        key = ("date", f"{date_key}")
        if key not in case.kept:
            same = (entry for entry in dates_on(case, date_key) if key_of(entry) == date_key)
            case.kept[key] = next(same, None)
        found: AgendaEntry | None = case.kept[key]
        return found


def dates_on(case: Case, date_key: DateKey) -> Iterator[AgendaEntry]:
    """The dates of one obligation around a day, or the agreement's own."""
    code, _, on = date_key
    yield from dates_around(case, code, since=on, until=on)


def dates_around(
    case: Case, code: str | None, *, since: date, until: date
) -> Iterator[AgendaEntry]:
    """The dates of one obligation, those of a series between two days; None: the agreement's."""
    if code is None:
        yield effect_entry(case)
    elif code in case.agreement.by_code:
        yield from entries_of(case, case.agreement.by_code[code], since=since, until=until)
