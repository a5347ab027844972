"""The page of calendars: which there are, a form for another, and which programs can read them."""

from collections.abc import Sequence

from flask import make_response, request
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError
from tracker.formats.addresses import feed_addresses
from tracker.formats.typed.fields import a_number
from tracker.services import feeds
from tracker.store.session import reading, writing
from tracker.web.house import house
from tracker.web.out.calendar_form import CalendarForm, calendar_form, put_faults
from tracker.web.out.routes import beside
from tracker.web.printing import printed
from tracker.web.visit import Visit, visit

REFUSED = 422


def calendar(agreement: str) -> Response:
    """The calendars of an agreement; sent to it: another one, a new address, or none any more."""
    seen = visit(agreement)
    if request.method != "POST":
        return shown(seen, calendar_form(seen.law, filled=False))
    step = request.form.get("step")
    if step == "make":
        return made(seen)
    number = number_of(request.form.get("number", ""))
    with writing(house().engine) as session:
        if step != "renew":
            feeds.revoke(session, number, at=house().now(), by=house().settings.recorded_by)
            return redirect(beside(seen, "calendar"), 303)
        secret = feeds.renew(session, number, at=house().now(), by=house().settings.recorded_by)
    return shown(seen, calendar_form(seen.law, filled=False), secret=secret)


def number_of(text: str) -> int:
    """The number of a calendar."""
    try:
        return a_number(text)
    except BadValueError as error:
        raise BadValueError("number", error.value, error.wanted) from None


def made(seen: Visit) -> Response:
    """A new calendar with its address, or the form again with what is wrong."""
    form = calendar_form(seen.law, filled=True)
    law = None if form.everywhere.data else seen.law
    try:
        readings = tuple(f"{question}={option}" for question, option in seen.asking.readings)
        feed = form.wish(readings).feed(law)
        at, by = house().now(), house().settings.recorded_by
        with writing(house().engine) as session:
            _, secret = feeds.make_feed(session, feed, law, at=at, by=by)
    except NotAcceptedError as error:
        return shown(seen, form, faults=error.faults, code=REFUSED)
    return shown(seen, calendar_form(seen.law, filled=False), secret=secret)


def shown(
    seen: Visit,
    form: CalendarForm,
    *,
    secret: str | None = None,
    faults: Sequence[Fault] = (),
    code: int = 200,
) -> Response:
    """The page; with a secret the address is on it, this once, and no copy of it is kept."""
    with reading(house().engine) as session:
        listed = [one for one in feeds.listed(session) if is_here(seen, one.feed.agreement)]
    page = printed(
        "calendar.html",
        seen,
        form=form,
        summary=put_faults(form, faults),
        calendars=listed,
        given=feed_addresses(seen.server, secret) if secret else None,
        public=house().settings.public_url is not None,
    )
    response = make_response(page, code)
    response.headers["Cache-Control"] = "no-store"
    return response


def is_here(seen: Visit, agreement: str | None) -> bool:
    """Whether a calendar holds dates of the agreement whose page it is."""
    return agreement in (None, seen.law.code)
