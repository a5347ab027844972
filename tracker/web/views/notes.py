"""The log of notes, filtered, newest first."""

from tracker.core.days.day import parse_day
from tracker.services import log
from tracker.services.log import Filter, Logged
from tracker.web.present.notes import NoteLine, note_line
from tracker.web.present.paging import paged
from tracker.web.printing import kept, printed
from tracker.web.query import Query
from tracker.web.visit import Visit, visit

OWN = ("clause", "obligation", "actor", "effect", "since", "until", "page")


def notes(agreement: str) -> bytes:
    """The notes that could be read by the day asked about and fit the filter."""
    return kept(visit(agreement, own=OWN), page)


def page(seen: Visit) -> str:
    """One page of the notes that are asked for."""
    answer = log.log(seen.library, seen.holding, seen.asking, wanted(seen.query))
    part = paged(tuple(reversed(answer.logged)), seen.query.one("page"))
    lines = [line_of(seen, logged) for logged in part.items]
    return printed("notes.html", seen, part=part, lines=lines, kinds=log.KINDS)


def wanted(query: Query) -> Filter:
    """The filter that the address names; BadValueError for a bad day."""
    since, until = query.one("since"), query.one("until")
    return Filter(
        clauses=query.all("clause"),
        obligations=query.all("obligation"),
        actors=query.all("actor"),
        effects=query.all("effect"),
        since=parse_day(since, field="since") if since else None,
        until=parse_day(until, field="until") if until else None,
    )


def line_of(seen: Visit, logged: Logged) -> NoteLine:
    """A note as the log shows it: as it was written, with the correction that counts for it."""
    note, correction = logged
    return note_line(seen.law, note, note.effect, correction, gone=False)
