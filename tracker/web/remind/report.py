"""The reminder report: what is past its last day, due and coming, for everybody or one follower."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.core.days.day import parse_day
from tracker.core.days.period import Period, add
from tracker.core.reminders.headline import headline
from tracker.core.reminders.outlook import Line
from tracker.core.words.fault import BadValueError
from tracker.formats.report.reminders import TITLES
from tracker.services.answers import standing
from tracker.services.reminders.report import outlook_for
from tracker.web.present.agenda import AgendaLine, agenda_line
from tracker.web.printing import kept, printed
from tracker.web.remind.whose import FIELD, Whose, whose
from tracker.web.visit import Visit, visit

YEAR = Period(months=12)
LONGEST = 50
"""Years ahead that a page shows; a rule that recurs every day would fill it otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One date as the page shows it."""

    line: Line
    headline: str
    agenda: AgendaLine
    whys: tuple[str, ...]
    """Why somebody is told; empty where the report is nobody's own."""


def reminders(agreement: str) -> bytes | str:
    """The report up to a day that can be chosen; of one follower it is printed anew each time."""
    seen = visit(agreement, own=("to", FIELD))
    own = whose(seen)
    return kept(seen, page) if own is None else page(seen, own)


def page(seen: Visit, own: Whose | None = None) -> str:
    """The three lists; a year ahead where nobody chose."""
    last = until(seen)
    lines = outlook_for(seen.library, seen.holding, seen.asking, until=last)
    validity = standing(seen.library, seen.holding, seen.asking).validity
    found = parts(seen, lines, own)
    return printed("reminders.html", seen, until=last, parts=found, validity=validity, own=own)


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


def parts(seen: Visit, lines: Iterable[Line], own: Whose | None) -> list[tuple[str, list[Shown]]]:
    """The headings, each with its dates; of somebody's own those that the rules have."""
    told = [(line, tuple(own.whys(seen, line)) if own else ()) for line in lines]
    found = [shown(seen, line, whys) for line, whys in told if whys or own is None]
    return [
        (heading, [one for one in found if one.line.part is part])
        for part, heading in TITLES.items()
    ]


def shown(seen: Visit, line: Line, whys: tuple[str, ...]) -> Shown:
    """One date."""
    return Shown(
        line=line,
        headline=headline(seen.law, line.entry, seen.day),
        agenda=agenda_line(seen.law, line.entry),
        whys=whys,
    )
