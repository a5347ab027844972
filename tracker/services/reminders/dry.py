"""What somebody would be told on a day, as asked: the outbox is neither read nor written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.hour import Hour
from tracker.core.reminders.brief import why_told
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.outlook import told_lines
from tracker.core.reminders.reminder import Reminder, reminders
from tracker.core.reminders.stretch import DateKey, key_of
from tracker.core.reminders.timetable import Timetable
from tracker.core.standing.case import Case
from tracker.formats.digest.bulletin import Bulletin
from tracker.services.answers import head_for, standing
from tracker.services.library import Holding, Library
from tracker.services.reminders.run import farthest

USUAL_HOUR = 8
"""When a new follower is told, in the agreement's zone."""
DAY = timedelta(days=1)


def new_follower(holding: Holding) -> tuple[Follow, Hour]:
    """What somebody gets who follows an agreement without choosing anything."""
    return Follow(agreement=holding.law.code), Hour(USUAL_HOUR, holding.law.zone)


def bulletin_for(
    library: Library, holding: Holding, asking: Asking, rules: Sequence[Follow], hour: Hour
) -> Bulletin:
    """What some rules tell in the day that ends at the instant asked about.

    The rules are taken as if they had always been there, and what was told before is told again.
    """
    case = case_for(holding.law, holding.notes, asking)
    told = whys(case, told_in_a_day(case, rules, hour))
    return Bulletin(
        head=head_for(library, holding, asking),
        lines=told_lines(standing(library, holding, asking), case, told),
        changes=(),
        since=case.at - DAY,
    )


def told_in_a_day(case: Case, rules: Sequence[Follow], hour: Hour) -> list[Reminder]:
    """The reminders of the day that ends at the instant of the case."""
    window = Timetable(case, since=case.at - DAY, reach=farthest(rules))
    lasting = (replace(rule, made_at=None) for rule in rules)
    return [one for rule in lasting for one in reminders(rule, hour, window)]


def whys(case: Case, found: Iterable[Reminder]) -> dict[DateKey, tuple[str, ...]]:
    """The dates that are told of, each with the reasons why."""
    told: dict[DateKey, tuple[str, ...]] = {}
    for one in found:
        key = key_of(one.entry)
        why = why_told(case.agreement, one.follow, one.telling, late=one.late)
        told[key] = (*told.get(key, ()), why)
    return told
