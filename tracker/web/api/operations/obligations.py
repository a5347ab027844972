"""Obligations: where they stand, why, and how that came about."""

from tracker.formats.notes_json import note_of
from tracker.formats.obligation_json import disputed_of, history_of
from tracker.formats.status_json import item_of
from tracker.formats.written import Document
from tracker.services.answers import ObligationInFull, differing, obligation, standing
from tracker.web.api.models import asked, status
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.seen import Seen, seen_for


def listed(call: Call) -> Reply:
    """Where every obligation stands."""
    seen = seen_for(call)
    return Reply(make=lambda: list_of(seen), made_of=seen.mark)


def list_of(seen: Seen) -> Document:
    """The list's document."""
    items, after = seen.part(standing(seen.library, seen.holding, seen.asking).items)
    other = differing(seen.library, seen.holding, seen.asking)
    made = [item_of(seen.law, one, other.get(one.obligation.code, ())) for one in items]
    return {**seen.head(), "next": after, "items": made}


def shown(call: Call) -> Reply:
    """One obligation."""
    seen = seen_for(call)
    full = obligation(seen.library, seen.holding, seen.asking, call.path["code"])
    return Reply(make=lambda: document_of(seen, full), made_of=seen.mark)


def document_of(seen: Seen, full: ObligationInFull) -> Document:
    """The obligation's document."""
    law = seen.law
    return {
        **seen.head(),
        "item": item_of(law, full.item, full.differences),
        "history": history_of(law, full.history),
        "disputed_readings": [disputed_of(law, one) for one in full.disputed_readings],
        "notes": [note_of(law, one.note, one.corrected_by) for one in full.entries],
    }


OPERATIONS = (
    Operation(
        name="listObligations",
        path="/agreements/{agreement}/obligations",
        says="Where every obligation stands, who says so, and what comes next.",
        asks=asked.ListAsked,
        answers=status.Obligations,
        run=listed,
        leads_to={
            "getObligation": {
                "agreement": "$request.path.agreement",
                "code": "$response.body#/items/0/code",
            }
        },
    ),
    Operation(
        name="getObligation",
        path="/agreements/{agreement}/obligations/{code}",
        says="One obligation: its answer with reasons, how it changed, the notes on it.",
        asks=asked.Asked,
        answers=status.Obligation,
        run=shown,
    ),
)
