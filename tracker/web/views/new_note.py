"""A new note: the effect first, then its fields, then what it would change, then saved."""

from collections.abc import Sequence

from flask import make_response, request
from werkzeug.datastructures import MultiDict
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.services.once import AlreadyAddedError
from tracker.services.pace import MINUTE, TooFastError
from tracker.web.guard import request_id
from tracker.web.note_form.entry import Entry, entry_for
from tracker.web.note_form.form import put_faults
from tracker.web.note_form.kinds import offered
from tracker.web.note_form.prefill import new_key, prefilled
from tracker.web.note_form.preview import effects_of
from tracker.web.note_form.typed import Given
from tracker.web.present.notes import note_line
from tracker.web.printing import printed
from tracker.web.visit import visit

OWN = ("effect", "obligation", "clause", "about")
Answer = str | Response | tuple[str, int]
Posted = MultiDict[str, str]
REFUSED, TOO_MANY = 422, 429
FORGED = (
    "This form was open for too long, or was not sent from a page of this server. Nothing was"
    " saved. What you typed is below: look at it and send it again."
)


def new_note(agreement: str) -> Answer:
    """Choose an effect, fill in its fields, see what the note would change, save it."""
    seen = visit(agreement, own=OWN)
    if seen.query.one("effect") is None:
        return printed("note_choose.html", seen, kinds=offered(seen.law))
    entry = entry_for(seen)
    if request.method != "POST":
        return filled(entry, prefilled(seen.query, entry.kind.code, entry.about, entry.today))
    if request.form.get("step") == "edit":
        return filled(entry, request.form)
    return taken(entry, request.form)


def taken(entry: Entry, posted: Posted) -> Answer:
    """The preview, or the note at its address; the form again where something is wrong."""
    try:
        given = entry.checked(posted)
        if posted.get("step") != "save":
            return previewed(entry, posted, given)
        note = entry.save(given)
    except NotAcceptedError as error:
        return filled(entry, posted, error.faults), REFUSED
    except TooFastError as error:
        return waiting(entry, posted, error)
    except AlreadyAddedError as error:
        again = posted.copy()
        again["key"] = new_key()
        return filled(entry, again, [Fault("", str(error))]), REFUSED
    return redirect(entry.seen.to("note", number=note.number), 303)


def waiting(entry: Entry, posted: Posted, error: TooFastError) -> Response:
    """The form again, to be sent in a minute."""
    answer = make_response(filled(entry, posted, said=f"{error} Request {request_id()}."), TOO_MANY)
    answer.headers["Retry-After"] = str(MINUTE.seconds)
    return answer


def filled(entry: Entry, given: Posted, faults: Sequence[Fault] = (), said: str = "") -> str:
    """The form with what was given, and what is wrong with it."""
    form, law, about = entry.form(given), entry.seen.law, entry.about
    summary = put_faults(form, faults)
    sources = [code for code in given.getlist("sources") if code]
    return printed(
        "note_form.html",
        entry.seen,
        entry=entry,
        about=note_line(law, about, about.effect, None, gone=False) if about else None,
        form=form,
        summary=summary,
        said=said,
        sources=[*sources, "", ""],
    )


def previewed(entry: Entry, posted: Posted, given: Given) -> str:
    """The note as it will stand, and what it would change."""
    seen, draft = entry.seen, given.draft
    law = given.made.joined_to(seen.law)
    return printed(
        "note_preview.html",
        seen,
        entry=entry,
        draft=draft,
        line=note_line(law, draft, draft.effect, None, gone=False),
        effects=effects_of(seen.holding, draft, seen.asking, made=given.made),
        made=given.made,
        posted=[(name, value) for name, value in posted.items(multi=True) if name not in OURS],
    )


OURS = ("csrf_token", "step", "key")


def forged(agreement: str) -> Answer:
    """The form again, with what was typed, after it came without a valid token of ours."""
    seen = visit(agreement, own=OWN)
    return filled(entry_for(seen), request.form, said=FORGED), 403
