"""The start: which agreements are on record."""

from flask import render_template
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from tracker.services.agreements import titles_on_record
from tracker.store.session import reading
from tracker.web.address import Address
from tracker.web.house import house
from tracker.web.printing import SHEETS


def agreements() -> str | Response:
    """The list of agreements; where there is only one, its overview."""
    with reading(house().engine) as session:
        titles = titles_on_record(session, house().library)
    if len(titles) == 1:
        return redirect(Address(next(iter(titles)))("overview"), 302)
    links = {title: Address(code)("overview") for code, title in titles.items()}
    return render_template("agreements.html", links=links, sheets=SHEETS)
