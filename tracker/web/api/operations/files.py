"""Files: the same answers as CSV, spreadsheet, Markdown and calendar; references."""

from collections.abc import Iterable

from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.addresses import cited_address
from tracker.formats.citation import FORMS, work_for
from tracker.formats.report.tables import as_report_csv, as_report_xlsx
from tracker.formats.written import Document
from tracker.services.answers import head_for
from tracker.services.calendar import part_for, written
from tracker.services.citing import place_of
from tracker.services.feed_wish import Wish
from tracker.services.reports import Desk, Report, agenda_report, notes_report, status_report
from tracker.store.session import reading
from tracker.web.api.models import agenda, asked
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.operations.agenda import window
from tracker.web.api.seen import Seen, seen_for
from tracker.web.house import house

TYPES = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "md": "text/markdown",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FILES = (
    "agenda.csv",
    "agenda.ics",
    "agenda.md",
    "agenda.xlsx",
    "notes.csv",
    "notes.md",
    "notes.xlsx",
    "status.csv",
    "status.md",
    "status.xlsx",
)


def exported(call: Call) -> Reply:
    """An answer as a file."""
    seen, file = seen_for(call), call.path["file"]
    if file not in FILES:
        raise UnknownError("file", file, f"is no file that can be had; {offer(file, FILES)}")
    name, _, form = file.partition(".")
    kept = f'attachment; filename="{seen.law.code}-{file}"'
    make = (lambda: calendar_of(seen)) if form == "ics" else (lambda: file_of(seen, name, form))
    days = window(seen) if name == "agenda" else None
    return Reply(
        make=make,
        made_of=(seen.mark, days),
        headers={"Content-Disposition": kept},
        mimetype=TYPES[form],
    )


def file_of(seen: Seen, name: str, form: str) -> bytes:
    """A report as a file."""
    report = report_of(seen, name)
    if form == "md":
        return report.markdown().encode()
    document, columns, rows = report.document(), report.columns, report.rows
    if form == "csv":
        raw = seen.call.query.raw == "true"
        return as_report_csv(columns, document, rows, raw=raw).encode()
    return as_report_xlsx(columns, document, rows, report.made)


def report_of(seen: Seen, name: str) -> Report:
    """The report of that name, as asked."""
    desk = Desk(
        library=seen.library,
        holding=seen.holding,
        asking=seen.asking,
        pages=seen.pages,
        now=seen.now,
    )
    if name == "status":
        return status_report(desk)
    if name == "notes":
        return notes_report(desk)
    since, until = window(seen)
    return agenda_report(desk, since=since, until=until)


def calendar_of(seen: Seen) -> Iterable[bytes]:
    """All dates as a calendar."""
    law = seen.law
    follows = Wish(label=law.code).feed(law).follows(law.code)
    with reading(house().engine) as session:
        part = part_for(seen.library, session, seen.holding, seen.asking, follows)
    return written([part], uid=law.code, name=law.short_title, pages=seen.pages)


def cited(call: Call) -> Reply:
    """References to an answer."""
    seen = seen_for(call)
    page, title = place_of(seen.law, call.query.code, field="code")

    def document() -> Document:
        head = head_for(seen.library, seen.holding, seen.asking)
        address = cited_address(seen.pages, head, page)
        work = work_for(head, page=title, address=address, generated_at=seen.now)
        return {"address": address, **{name: write(work) for name, write in FORMS.items()}}

    return Reply(make=document, made_of=seen.mark)


OPERATIONS = (
    Operation(
        name="getFile",
        path="/agreements/{agreement}/files/{file}",
        says=f"An answer as a file: {', '.join(FILES)}. The window is that of the agenda.",
        asks=asked.ExportAsked,
        answers=dict.fromkeys(TYPES.values(), "The file."),
        run=exported,
    ),
    Operation(
        name="getCitation",
        path="/agreements/{agreement}/citation",
        says="An answer as a reference, with the address at which it stays.",
        asks=asked.CitationAsked,
        answers=agenda.Citation,
        run=cited,
    ),
)
