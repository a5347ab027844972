"""The form for a calendar to subscribe to."""

from collections.abc import Iterable

from flask import request
from wtforms import BooleanField, Form, StringField

from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import KINDS
from tracker.core.words.fault import Fault
from tracker.core.words.vocabulary import DATE_KINDS
from tracker.services.feed_wish import Wish
from tracker.web.note_form.choices import Several

LEADS = (
    ("P6M", "six months before"),
    ("P30D", "thirty days before"),
    ("P7D", "seven days before"),
    ("P1D", "the day before"),
    ("P0D", "on the day"),
)
USUAL_LEADS = [lead for lead, _ in LEADS]
FIELDS = {"kind": "kinds", "lead": "leads", "clause": "clauses", "obligation": "obligations"}
"""By the name that a fault has: the field that it stands at."""


class CalendarForm(Form):
    """What the calendar is to hold."""

    label = StringField("For whom it is, or what it is called", render_kw={"size": 30})
    everywhere = BooleanField("All agreements on record, not only this one")
    clauses = Several("Only these parts of the text")
    obligations = Several("Only these obligations")
    kinds = Several("Kinds of date")
    leads = Several("Alarms, where the calendar keeps them")

    def wish(self, readings: Iterable[str]) -> Wish:
        """What is wanted; `readings` are those of the page that the form stands on."""
        here = not self.everywhere.data
        return Wish(
            label=self.label.data or "",
            clauses=tuple(self.clauses.data or ()) if here else (),
            obligations=tuple(self.obligations.data or ()) if here else (),
            kinds=tuple(self.kinds.data or ()),
            leads=tuple(self.leads.data or ("none",)),
            readings=tuple(readings) if here else (),
        )


def calendar_form(law: Agreement, *, filled: bool) -> CalendarForm:
    """The form; as it was sent, or with what most people want."""
    form = CalendarForm(request.form if filled else None)
    form.clauses.options = [(one.number, one.title) for one in law.clauses]
    form.obligations.options = [(one.code, one.title) for one in law.obligations]
    form.kinds.options = [(kind, DATE_KINDS[kind].label) for kind in KINDS]
    form.leads.options = [*LEADS]
    if not filled:
        form.kinds.data, form.leads.data = [*KINDS], [*USUAL_LEADS]
    return form


def put_faults(form: CalendarForm, faults: Iterable[Fault]) -> list[tuple[str, str]]:
    """Put each fault at its field; all of them, with their fields, for the summary."""
    summary = []
    for fault in faults:
        name = FIELDS.get(fault.place, fault.place)
        if name in form:
            form[name].errors = [*form[name].errors, fault.message]
        summary.append((name if name in form else "", fault.message))
    return summary
