"""The bundled statement's answers, as the writers of documents and tables get them."""

from datetime import date
from typing import Any

from tests.loaded import NOW, TODAY, holding
from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import differences
from tracker.core.asked.overview import Item, overview
from tracker.formats.head_json import Head
from tracker.formats.status_json import status_document
from tracker.services.answers import status
from tracker.services.library import Library

LAW, NOTES = holding().law, holding().notes


def asked(day: date, **more: Any) -> Asking:
    """The asking for a day."""
    return Asking(as_of=day, today=TODAY, **more)


def head(day: date, **more: Any) -> Head:
    """The head of an answer for a day."""
    return status(Library(), holding(), asked(day, **more)).head


def item(day: date, code: str, **more: Any) -> Item:
    """One obligation's answer for a day."""
    found = overview(LAW, NOTES, asked(day, **more))
    return next(one for one in found.items if one.obligation.code == code)


def document(day: date, **more: Any) -> dict[str, Any]:
    """The status document for a day."""
    asking = asked(day, **more)
    found = overview(LAW, NOTES, asking)
    differing = differences(LAW, NOTES, asking)
    return status_document(head(day, **more), found.items, differing, generated_at=NOW)
