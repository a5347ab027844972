"""Clauses: their words in each text, what the texts differ in, their obligations."""

from tracker.formats.obligation_json import clause_of, disputed_of
from tracker.formats.status_json import item_of
from tracker.formats.written import Document
from tracker.services.answers import ClauseInFull, clause
from tracker.web.api.models import agenda, asked, law
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.seen import Seen, seen_for


def listed(call: Call) -> Reply:
    """The clauses in the order of the text."""
    seen = seen_for(call)
    return Reply(make=lambda: {**seen.head(), "items": briefly(seen)}, made_of=seen.mark)


def briefly(seen: Seen) -> list[Document]:
    """Each clause with the codes of its obligations."""
    return [
        {
            "number": one.number,
            "title": one.title,
            "remarks": list(one.remarks),
            "obligations": [o.code for o in seen.law.obligations if o.clause == one.number],
        }
        for one in seen.law.clauses
    ]


def shown(call: Call) -> Reply:
    """One clause."""
    seen = seen_for(call)
    full = clause(seen.library, seen.holding, seen.asking, call.path["number"])
    return Reply(make=lambda: document_of(seen, full), made_of=seen.mark)


def document_of(seen: Seen, full: ClauseInFull) -> Document:
    """The clause's document."""
    differing = full.differences
    return {
        **seen.head(),
        "clause": clause_of(full.clause, full.passages, full.text_differences),
        "items": [
            item_of(seen.law, one, differing.get(one.obligation.code, ())) for one in full.items
        ],
        "disputed_readings": [disputed_of(seen.law, one) for one in full.disputed_readings],
    }


OPERATIONS = (
    Operation(
        name="listClauses",
        path="/agreements/{agreement}/clauses",
        says="The clauses in the order of the text.",
        asks=asked.Asked,
        answers=law.Clauses,
        run=listed,
        leads_to={
            "getClause": {
                "agreement": "$request.path.agreement",
                "number": "$response.body#/items/0/number",
            }
        },
    ),
    Operation(
        name="getClause",
        path="/agreements/{agreement}/clauses/{number}",
        says="One clause: its words in each text, and where its obligations stand.",
        asks=asked.Asked,
        answers=agenda.Clause,
        run=shown,
    ),
)
