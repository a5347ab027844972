"""What went wrong, in plain words: a page for each family of errors, with the request's number."""

from collections.abc import Callable, Mapping

from flask import Flask, current_app, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wrappers import Response

from tracker.core.words.fault import BadValueError, UnknownError
from tracker.web.api.problem import REFUSED, problem
from tracker.web.api.routes import is_api, other_method
from tracker.web.guard import request_id
from tracker.web.later import later
from tracker.web.printing import SHEETS
from tracker.web.views import new_note

Answer = str | tuple[str, int] | Response
WORDS = {
    400: ("This cannot be read", "Something in the address or the form is not what it should be."),
    403: (
        "Not taken",
        "This form was not sent from a page of this server. Nothing was saved. Open it anew.",
    ),
    404: ("Not here", "There is no page at this address."),
    405: ("Not this way", "This page can be read, but nothing can be sent to it."),
    413: (
        "Too long",
        (
            "What was sent is longer than the server takes (1,500,000 bytes). Nothing was saved. Go"
            " back: your browser still has what you typed."
        ),
    ),
    414: ("Too long", "The address is longer than any question that can be asked here."),
    421: ("Another server", "This server does not answer under the name that was asked for."),
    429: ("Too many at once", "Too much was asked in a short time. Wait a minute and try again."),
    500: (
        "Our mistake",
        (
            "The tracker made a mistake. Nothing was saved. The number below leads to its entry in"
            " the server's log."
        ),
    ),
    503: (
        "The database does not answer",
        "The database is busy or cannot be reached. Nothing was saved. Try again in a minute.",
    ),
}
PATH_FIELDS = {
    "agreement": "agreement",
    "obligation": "code",
    "clause": "number",
    "note": "number",
    "kind": "kind",
    "code": "code",
    "version": "number",
}
"""By the field that an error names: the part of an address that holds it."""

EDITOR = later("editor.views", "forged")
KEPT: Mapping[str, Callable[..., Answer]] = {
    "new_note": new_note.forged,
    "new_agreement": EDITOR,
    "edit_text": EDITOR,
    "edit_part": EDITOR,
}
"""Pages on which somebody may have typed for long, with what shows the form again."""


def add_errors(app: Flask) -> None:
    """Give each family of errors its page."""
    app.register_error_handler(BadValueError, bad_value)
    app.register_error_handler(CSRFError, forged)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(OperationalError, unreachable)
    app.register_error_handler(Exception, broken)


def bad_value(error: BadValueError) -> Answer:
    """A parameter that cannot be taken, or a name in the path that is not on record."""
    part = PATH_FIELDS.get(error.field, "")
    held = (request.view_args or {}).get(part)
    in_path = isinstance(error, UnknownError) and held is not None and held == error.value
    return page(404 if in_path else 400, str(error))


def forged(error: CSRFError) -> Answer:
    """A form without a token of ours; where somebody may have typed for long, the text is kept."""
    current_app.logger.info("request %s: %s", request_id(), error.description)
    kept = KEPT.get(request.endpoint or "")
    if kept is not None:
        return kept(**(request.view_args or {}))
    return page(403)


def refused(error: HTTPException) -> Answer:
    """What the framework refuses."""
    if isinstance(error, MethodNotAllowed):
        return not_allowed(error)
    return page(error.code or 500)


def not_allowed(error: MethodNotAllowed) -> Answer:
    """A method that an address does not take; what it takes stands in a header (RFC 9110)."""
    if is_api(request.path):
        return other_method(request.path)
    answer = current_app.make_response(page(405))
    answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return answer


def unreachable(error: OperationalError) -> Answer:
    """A database that does not answer."""
    current_app.logger.error("request %s: %s", request_id(), error)
    return page(503)


def broken(error: Exception) -> Answer:
    """A mistake of ours: the log has all of it, the page only its number."""
    current_app.logger.error("request %s", request_id(), exc_info=error)
    return page(500)


def page(code: int, said: str = "") -> Answer:
    """The page for a status code; an unusual one is shown as the first of its hundred."""
    if is_api(request.path):
        return problem(code, said or REFUSED.get(code) or WORDS.get(code, WORDS[500])[1])
    known = code if code in WORDS else 500 if code >= 500 else 400  # noqa: PLR2004
    title, words = WORDS[known]
    shown = render_template(
        "error.html",
        code=code,
        title=title,
        words=said or words,
        number=request_id(),
        sheets=SHEETS,
    )
    return shown, code
