"""The tables [[note]]: the record that a seed brings along."""

from typing import Any

from tracker.core.log.draft import Draft
from tracker.formats.seed.effects import read_effect
from tracker.formats.seed.measures import DAY, FLAG
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import NAME, REFERENCE, TEXT, WORDS
from tracker.formats.seed.zoned import read_zoned


def read_note(table: Table) -> Draft:
    """One note; whether it makes sense is judged with the whole agreement."""
    draft = Draft(
        key=table.need("key", NAME),
        actor=table.need("actor", REFERENCE),
        text=table.need("text", WORDS),
        **read_days(table),
        **read_reach(table),
        about=table.maybe("about", REFERENCE),
        event=table.maybe("event", NAME),
        confirmed=table.get("confirmed", FLAG, True),
        confirmation=table.get("confirmation", TEXT, ""),
        effect=read_effect(table.table("effect")),
    )
    table.close()
    return draft


def read_days(table: Table) -> dict[str, Any]:
    """When it happened and when it was reported."""
    days = {
        "occurred_on": table.need("occurred_on", DAY),
        "reported_on": table.need("reported_on", DAY),
        "occurred_from": table.maybe("occurred_from", DAY),
    }
    at, zone = read_zoned(table, "occurred_at", "occurred_zone")
    return {**days, "occurred_at": at, "occurred_zone": zone}


def read_reach(table: Table) -> dict[str, Any]:
    """What and whom it is about, and where it was read."""
    return {
        "obligations": table.every("obligations", REFERENCE),
        "clauses": table.every("clauses", REFERENCE),
        "whole": table.get("agreement", FLAG, False),
        "sources": table.every("sources", REFERENCE),
        "concerning": table.maybe("concerning", REFERENCE),
    }
