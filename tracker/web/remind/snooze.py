"""To put a date off on the page: by whom, which one, to when."""

from collections.abc import Sequence
from datetime import timedelta

from flask import request

from tracker.core.asked.overview import case_for
from tracker.core.days.day import parse_day
from tracker.core.reminders.follow import Follow, Snooze
from tracker.core.reminders.headline import headline
from tracker.core.reminders.outlook import Line
from tracker.core.reminders.stretch import told_of
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import BadValueError
from tracker.services.reminders.report import outlook_for
from tracker.services.reminders.snoozing import date_meant, snooze
from tracker.store.session import writing
from tracker.web.house import house
from tracker.web.remind.follow_form import SnoozeForm
from tracker.web.visit import Visit

AHEAD = timedelta(days=5 * 366)
"""So far ahead dates can be put off here; on the command line any can."""
MARK = "|"


def snooze_form(
    seen: Visit, followers: Sequence[tuple[Subscriber, Sequence[Follow]]], *, filled: bool
) -> SnoozeForm:
    """The form; who follows, and the dates that are to be told of."""
    form = SnoozeForm(request.form if filled else None)
    form.by.options = [(one.address, one.name) for one, _ in followers]
    until = seen.day + AHEAD
    lines = outlook_for(seen.library, seen.holding, seen.asking, until=until)
    form.date.options = [
        (value(one), headline(seen.law, one.entry, seen.day))
        for one in lines
        if told_of(one.entry, seen.day)
    ]
    return form


def value(line: Line) -> str:
    """A date as the form sends it: 6.1|deadline|2020-11-15."""
    entry = line.entry
    return MARK.join((entry.code or "", entry.kind, entry.on.isoformat()))


def put_off(seen: Visit) -> None:
    """Put the date of the form off; BadValueError."""
    again = parse_day(request.form.get("again_on", "").strip(), field="again_on")
    chosen = request.form.get("date", "")
    code, kind, on = (*chosen.split(MARK), "", "")[:3]
    case = case_for(seen.law, seen.holding.notes, seen.asking)
    try:
        entry = date_meant(case, code or None, on=parse_day(on, field="date"), kind=kind)
    except BadValueError as error:
        raise BadValueError("date", chosen, error.wanted) from None
    one = Snooze(code=entry.code, kind=entry.kind, on=entry.on, again_on=again)
    by = request.form.get("by", "")
    try:
        with writing(house().engine) as session:
            snooze(session, by, case, one, at=house().now())
    except BadValueError as error:
        field = "by" if error.field == "address" else error.field
        raise BadValueError(field, error.value, error.wanted) from None
