"""What went wrong, for programs (RFC 9457): one document for every kind of error."""

import json
from collections.abc import Iterable
from http import HTTPStatus

from werkzeug.wrappers import Response

from tracker.core.words.fault import Fault
from tracker.web.guard import request_id

TYPE = "application/problem+json"
ROOT = "/api/v1"
REFUSED = {
    403: "This came from a page of another server. Nothing was done.",
    413: "The body is longer than 1,500,000 bytes. Nothing was done.",
}
"""What the guard refuses before an operation sees it; pages say it to those who fill in forms."""


def problem(code: int, detail: str, faults: Iterable[Fault] = ()) -> Response:
    """The answer; `faults` name the fields that cannot be taken."""
    document = {
        "type": f"{ROOT}/docs#status-{code}",
        "title": HTTPStatus(code).phrase,
        "status": code,
        "detail": detail,
        "request_id": request_id(),
        "errors": [{"field": fault.place, "message": fault.message} for fault in faults],
    }
    return Response(json.dumps(document, ensure_ascii=False), status=code, mimetype=TYPE)
