"""All that the server needs of the interface at its start; the rest comes with the first question."""

from flask import Blueprint, Flask

from tracker.web.later import later

ROOT = "/api/v1"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
"""All that anybody may try, so that what is not allowed is said as a problem."""


def add_api(app: Flask) -> None:
    """Give the application the interface.

    Its one writing operation takes JSON alone, which no page of another server can send without
    being asked first, and the guard has looked at the origin: so it needs no token of a form.
    """
    blueprint = Blueprint("api", __name__)
    view = later("api.dispatch", "answer")
    blueprint.add_url_rule(ROOT, endpoint="root", view_func=view, methods=METHODS)
    blueprint.add_url_rule(
        f"{ROOT}/<path:rest>", endpoint="operation", view_func=view, methods=METHODS
    )
    app.extensions["csrf"].exempt(blueprint)
    app.register_blueprint(blueprint)
