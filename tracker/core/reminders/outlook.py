"""What is missed, due and coming: the dates of a message or a report, each with why it is there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.core.agenda.agenda import agenda
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item, Overview
from tracker.core.days.day import EARLIEST
from tracker.core.reminders.follow import DEADLINES
from tracker.core.reminders.stretch import DateKey, key_of, told_of
from tracker.core.reminders.timetable import dates_on
from tracker.core.standing.case import Case

PAPER = {"on_paper", "ended_in_fact"}
"""The codes of reasons that say why a date is on paper."""


class Part(StrEnum):
    """Where a date stands in a message or report."""

    MISSED = "missed"
    """The last day has passed, and performance is not asserted, or is disputed."""
    DUE = "due"
    """It is the day itself."""
    COMING = "coming"
    OVER = "over"
    """It was to be told of, and is moved, settled or past by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One date, as it stands when it is told."""

    part: Part
    entry: AgendaEntry
    item: Item | None
    """The obligation's answer; None where it is the agreement as a whole."""
    whys: tuple[str, ...] = ()
    """Why the person is told, a sentence for each rule that tells of it."""

    @property
    def paper(self) -> str:
        """Why the date is on paper only, in the words of the answer."""
        reasons = self.item.answer.reasons if self.item and self.entry.on_paper else ()
        return " ".join(reason.text for reason in reasons if reason.code in PAPER)


def outlook(overview: Overview, case: Case, *, until: date) -> tuple[Line, ...]:
    """What is missed, what is due, and what comes up to a day (inclusive), by date."""
    items, today = items_of(overview), case.today
    found = agenda(case, since=EARLIEST, until=until)
    wanted = (entry for entry in found if told_of(entry, today) or disputed(entry, today))
    return tuple(line_of(entry, items, today) for entry in wanted)


def disputed(entry: AgendaEntry, today: date) -> bool:
    """Whether the date is a last day that passed with performance asserted and denied."""
    passed = entry.kind in DEADLINES and entry.on < today
    return passed and entry.past_due == "disputed" and entry.superseded_by is None


def told_lines(
    overview: Overview, case: Case, told: Mapping[DateKey, Iterable[str]]
) -> tuple[Line, ...]:
    """The dates that somebody is to be told of, as they stand now, by date; with the reasons why.

    A date that the text as read does not have any more is left out: it is among the changes.
    """
    items, today = items_of(overview), case.today
    lines = (
        line_of(entry, items, today, tuple(whys))
        for key, whys in told.items()
        for entry in standing(case, key)
    )
    return tuple(sorted(lines, key=lambda line: line.entry.on))


def standing(case: Case, key: DateKey) -> list[AgendaEntry]:
    """The date as the agenda has it now: none, or one."""
    return [entry for entry in dates_on(case, key) if key_of(entry) == key]


def items_of(overview: Overview) -> dict[str | None, Item]:
    """The answers by obligation."""
    return {item.obligation.code: item for item in overview.items}


def line_of(
    entry: AgendaEntry, items: Mapping[str | None, Item], today: date, whys: tuple[str, ...] = ()
) -> Line:
    """The line of one date."""
    return Line(part=part_of(entry, today), entry=entry, item=items.get(entry.code), whys=whys)


def part_of(entry: AgendaEntry, today: date) -> Part:
    """Where the date stands on a day."""
    if disputed(entry, today):
        return Part.MISSED
    if not told_of(entry, today):
        return Part.OVER
    if entry.on == today:
        return Part.DUE
    return Part.MISSED if entry.on < today else Part.COMING
