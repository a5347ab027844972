"""A whole note as somebody types it."""

from datetime import UTC, date
from typing import Any

from tracker.core.days.day import parse_local
from tracker.core.days.offset import offset_fault
from tracker.core.log.draft import Draft
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.typed.effect import read_effect
from tracker.formats.typed.fields import Fields, Typed, a_day, a_number, a_text

DAY = "a day, like 2020-11-15"
NEVER = date.min
"""Stands in for a day that is missing; such a draft is never given to anybody."""


def read_draft(typed: Typed) -> Draft:
    """The draft; NotAcceptedError holds every fault, each at the name of its field.

    The fields are those of `core.draft.Draft`, with `effect` for the effect's kind, `by` for the
    kind that a correction puts in, and the effect's own fields beside them. `whole` and
    `unconfirmed` are filled where they hold.
    """
    fields = Fields(typed)
    draft = Draft(
        actor=fields.need("actor", a_text, "the code of who says or does it") or "",
        text=fields.text("text") or "",
        **read_days(fields),
        **read_reach(fields),
        about=fields.read("about", a_number),
        effect=read_effect(fields),
        event=fields.read("event", a_text),
        confirmed=fields.text("unconfirmed") is None,
        confirmation=fields.text("confirmation") or "",
    )
    if not draft.text:
        fields.fault("text", "is missing; write what happened or was said")
    if fields.faults:
        raise NotAcceptedError(tuple(fields.faults))
    return draft


def read_days(fields: Fields) -> dict[str, Any]:
    """When it happened and when it was reported."""
    return {
        "occurred_on": fields.need("occurred_on", a_day, DAY) or NEVER,
        "reported_on": fields.need("reported_on", a_day, DAY) or NEVER,
        "occurred_from": fields.read("occurred_from", a_day),
        **read_time(fields),
    }


def read_time(fields: Fields) -> dict[str, Any]:
    """The instant as UTC, and the zone in which it was reported, which has to have its offset."""
    at = fields.read("occurred_at", lambda text: parse_local(text, field=""))
    zone = fields.read("occurred_zone", a_text)
    told = offset_fault(at, zone) if at and zone else ""
    if told:
        fields.fault("occurred_at", told)
    return {"occurred_at": at and at.astimezone(UTC), "occurred_zone": zone}


def read_reach(fields: Fields) -> dict[str, Any]:
    """What and whom it is about, and where it was read."""
    return {
        "obligations": fields.several("obligations"),
        "clauses": fields.several("clauses"),
        "whole": fields.text("whole") is not None,
        "sources": fields.several("sources"),
        "concerning": fields.read("concerning", a_text),
    }
