"""One run of the job: its instant, what it read before it wrote, in whose name it writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.core.days.period import Period
from tracker.core.reminders.follow import Follow
from tracker.formats.digest.letterhead import Letterhead
from tracker.services.library import Library
from tracker.services.reminders.held import Held, held
from tracker.services.reminders.people import Moment, Person, waiting
from tracker.store.windows import last_windows


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run; its units of work share what it has read."""

    moment: Moment
    held: Mapping[str, Held]
    letterhead: Letterhead
    people: tuple[Person, ...] = ()
    """Those to be looked after."""

    @property
    def now(self) -> datetime:
        """The instant of the run, UTC."""
        return self.moment.now


def prepare(session: Session, library: Library, letterhead: Letterhead, moment: Moment) -> Run:
    """Read whom a run has to look after, and the agreements that they follow."""
    now = moment.now
    persons = waiting(session, moment)
    versions = told_versions(session, persons, moment.latest)
    rules = [rule for person in persons for own in person.rules.values() for rule in own]
    found = {
        code: held(
            session,
            library,
            code,
            now=now,
            reach=farthest(rules),
            versions=versions.get(code, set()),
        )
        for code in sorted({rule.agreement for rule in rules})
    }
    return Run(moment=moment, held=found, letterhead=letterhead, people=persons)


def told_versions(
    session: Session, persons: Iterable[Person], now: datetime
) -> dict[str, set[int]]:
    """The versions of each text that some of the persons were told of last."""
    numbers = [person.subscriber.number for person in persons]
    found: dict[str, set[int]] = {}
    for (_, code), window in last_windows(session, numbers, now=now).items():
        found.setdefault(code, set()).add(window.version)
    return found


def farthest(rules: Iterable[Follow]) -> Period:
    """The longest lead of some rules, by the days of its calendar months at their longest."""
    reaches = [rule.reach for rule in rules]
    return max(reaches, key=lambda lead: lead.months * 31 + lead.days, default=Period())
