"""An obligation: its word with reasons, its dates with derivation, who says what, its history."""

from functools import partial

from tracker.core.law.reading import full_readings
from tracker.core.words.fault import UnknownError
from tracker.services import answers
from tracker.web.present.history import otherwise, stages
from tracker.web.present.ledger import row_of
from tracker.web.present.notes import entry_lines
from tracker.web.present.steps import step_lines
from tracker.web.present.texts import quoted_passage
from tracker.web.printing import kept, printed
from tracker.web.views import withdrawn
from tracker.web.visit import Visit, visit


def obligation(agreement: str, code: str) -> bytes:
    """One obligation in full."""
    return kept(visit(agreement), partial(page, code))


def page(code: str, seen: Visit) -> str:
    """The obligation of a code."""
    gone = withdrawn.found(seen, code, clause=False)
    if gone is not None:
        return withdrawn.page(seen, gone)
    only_elsewhere(seen, code)
    full = answers.obligation(seen.library, seen.holding, seen.asking, code)
    law, item = seen.law, full.item
    following = item.next
    return printed(
        "obligation.html",
        seen,
        full=full,
        item=item,
        row=row_of(law, item, differs=bool(full.differences)),
        passage=quoted_passage(law, item.obligation),
        due_steps=step_lines(law, item.obligation, item.answer.due_steps),
        next_steps=step_lines(law, item.obligation, following.derivation if following else ()),
        otherwise=otherwise(law, item, full.differences),
        stages=stages(law, seen.asking, full.history),
        notes=entry_lines(law, full.entries),
    )


def only_elsewhere(seen: Visit, code: str) -> None:
    """UnknownError that says how, where an obligation exists only under another reading."""
    known = seen.law.by_code.get(code)
    if known is None or known.only_under is None:
        return
    question, option = known.only_under
    if full_readings(seen.law, seen.asking.readings)[question] != option:
        wanted = f"is in the text only when it is read so: add reading={question}={option}"
        raise UnknownError("obligation", code, wanted)
