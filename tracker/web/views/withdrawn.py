"""What an earlier version of the text had: that it was withdrawn, and what is on record of it."""

from tracker.core.law.withdrawn import Withdrawn
from tracker.services import log
from tracker.services.log import Filter
from tracker.store.newest import last_with
from tracker.store.session import reading
from tracker.web.house import house
from tracker.web.present.notes import note_line
from tracker.web.printing import printed
from tracker.web.visit import Visit


def found(seen: Visit, code: str, *, clause: bool) -> Withdrawn | None:
    """The withdrawn obligation, or clause, of that name; None where there is none."""
    gone = seen.law.withdrawn
    return next((one for one in gone if one.is_clause is clause and one.code == code), None)


def page(seen: Visit, gone: Withdrawn) -> str:
    """Its page: no answer, but its notes and the version that last had it."""
    wanted = Filter(clauses=(gone.code,)) if gone.is_clause else Filter(obligations=(gone.code,))
    answer = log.log(seen.library, seen.holding, seen.asking, wanted)
    last = None
    if not gone.is_clause:
        with reading(house().engine) as session:
            last = last_with(session, seen.law.code, gone.code)
    return printed(
        "withdrawn.html",
        seen,
        gone=gone,
        last=last,
        notes=[
            note_line(seen.law, note, note.effect, correction, gone=False)
            for note, correction in reversed(answer.logged)
        ],
    )
