"""Faults at their fields, and all of them together on top of the form."""

import re
from collections.abc import Iterable

from wtforms.form import BaseForm

from tracker.core.words.fault import Fault
from tracker.web.note_form.choices import Choice

Summary = list[tuple[str, str]]
"""The field of each fault, empty where it is in no field of the form, and its words."""
QUOTES = re.compile(r"(,| and)? (in|without) quotes")
ITEM = re.compile(r"-\d+$", re.ASCII)


def put_faults(form: BaseForm, faults: Iterable[Fault]) -> Summary:
    """Put each fault at its field."""
    summary = []
    for fault in faults:
        name = field_of(form, fault.place)
        message = on_page(fault.message, chosen=name in form and isinstance(form[name], Choice))
        if name in form:
            form[name].errors = [*form[name].errors, message]
        place = f"{fault.place}: " if fault.place and not name else ""
        summary.append((name, f"{place}{message}"))
    return summary


def on_page(message: str, *, chosen: bool) -> str:
    """The words of a fault where nobody writes quotes, as files do, or types what is chosen."""
    if chosen and message.startswith("is missing"):
        return "is missing; choose one"
    return QUOTES.sub("", message)


def field_of(form: BaseForm, place: str) -> str:
    """The field at a place, or the nearest one: of a list, of a table that has to have a kind."""
    inner = ("kind", "0-code", "0-text", "0-name")
    candidates = (place, ITEM.sub("", place), *(f"{place}-{name}" for name in inner))
    if place == "why":
        return place
    return next((name for name in candidates if name in form), "")
