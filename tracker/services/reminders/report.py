"""The reminder report: what is missed, due and coming, as asked, whoever follows it."""

from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.reminders.outlook import Line, outlook
from tracker.formats.addresses import cited_address
from tracker.formats.report import reminders as written
from tracker.formats.report.columns import reported
from tracker.formats.report.made import Made, with_circumstances
from tracker.services.answers import head_for, standing
from tracker.services.library import Holding, Library
from tracker.services.reports import Desk, Report


def outlook_for(
    library: Library, holding: Holding, asking: Asking, *, until: date
) -> tuple[Line, ...]:
    """What is missed, due and coming up to a day (inclusive); remembered."""

    def made() -> tuple[Line, ...]:
        case = case_for(holding.law, holding.notes, asking)
        return outlook(standing(library, holding, asking), case, until=until)

    return library.answer(holding, ("outlook", until, asking), made)


def reminder_report(desk: Desk, *, until: date) -> Report:
    """The same as a report that is handed on."""
    found = outlook_for(desk.library, desk.holding, desk.asking, until=until)
    head = head_for(desk.library, desk.holding, desk.asking)
    address = cited_address(desk.pages, head, "reminders", (("to", until.isoformat()),))
    made = Made(head=head, generated_at=desk.now, address=address)
    return Report(
        made=made,
        columns=reported(written.REMINDER_COLUMNS),
        rows="reminders",
        document=lambda: with_circumstances(
            written.reminder_document(head, found, until=until, generated_at=desk.now), made
        ),
        text=lambda style: written.reminder_text(made, found, until=until, style=style),
        markdown=lambda: written.reminder_markdown(made, found, until=until),
    )
