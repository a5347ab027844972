"""All that the server needs of the interface at its start; the rest comes when it is asked."""

from flask import Blueprint, Flask
from werkzeug.wrappers import Response

from tracker.web.api.problem import ROOT
from tracker.web.later import later

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
"""What is often tried; anything else comes by `other_method`."""
view = later("api.dispatch", "answer")


def add_api(app: Flask) -> None:
    """Give the application the interface.

    Its one writing operation takes JSON alone, which no page of another server can send without
    being asked first, and the guard has looked at the origin: so it needs no token of a form.
    """
    blueprint = Blueprint("api", __name__)
    root, below = f"{ROOT}/", f"{ROOT}/<path:rest>"
    blueprint.add_url_rule(root, "root", view, methods=METHODS, strict_slashes=False)
    blueprint.add_url_rule(below, "operation", view, methods=METHODS)
    app.extensions["csrf"].exempt(blueprint)
    app.register_blueprint(blueprint)


def is_api(path: str) -> bool:
    """Whether an address belongs to the interface."""
    return f"{path}/".startswith(f"{ROOT}/")


def other_method(path: str) -> Response:
    """The answer to a method that nobody has heard of: what can be done there instead."""
    answer: Response = view(rest=path.removeprefix(ROOT).lstrip("/"))
    return answer
