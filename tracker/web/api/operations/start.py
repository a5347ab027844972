"""Where to begin: what there is, described for programs and for people."""

from flask import render_template

from tracker.formats.report.made import PROGRAM
from tracker.web.api.docs import chapters
from tracker.web.api.models import agenda, asked
from tracker.web.api.openapi import description
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.problem import ROOT
from tracker.web.printing import SHEETS

LINKS = {
    "agreements": f"{ROOT}/agreements",
    "description": f"{ROOT}/openapi.json",
    "documentation": f"{ROOT}/docs",
}


def index(call: Call) -> Reply:
    """The first links."""
    del call
    links = [{"name": name, "address": address} for name, address in LINKS.items()]
    return Reply(make=lambda: {"program": PROGRAM, "links": links}, made_of=LINKS)


def described(call: Call) -> Reply:
    """The interface as OpenAPI."""
    return Reply(make=lambda: description(call.beside), made_of="openapi")


def explained(call: Call) -> Reply:
    """The interface for people."""
    return Reply(
        make=lambda: render_template("api.html", sheets=SHEETS, **chapters(call.beside)).encode(),
        made_of="docs",
        mimetype="text/html",
    )


OPERATIONS = (
    Operation(
        name="getIndex",
        path="/",
        says="Where to begin.",
        asks=asked.Nothing,
        answers=agenda.Index,
        run=index,
        leads_to={"listAgreements": {}},
    ),
    Operation(
        name="getDescription",
        path="/openapi.json",
        says="This interface as OpenAPI 3.1.",
        asks=asked.Nothing,
        answers={"application/json": "The description."},
        run=described,
    ),
    Operation(
        name="getDocumentation",
        path="/docs",
        says="This interface for people.",
        asks=asked.Nothing,
        answers={"text/html": "The page."},
        run=explained,
    ),
)
