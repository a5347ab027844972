"""All agreements together: what is due next in each, all their dates, and a search of all words."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from flask import render_template
from werkzeug.datastructures import MultiDict

from tracker.core.days.day import parse_day
from tracker.core.words.fault import BadValueError
from tracker.core.words.vocabulary import DATE_KINDS, PAST_DUE
from tracker.services import several
from tracker.services.library import Holding
from tracker.services.pins import FIELD
from tracker.services.search import Hits, search
from tracker.store.session import reading
from tracker.web.address import Address
from tracker.web.house import house
from tracker.web.present.agenda import agenda_line
from tracker.web.several import asked_of_all, refuse_others, today

YEAR = timedelta(days=366)
LONGEST = 50
"""Years that a window may span."""
SHOWN = 3
"""Next dates of each agreement on the first page."""


def agreements() -> str:
    """Every agreement with what is due next in it and what was missed."""
    asked = asked_of_all(refuse_others((FIELD,)))
    return render_template(
        "agreements.html",
        briefs=several.briefs(house().library, asked.questions),
        asked=asked,
        to=asked.address,
        stays=asked.stays(""),
        shown=SHOWN,
        date_kinds=DATE_KINDS,
        past_due=PAST_DUE,
    )


def all_dates() -> str:
    """The dated things of all agreements, or of some, in a window of days."""
    args = refuse_others(("agreement", "from", "to", FIELD))
    asked = asked_of_all(args)
    since, until = window(args)
    dated = several.dates_of_all(house().library, asked.questions, since=since, until=until)
    return render_template(
        "all_dates.html",
        asked=asked,
        since=since,
        until=until,
        lines=[(one.law, agenda_line(one.law, one.entry)) for one in dated],
        to=asked.address,
        stays=asked.stays("dates", (("from", str(since)), ("to", str(until)))),
    )


def window(args: "MultiDict[str, str]") -> tuple[date, date]:
    """The days asked for; without any, a year from today."""
    first, last = args.get("from"), args.get("to")
    since = parse_day(first, field="from") if first else today(ZoneInfo("UTC"))
    until = parse_day(last, field="to") if last else since + YEAR
    if until < since:
        raise BadValueError("to", until, f"comes before the first day, {since}; write a later one")
    if until.year - since.year > LONGEST:
        wanted = f"is more than {LONGEST} years after {since}; ask for less"
        raise BadValueError("to", until, wanted)
    return since, until


def search_page() -> str:
    """What is found of some words in all notes and clauses, or in those of one agreement."""
    args = refuse_others(("q", "agreement"))
    query, codes = args.get("q", ""), [code for code in args.getlist("agreement") if code]
    hits: Hits | None = None
    with reading(house().engine) as session:
        every: tuple[Holding, ...] = several.chosen(session, house().library, ())
        if query.strip():
            hits = search(session, several.chosen(session, house().library, codes), query)
    return render_template(
        "search.html", every=every, chosen=codes, query=query, hits=hits, to=Address
    )
