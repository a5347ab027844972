"""What every request and every answer go through: whose server, whose form, what a page may do."""

import secrets
from urllib.parse import urlsplit

from flask import Flask, g, request
from werkzeug.exceptions import Forbidden, MisdirectedRequest, RequestURITooLarge
from werkzeug.wrappers import Response

from tracker.settings import Settings
from tracker.web.house import house

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # With no-referrer, browsers would call the origin of our own forms "null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
OWN_NAMES = ("localhost", "127.0.0.1", "::1")
SAFE = ("GET", "HEAD", "OPTIONS")
LONGEST_QUERY = 4000
"""Characters of a query; longer ones are nobody's question."""
FORM_HOURS = 12
"""For so long a form that was opened can be sent."""
BODY = 1_500_000
"""Bytes of a form: room for a text that is far too long, so that its field can say so."""


def add_guard(app: Flask, settings: Settings) -> None:
    """Check each request before a view sees it, and mark each answer."""
    app.config.update(
        MAX_CONTENT_LENGTH=BODY,
        MAX_FORM_MEMORY_SIZE=BODY,
        WTF_CSRF_TIME_LIMIT=FORM_HOURS * 3600,
        SESSION_COOKIE_NAME="tracker",
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=(settings.public_url or "").startswith("https:"),
    )
    app.before_request(check)
    app.after_request(mark)


def check() -> None:
    """Refuse what was sent for another server, by another server's page, or at any length."""
    g.request_id = secrets.token_hex(6)
    if hostname(f"//{request.host}") not in (*OWN_NAMES, *public_names()):
        raise MisdirectedRequest
    if len(request.query_string) > LONGEST_QUERY:
        raise RequestURITooLarge
    if request.method not in SAFE and foreign_origin():
        raise Forbidden


def hostname(address: str) -> str:
    """The name in an address; empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def public_names() -> tuple[str, ...]:
    """The name under which others reach the pages, and the one that the server listens on."""
    settings = house().settings
    return tuple(filter(None, (hostname(settings.public_url or ""), settings.host)))


def foreign_origin() -> bool:
    """Whether the browser says that another server's page sends this."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = request.headers.get("Origin")
    ours = (request.host_url.rstrip("/"), house().settings.public_url)
    return origin is not None and origin not in ours


def mark(response: Response) -> Response:
    """Put the request's number and the policy on an answer."""
    response.headers["X-Request-Id"] = request_id()
    response.headers.update(HEADERS)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def request_id() -> str:
    """The number of the request, by which its entry in the server's log is found."""
    found: str = g.get("request_id", "none")
    return found
