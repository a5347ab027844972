"""The text at a glance, and the forms on which its parts are written."""

from flask import request
from werkzeug.datastructures import MultiDict

from tracker.core.days.day import EARLIEST, day_start, zone_of
from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import Fault, UnknownError
from tracker.services.library import Holding
from tracker.store.agreements import agreement_codes
from tracker.store.session import reading
from tracker.store.stamp import Stamp
from tracker.web.editor.desk import Desk, parts_of
from tracker.web.editor.kinds import HEAD, LISTS, kind_of
from tracker.web.editor.sheet import REFUSED, Answer, Sheet
from tracker.web.house import house
from tracker.web.printing import printed
from tracker.web.visit import Visit, send_on, visit

FORGED = (
    "This form was open for too long, or was not sent from a page of this server. Nothing was"
    " saved. What you typed is below: look at it and send it again."
)


def text(agreement: str) -> str:
    """The parts of the text, each with the way to its form."""
    seen = newest(agreement)
    return printed("text.html", seen, head=HEAD, lists=LISTS, parts=parts_of)


def edit_text(agreement: str, kind: str) -> Answer:
    """The head, a list of parts, or a new part."""
    return worked_on(sheet_for(agreement, kind, None))


def edit_part(agreement: str, kind: str, code: str) -> Answer:
    """A part that is in the text."""
    found = kind_of(kind)
    if found is HEAD or found.together:
        raise UnknownError("code", code, f"has no form of its own; all {found.several} share one")
    return worked_on(sheet_for(agreement, kind, code))


def sheet_for(agreement: str, kind: str, code: str | None) -> Sheet:
    """The form of the newest text."""
    seen = newest(agreement)
    return Sheet(Desk(seen.holding, kind_of(kind), code), seen)


def worked_on(sheet: Sheet) -> Answer:
    """The form as it was opened, or what follows from what was sent."""
    if request.method == "POST":
        sheet.desk.tree  # noqa: B018 (a part that is not there is refused before anything is read)
        return sheet.answer(request.form)
    return sheet.form(sheet.desk.tree, MultiDict())


def new_agreement() -> Answer:
    """The head of an agreement that is not on record yet."""
    sheet = Sheet(Desk(NOTHING, HEAD, None), None)
    code = request.form.get("code", "")
    if request.method == "POST" and code in on_record():
        told = f"“{code}” is on record already; give another code, or open that agreement"
        faults = (Fault("code", told),)
        return sheet.form(sheet.desk.typed(request.form), request.form, faults), REFUSED
    return worked_on(sheet)


def on_record() -> tuple[str, ...]:
    """The codes of all agreements."""
    with reading(house().engine) as session:
        return agreement_codes(session)


def forged(agreement: str | None = None, kind: str = "", code: str | None = None) -> Answer:
    """The form again, with what was typed, after it came without a valid token of ours."""
    if agreement is None:
        sheet = Sheet(Desk(NOTHING, HEAD, None), None)
    else:
        sheet = sheet_for(agreement, kind, code)
    posted = request.form
    return sheet.form(sheet.desk.typed(posted), posted, said=FORGED), 403


def newest(agreement: str) -> Visit:
    """The visit, to the newest text: nobody changes an earlier one."""
    seen = visit(agreement)
    if any(name == "version" for name, _ in seen.to.asked):
        send_on(tuple(pair for pair in seen.to.asked if pair[0] != "version"))
    return seen


BLANK = Agreement(
    code="",
    title="",
    short_title="",
    zone="UTC",
    zone_reason="",
    signed_on=EARLIEST,
    effective_at=day_start(EARLIEST, zone_of("UTC")),
    version=0,
)
NOTHING = Holding(BLANK, (), Stamp(0, 0, 0, 0))
"""What there is of an agreement before it is written."""
