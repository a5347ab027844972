"""The dates of an agreement as a calendar file, as asked."""

from collections.abc import Iterator

from werkzeug.wrappers import Response

from tracker.services.calendar import part_for, written
from tracker.services.feed_wish import Wish
from tracker.store.session import reading
from tracker.web.house import house
from tracker.web.respond import answered
from tracker.web.visit import Visit, visit

OWN = ("clause", "obligation", "kind", "lead")


def calendar_file(agreement: str) -> Response:
    """All dates, or those that were chosen, to be opened by any calendar."""
    seen = visit(agreement, own=OWN)
    wanted = wish(seen)

    def pieces() -> Iterator[bytes]:
        follows = wanted.feed(seen.law).follows(seen.law.code)
        with reading(house().engine) as session:
            part = part_for(seen.library, session, seen.holding, seen.asking, follows)
        name = seen.law.short_title
        return written([part], uid=seen.law.code, name=name, pages=seen.server)

    return answered(
        pieces,
        mimetype="text/calendar",
        made_of=(seen.law.code, seen.holding.stamp, seen.asking, seen.server, wanted),
        file=f"{seen.law.code}.ics",
    )


def wish(seen: Visit) -> Wish:
    """What is wanted, as it was typed; what is wrong with it is said where it is worked out."""
    return Wish(
        label=seen.law.code,
        clauses=seen.query.all("clause"),
        obligations=seen.query.all("obligation"),
        kinds=seen.query.all("kind"),
        leads=seen.query.all("lead"),
    )
