"""The address in every message by which its reader ends all mail: opening asks, sending does it.

Mail programs send to it on one click (RFC 8058), without a form of ours: the secret in the address
is all that is asked for, and all that whoever has it can do is end that one person's mail.
"""

from flask import Blueprint, Flask, render_template, request

from tracker.services.reminders.following import leave_by_token
from tracker.store.session import reading, writing
from tracker.store.subscribers import find_by_token
from tracker.web.house import house

NAME = "leaving"
PATH = "/reminders/leave/<token>"
GONE = 404


def add_leaving(app: Flask) -> None:
    """Give the application the address; no form of ours is asked for there."""
    blueprint = Blueprint(NAME, __name__)
    blueprint.add_url_rule(PATH, endpoint="leave", view_func=leave, methods=["GET", "POST"])
    app.register_blueprint(blueprint)
    app.extensions["csrf"].exempt(blueprint)


def leave(token: str) -> tuple[str, int]:
    """Ask whether all mail is to end, or end it; a second time changes nothing."""
    if request.method == "POST":
        with writing(house().engine) as session:
            leave_by_token(session, token, at=house().now())
        return render_template("leave.html", state="done"), 200
    with reading(house().engine) as session:
        known = find_by_token(session, token)
    if known is None:
        return render_template("leave.html", state="gone"), GONE
    return render_template("leave.html", state="asked", address=known.address), 200
