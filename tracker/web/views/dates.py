"""The agenda of a chosen window of days."""

from datetime import date

from tracker.core.days.day import parse_day
from tracker.core.words.fault import BadValueError
from tracker.services import answers
from tracker.web.present.agenda import agenda_lines, default_window
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit

LONGEST = 50
"""Years that a window may span; a rule that recurs every day would fill the page otherwise."""


def dates(agreement: str) -> bytes:
    """All dated things from one day to another, both included."""
    return kept(visit(agreement, own=("from", "to")), page)


def page(seen: Visit) -> str:
    """The dates of the window that is asked for."""
    since, until = window(seen)
    answer = answers.dates(seen.library, seen.holding, seen.asking, since=since, until=until)
    lines = agenda_lines(seen.law, answer.entries)
    return printed("dates.html", seen, since=since, until=until, lines=lines)


def last_near(seen: Visit) -> date:
    """The last day of the window where none is asked for."""
    _, last = default_window(answers.standing(seen.library, seen.holding, seen.asking))
    return last


def window(seen: Visit) -> tuple[date, date]:
    """The days asked for, else from the day asked about to the last date that is near."""
    since, until = seen.query.one("from"), seen.query.one("to")
    first = parse_day(since, field="from") if since else seen.day
    last = parse_day(until, field="to") if until else max(first, last_near(seen))
    if last < first:
        raise BadValueError("to", last, f"comes before the first day, {first}; write a later one")
    if last.year - first.year > LONGEST:
        raise BadValueError("to", last, f"is more than {LONGEST} years after {first}; ask for less")
    return first, last
