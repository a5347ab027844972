"""The reminder report: what is past its last day, due and coming, whoever follows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.days.day import parse_day
from tracker.core.days.period import Period, add
from tracker.core.reminders.brief import brief
from tracker.core.reminders.headline import headline
from tracker.core.reminders.outlook import Line
from tracker.core.words.fault import BadValueError
from tracker.formats.report.reminders import TITLES
from tracker.services.answers import standing
from tracker.services.reminders.report import outlook_for
from tracker.web.present.agenda import AgendaLine, agenda_line
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit

YEAR = Period(months=12)
LONGEST = 50
"""Years ahead that a page shows; a rule that recurs every day would fill it otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One date as the page shows it."""

    line: Line
    headline: str
    why: str
    """How the day comes about, in short."""
    agenda: AgendaLine


def reminders(agreement: str) -> bytes:
    """The report up to a day that can be chosen."""
    return kept(visit(agreement, own=("to",)), page)


def page(seen: Visit) -> str:
    """The three lists; a year ahead where nobody chose."""
    last = until(seen)
    lines = outlook_for(seen.library, seen.holding, seen.asking, until=last)
    validity = standing(seen.library, seen.holding, seen.asking).validity
    return printed("reminders.html", seen, until=last, parts=parts(seen, lines), validity=validity)


def until(seen: Visit) -> date:
    """The last day that is looked at; BadValueError where it is none, or out of reach."""
    chosen = seen.query.one("to")
    last = add(seen.day, YEAR).day if chosen is None else parse_day(chosen, field="to")
    if last < seen.day:
        wanted = f"comes before the day asked about, {seen.day}; write that day or a later one"
        raise BadValueError("to", last, wanted)
    if last.year - seen.day.year > LONGEST:
        raise BadValueError("to", last, f"is more than {LONGEST} years ahead; ask for less")
    return last


def parts(seen: Visit, lines: Iterable[Line]) -> list[tuple[str, list[Shown]]]:
    """The headings, each with its dates."""
    found = [*lines]
    return [
        (heading, [shown(seen, line) for line in found if line.part is part])
        for part, heading in TITLES.items()
    ]


def shown(seen: Visit, line: Line) -> Shown:
    """One date."""
    return Shown(
        line=line,
        headline=headline(seen.law, line.entry, seen.day),
        why=brief(line.entry.derivation),
        agenda=agenda_line(seen.law, line.entry),
    )
