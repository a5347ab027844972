"""Cite this, for pages of several agreements: each is pinned in the address."""

from flask import render_template
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from tracker.core.days.day import long_day
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.formats.citation import Work, work_for_all
from tracker.services.answers import head_for
from tracker.services.pins import FIELD
from tracker.web.house import house
from tracker.web.out.cite import file_of, references
from tracker.web.several import AskedOfAll, Stays, asked_of_all, refuse_others
from tracker.web.views.everything import window

PAGES = ("", "dates")
"""The first page and that of all dates. What a search finds is cited where it stands."""


def cite_all() -> str | Response:
    """The references to a page of several agreements; with `form` one of them, as a file."""
    args = refuse_others(("of", "from", "to", FIELD, "form"))
    asked = asked_of_all(args)
    if not asked.pinned:
        raise BadValueError(FIELD, "", "names no agreement; use the link on the page itself")
    title, stays = page_of(asked, args)
    work, form = work_of(asked, title, stays), args.get("form")
    if form:
        return file_of(work, form)
    made = references(work, lambda key: f"{stays.cite}&form={key}")
    return render_template("cite_all.html", work=work, made=made)


def page_of(asked: AskedOfAll, args: "MultiDict[str, str]") -> tuple[str, Stays]:
    """What stands on the page, and where it stays."""
    page = args.get("of", "")
    if page not in PAGES:
        raise UnknownError("of", page, f"is no page that can be cited; {offer(page, PAGES[1:])}")
    if page == "":
        return "What is due next and what was missed", asked.stays(page)
    since, until = window(args)
    title = f"Dates from {long_day(since)} to {long_day(until)}"
    return title, asked.stays(page, (("from", str(since)), ("to", str(until))))


def work_of(asked: AskedOfAll, title: str, stays: Stays) -> Work:
    """The page that is cited."""
    heads = [head_for(house().library, one.holding, one.asking) for one in asked.questions]
    address, now = f"{stays.server}{stays.path}", house().now()
    return work_for_all(heads, page=title, address=address, generated_at=now)
