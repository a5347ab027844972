"""The forms for a rule and for putting a date off; what they may hold is judged by the core."""

from collections.abc import Iterable

from flask import request
from wtforms import BooleanField, Form, StringField

from tracker.core.days.period import parse_period
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import KINDS, LEADS, Delivery, Follow
from tracker.core.words.fault import BadValueError, Fault
from tracker.core.words.vocabulary import DATE_KINDS
from tracker.services.reminders.dry import USUAL_HOUR
from tracker.web.note_form.choices import Choice, Several

CLAUSE, OBLIGATION = "clause:", "obligation:"
DELIVERIES = {
    Delivery.MAIL: "in one message a day",
    Delivery.CALENDAR: "only in the calendar",
    Delivery.PAGE: "only on the page",
}
FIELDS = {"kind": "kinds", "lead": "other_lead", "clause": "about", "obligation": "about"}
"""By the name that a fault has: the field that it stands at."""


class FollowForm(Form):
    """Who is to be told of what, and how early."""

    address = StringField("Mail address", description="one address, of a person or a list")
    name = StringField("Name", description="empty: the address")
    about = Choice("What is followed")
    leads = Several("How early")
    other_lead = StringField("Another lead", description="P1Y, P45D …; several with blanks")
    on_the_day = BooleanField("On the day itself")
    while_past_due = BooleanField("The day after a last day that passed, and every week past due")
    kinds = Several("Kinds of date")
    hour = Choice("Hour of the message")
    delivery = Choice("How")

    def rule(self, agreement: str) -> Follow:
        """The rule; BadValueError for a lead that is no period."""
        about = self.about.data or ""
        written = [*(self.leads.data or ()), *(self.other_lead.data or "").split()]
        return Follow(
            agreement=agreement,
            clause=about.removeprefix(CLAUSE) if about.startswith(CLAUSE) else None,
            obligation=about.removeprefix(OBLIGATION) if about.startswith(OBLIGATION) else None,
            kinds=tuple(self.kinds.data or ()),
            leads=tuple(dict.fromkeys(parse_period(one, field="lead") for one in written)),
            on_the_day=bool(self.on_the_day.data),
            while_past_due=bool(self.while_past_due.data),
            delivery=delivery(self.delivery.data or ""),
        )


def delivery(text: str) -> Delivery:
    """The way that was chosen; BadValueError."""
    try:
        return Delivery(text)
    except ValueError:
        raise BadValueError("delivery", text, "is no way to be told; choose one") from None


def follow_form(law: Agreement, *, filled: bool) -> FollowForm:
    """The form; as it was sent, or with what is usual."""
    form = FollowForm(request.form if filled else None)
    form.about.options = [
        ("", "the whole agreement"),
        *((f"{CLAUSE}{one.number}", f"{law.clause_word} {one.number}") for one in law.clauses),
        *((f"{OBLIGATION}{one.code}", f"{one.code} {one.title}") for one in law.obligations),
    ]
    form.leads.options = [(str(lead), f"{lead.in_words()} before") for lead in LEADS]
    form.kinds.options = [(kind, DATE_KINDS[kind].label) for kind in KINDS]
    form.hour.options = [(str(hour), f"{hour:02}:00") for hour in range(24)]
    form.delivery.options = [(one.value, words) for one, words in DELIVERIES.items()]
    if not filled:
        form.kinds.data, form.leads.data = [*KINDS], [str(lead) for lead in LEADS]
        form.hour.data, form.on_the_day.data = str(USUAL_HOUR), True
        form.while_past_due.data = True
    return form


class SnoozeForm(Form):
    """Which date is put off, by whom, and to when."""

    by = Choice("Who puts it off")
    date = Choice("Which date")
    again_on = StringField("Tell again on", description="YYYY-MM-DD")


def put_faults(form: Form, faults: Iterable[Fault]) -> list[tuple[str, str]]:
    """Put each fault at its field; all of them, with their fields, for the summary."""
    summary = []
    for fault in faults:
        name = FIELDS.get(fault.place, fault.place)
        if name in form:
            form[name].errors = [*form[name].errors, fault.message]
        summary.append((name if name in form else "", fault.message))
    return summary
