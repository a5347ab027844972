"""The overview: where every clause stands, on one screen."""

from markupsafe import Markup

from tracker.formats.timeline import horizon, timeline
from tracker.formats.timeline_svg import drawn
from tracker.services import answers
from tracker.web.present.ledger import ledger, next_dates, past_dates
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit


def overview(agreement: str) -> bytes:
    """Where every clause stands, what comes next, and the dates on one line."""
    return kept(visit(agreement), page)


def page(seen: Visit) -> str:
    """The overview of what is asked."""
    answer = answers.status(seen.library, seen.holding, seen.asking)
    since, until = horizon(answer.overview)
    dates = answers.dates(seen.library, seen.holding, seen.asking, since=since, until=until)
    lanes = timeline(answer.overview, dates.entries)
    return printed(
        "overview.html",
        seen,
        validity=answer.head.validity,
        sections=ledger(answer.overview, answer.differences),
        next=next_dates(answer.overview),
        past=past_dates(answer.overview),
        lanes=lanes,
        drawing=Markup(drawn(lanes)),  # noqa: S704  escaped by formats.svg
    )
