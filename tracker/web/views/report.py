"""The report: one page to print, from each clause to its status, its dates and its sources."""

from tracker.services import answers
from tracker.web.present.report import report_of
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit


def report(agreement: str) -> bytes:
    """Where everything stands, to be handed on."""
    return kept(visit(agreement), page)


def page(seen: Visit) -> str:
    """The report of what is asked."""
    answer = answers.status(seen.library, seen.holding, seen.asking)
    return printed("report.html", seen, answer=answer, report=report_of(answer, seen.holding.notes))
