"""The routes, in the one list that a test holds against the application's own."""

from urllib.parse import unquote, urlencode

from flask import Blueprint, Flask

from tracker.core.words.fault import NotAcceptedError
from tracker.web.address import READABLE, Address
from tracker.web.errors import Answer, page
from tracker.web.later import later
from tracker.web.visit import Visit

PATHS = {
    "calendar": "/<agreement>/calendar",
    "calendar_file": "/<agreement>/calendar.ics",
    "cite": "/<agreement>/cite",
    "cite_all": "/cite",
    "changes": "/<agreement>/changes.atom",
    "feed": "/feeds/<secret>.ics",
}
"""The rule of each, as Flask reads it."""
WRITING = ("calendar",)
BESIDE = {"calendar", "calendar.ics", "cite"}
"""The last parts of those that belong to an agreement and keep what was asked."""


def add_out(app: Flask) -> None:
    """Give the application these routes."""
    blueprint = Blueprint("out", __name__)
    for name, path in PATHS.items():
        methods = ["GET", "POST"] if name in WRITING else ["GET"]
        view = later(f"out.{name}", name)
        blueprint.add_url_rule(path, endpoint=name, view_func=view, methods=methods)
    blueprint.register_error_handler(NotAcceptedError, not_accepted)
    app.register_blueprint(blueprint)
    app.jinja_env.globals.update(
        beside=beside, cite_address=cite_address, news_address=news_address
    )


def not_accepted(error: NotAcceptedError) -> Answer:
    """Parameters that cannot be taken, each with its name."""
    return page(400, str(error))


def beside(visit: Visit, name: str, query: tuple[tuple[str, str], ...] = ()) -> str:
    """The address of one that belongs to the agreement, with what was asked."""
    assert name in BESIDE
    path, mark, tail = visit.to("overview", query=query).partition("?")
    return f"{path}{name}{mark}{tail}"


def cite_address(seen: Visit) -> str:
    """The address at which the page of a visit is cited."""
    root, _, _ = seen.to("overview").partition("?")
    tail = f"?{urlencode(seen.query.own, safe=READABLE)}" if seen.query.own else ""
    page = unquote(seen.here.removeprefix(root)) + tail
    return beside(seen, "cite", (("of", page),) if page else ())


def news_address(seen: Visit) -> str:
    """The address of what changed, which tells everybody the same."""
    return f"{Address(seen.law.code)('overview')}changes.atom"
