"""All routes with their methods; a test holds this list against the application's own."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask
from werkzeug.wrappers import Response

from tracker.web.address import PAGES
from tracker.web.later import later
from tracker.web.views import (
    clause,
    dates,
    everything,
    method,
    new_note,
    note,
    notes,
    obligation,
    overview,
    readings,
    report,
    tables,
)

Answer = str | bytes | Response | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Route:
    """A page, what shows it, and whether it can be asked to write."""

    page: str
    view: Callable[..., Answer]
    writes: bool = False


ROUTES = (
    Route("agreements", everything.agreements),
    Route("all_dates", everything.all_dates),
    Route("search", everything.search_page),
    Route("overview", overview.overview),
    Route("clause", clause.clause),
    Route("obligation", obligation.obligation),
    Route("dates", dates.dates),
    Route("notes", notes.notes),
    Route("note", note.note),
    Route("new_note", new_note.new_note, writes=True),
    Route("report", report.report),
    Route("reminders", later("remind.report", "reminders")),
    Route("follow", later("remind.follow", "page"), writes=True),
    Route("readings", readings.readings),
    Route("method", method.method),
    Route("statuses_csv", tables.statuses),
    Route("dates_csv", tables.dates),
    Route("notes_csv", tables.notes),
    Route("new_agreement", later("editor.views", "new_agreement"), writes=True),
    Route("text", later("editor.views", "text")),
    Route("text_file", later("editor.versions", "text_file")),
    Route("edit_text", later("editor.views", "edit_text"), writes=True),
    Route("edit_part", later("editor.views", "edit_part"), writes=True),
    Route("versions", later("editor.versions", "versions")),
    Route("version", later("editor.versions", "version")),
)


def add_routes(app: Flask) -> None:
    """Give the application its pages; only those that write take POST."""
    for route in ROUTES:
        methods = ["GET", "POST"] if route.writes else ["GET"]
        app.add_url_rule(
            PAGES[route.page], endpoint=route.page, view_func=route.view, methods=methods
        )
