"""Agreements: which there are, and what their texts are."""

from tracker.core.asked.overview import moment_in_zone
from tracker.formats.readings_json import readings_document
from tracker.formats.stand_json import source_of
from tracker.formats.written import Document
from tracker.services.readings import readings
from tracker.store.agreements import agreement_codes
from tracker.store.session import reading
from tracker.store.text_versions import TextVersion, text_versions
from tracker.web.api.models import asked, law, questions
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.problem import ROOT
from tracker.web.api.seen import Seen, seen_for
from tracker.web.house import house


def listed(call: Call) -> Reply:
    """The agreements on record."""
    del call
    library = house().library
    with reading(house().engine) as session:
        held = [library.holding(session, code) for code in agreement_codes(session)]
    items = [
        {
            "agreement": one.law.code,
            "title": one.law.short_title,
            "text_version": one.law.version,
            "revision": one.revision,
            "address": f"{ROOT}/agreements/{one.law.code}",
        }
        for one in held
    ]
    made_of = [(one.law.code, one.stamp) for one in held]
    return Reply(make=lambda: {"items": items}, made_of=made_of)


def shown(call: Call) -> Reply:
    """One agreement."""
    seen = seen_for(call)
    with reading(house().engine) as session:
        versions = text_versions(session, seen.law.code)
    return Reply(make=lambda: document_of(seen, versions), made_of=seen.mark)


def document_of(seen: Seen, versions: tuple[TextVersion, ...]) -> Document:
    """The agreement's document."""
    text = seen.law
    return {
        **seen.head(),
        "full_title": text.title,
        "zone": text.zone,
        "zone_reason": text.zone_reason,
        "signed_on": text.signed_on.isoformat(),
        "effective_at": moment_in_zone(text, text.effective_at),
        "text_of_record": text.text_of_record,
        "clause_word": text.clause_word,
        "actors": [
            {
                "code": one.code,
                "name": one.name,
                "formal_name": one.formal_name,
                "kind": one.kind,
                "signatory": one.signatory,
                "defined_party": one.defined_party,
                "organ_of": one.organ_of,
            }
            for one in text.actors
        ],
        "sources": [source_of(one) for one in text.sources],
        "versions": [version_of(one) for one in versions],
    }


def version_of(one: TextVersion) -> Document:
    """A version of the text."""
    return {
        "number": one.number,
        "recorded_at": one.recorded_at.isoformat(),
        "reason": one.reason,
        "log_length": one.log_length,
    }


def read_otherwise(call: Call) -> Reply:
    """The questions of interpretation."""
    seen = seen_for(call)
    code = call.query.obligation
    return Reply(make=lambda: readings_of(seen, code), made_of=(seen.mark, code))


def readings_of(seen: Seen, code: str | None) -> Document:
    """Each question with its options and what they make of the day asked about."""
    found = readings(seen.library, seen.holding, seen.asking, code)
    return readings_document(found.head, code, found.questions, generated_at=seen.now)


HERE = "$request.path.agreement"
PARTS = ("listReadings", "listClauses", "listObligations", "getAgenda", "listNotes", "getCitation")
"""What can be asked of an agreement when no more is known of it than its code."""
OPERATIONS = (
    Operation(
        name="listAgreements",
        path="/agreements",
        says="The agreements on record.",
        asks=asked.Nothing,
        answers=law.Agreements,
        run=listed,
        leads_to={"getAgreement": {"agreement": "$response.body#/items/0/agreement"}},
    ),
    Operation(
        name="getAgreement",
        path="/agreements/{agreement}",
        says="One agreement: its text's circumstances, who is quoted, on which sources.",
        asks=asked.Asked,
        answers=law.Agreement,
        run=shown,
        leads_to={
            **{name: {"agreement": HERE} for name in PARTS},
            "getFile": {"agreement": HERE, "file": "status.csv"},
        },
    ),
    Operation(
        name="listReadings",
        path="/agreements/{agreement}/readings",
        says="Where the text can honestly be read in more than one way, and what that changes.",
        asks=asked.ReadingsAsked,
        answers=questions.Readings,
        run=read_otherwise,
    ),
)
