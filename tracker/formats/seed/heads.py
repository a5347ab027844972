"""The table [agreement]: what the agreement says of itself."""

from typing import Any

from tracker.formats.seed.measures import DAY, INSTANT
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, LANGUAGE, REFERENCE, TEXT, WORDS


def read_head(table: Table) -> dict[str, Any]:
    """The agreement's own fields; its parts are lists of their own."""
    need, get = table.need, table.get
    head = {
        "code": need("code", CODE),
        "title": need("title", WORDS),
        "short_title": need("short_title", WORDS),
        "zone": need("zone", WORDS),
        "zone_reason": need("zone_reason", WORDS),
        "signed_on": need("signed_on", DAY),
        "effective_at": need("effective_at", INSTANT),
        "signed_note": get("signed_note", TEXT, ""),
        "also_zones": table.every("also_zones", WORDS),
        "clause_word": get("clause_word", WORDS, "clause"),
        "parties_term": get("parties_term", WORDS, "Parties"),
        "parties_basis": get("parties_basis", TEXT, ""),
        "text_of_record": table.maybe("text_of_record", REFERENCE),
        "text_of_record_reason": get("text_of_record_reason", TEXT, ""),
        "neutrality": table.every("neutrality", WORDS),
        "sources_cited": table.every("sources", REFERENCE),
        "other_titles": read_titles(table.table("other_titles")),
    }
    table.close()
    return head


def read_titles(table: Table | None) -> tuple[tuple[str, str], ...]:
    """Titles in other languages: (language, title) pairs in the file's order."""
    return () if table is None else tuple(table.pairs(LANGUAGE, WORDS))
