"""Faults at their fields, and all of them together on top of the form."""

import re
from collections.abc import Iterable

from wtforms.form import BaseForm

from tracker.core.fault import Fault

Summary = list[tuple[str, str]]
"""The field of each fault, empty where it is in no field of the form, and its words."""
ITEM = re.compile(r"-\d+$", re.ASCII)


def put_faults(form: BaseForm, faults: Iterable[Fault]) -> Summary:
    """Put each fault at its field."""
    summary = []
    for fault in faults:
        name = field_of(form, fault.place)
        if name in form:
            form[name].errors = [*form[name].errors, fault.message]
        place = f"{fault.place}: " if fault.place and not name else ""
        summary.append((name, f"{place}{fault.message}"))
    return summary


def field_of(form: BaseForm, place: str) -> str:
    """The field at a place, or the nearest one: of a list, of a table that has to have a kind."""
    candidates = (place, ITEM.sub("", place), f"{place}-kind", f"{place}-0-code", f"{place}-0-text")
    if place == "why":
        return place
    return next((name for name in candidates if name in form), "")
