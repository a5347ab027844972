"""All agreements together: what is due next in each, all their dates, and a search of all words."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from flask import render_template, request
from werkzeug.datastructures import MultiDict

from tracker.core.days.day import parse_day
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError
from tracker.core.words.vocabulary import DATE_KINDS, PAST_DUE
from tracker.services import several
from tracker.services.library import Holding
from tracker.services.search import Hits, search
from tracker.store.session import reading
from tracker.web.address import Address
from tracker.web.house import house
from tracker.web.present.agenda import agenda_line

YEAR = timedelta(days=366)
LONGEST = 50
"""Years that a window may span."""
SHOWN = 3
"""Next dates of each agreement on the first page."""


def today(zone: ZoneInfo) -> date:
    """The present day in a zone."""
    return house().now().astimezone(zone).date()


def agreements() -> str:
    """Every agreement with what is due next in it and what was missed."""
    refuse_others(())
    with reading(house().engine) as session:
        found = several.chosen(session, house().library, ())
    return render_template(
        "agreements.html",
        briefs=several.briefs(house().library, found, today),
        to=Address,
        shown=SHOWN,
        date_kinds=DATE_KINDS,
        past_due=PAST_DUE,
    )


def all_dates() -> str:
    """The dated things of all agreements, or of some, in a window of days."""
    args = refuse_others(("agreement", "from", "to"))
    codes = [code for code in args.getlist("agreement") if code]
    with reading(house().engine) as session:
        every = several.chosen(session, house().library, ())
        found = several.chosen(session, house().library, codes)
    since, until = window(args)
    dated = several.dates_of_all(house().library, found, today, since=since, until=until)
    return render_template(
        "all_dates.html",
        every=every,
        chosen=codes,
        since=since,
        until=until,
        lines=[(one.law, agenda_line(one.law, one.entry)) for one in dated],
        to=Address,
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


def refuse_others(known: tuple[str, ...]) -> "MultiDict[str, str]":
    """The parameters of the address; BadValueError for one that the page does not know."""
    for name in request.args:
        if name not in known:
            raise BadValueError("address", name, f"is no parameter here; {offer(name, known)}")
    return request.args
