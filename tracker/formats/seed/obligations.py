"""The tables [[obligation]]: who owes what, on which words, and until when."""

from typing import Any

from tracker.core.law.obligation import (
    Condition,
    Link,
    Modality,
    Obligation,
    Performance,
    Quantity,
)
from tracker.core.law.rule import Undated
from tracker.formats.seed.kinds import one_of
from tracker.formats.seed.measures import NUMBER
from tracker.formats.seed.rules import read_rule
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, REFERENCE, TEXT, WORDS

MODALITY, PERFORMANCE = one_of(Modality), one_of(Performance)


def read_obligation(table: Table) -> Obligation:
    """One obligation; whether what it names is there is judged with the whole agreement."""
    obligation = Obligation(
        code=table.need("code", CODE),
        clause=table.need("clause", REFERENCE),
        title=table.need("title", WORDS),
        modality=table.need("modality", MODALITY),
        performance=table.need("performance", PERFORMANCE),
        basis=table.need("basis", WORDS),
        **read_bearers(table),
        object=table.get("object", TEXT, ""),
        places=table.every("places", REFERENCE),
        place_note=table.get("place_note", TEXT, ""),
        quote=table.get("quote", TEXT, ""),
        quote_variant=table.maybe("quote_text", REFERENCE),
        only_under=read_only_under(table.table("only_under")),
        **read_parts(table),
    )
    table.close()
    return obligation


def read_bearers(table: Table) -> dict[str, Any]:
    """Who bears it and who benefits."""
    return {
        "obligors": table.need_every("obligors", REFERENCE),
        "obligors_note": table.get("obligors_note", TEXT, ""),
        "beneficiaries": table.every("beneficiaries", REFERENCE),
        "other_beneficiaries": table.every("other_beneficiaries", WORDS),
        "agreement_of": table.every("agreement_of", REFERENCE),
    }


def read_parts(table: Table) -> dict[str, Any]:
    """What has tables of its own: quantities, ties, and the rules for its date and its start."""
    return {
        "quantities": tuple(read_quantity(one) for one in table.tables("quantity")),
        "links": tuple(read_link(one) for one in table.tables("link")),
        "conditions": tuple(read_condition(one) for one in table.tables("condition")),
        "rule": read_rule(table.table("date")) or Undated(),
        "starts": read_rule(table.table("starts")),
    }


def read_only_under(table: Table | None) -> tuple[str, str] | None:
    """The question and the option under which alone the obligation exists."""
    if table is None:
        return None
    pair = table.need("question", REFERENCE), table.need("option", REFERENCE)
    table.close()
    return pair


def read_quantity(table: Table) -> Quantity:
    """A number of the text with its unit."""
    quantity = Quantity(
        amount=table.need("amount", NUMBER),
        unit=table.need("unit", WORDS),
        what=table.get("what", TEXT, ""),
    )
    table.close()
    return quantity


def read_link(table: Table) -> Link:
    """A tie to another obligation, without a date."""
    link = Link(
        kind=table.need("kind", WORDS),
        to=table.need("to", REFERENCE),
        note=table.get("note", TEXT, ""),
    )
    table.close()
    return link


def read_condition(table: Table) -> Condition:
    """What has to be on record before the obligation takes effect."""
    condition = Condition(
        kind=table.need("kind", WORDS),
        of=table.need("of", REFERENCE),
        words=table.get("words", TEXT, ""),
    )
    table.close()
    return condition
