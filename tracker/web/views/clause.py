"""A clause: its words in every text, where they differ, its obligations, what is argued about."""

from functools import partial

from tracker.services import answers
from tracker.web.present.ledger import row_of
from tracker.web.present.texts import missing_texts, text_cards
from tracker.web.printing import kept, printed
from tracker.web.views import withdrawn
from tracker.web.visit import Visit, visit


def clause(agreement: str, number: str) -> bytes:
    """One clause in full."""
    return kept(visit(agreement), partial(page, number))


def page(number: str, seen: Visit) -> str:
    """The clause of a number."""
    gone = withdrawn.found(seen, number, clause=True)
    if gone is not None:
        return withdrawn.page(seen, gone)
    full = answers.clause(seen.library, seen.holding, seen.asking, number)
    law = seen.law
    return printed(
        "clause.html",
        seen,
        full=full,
        cards=text_cards(law, full.passages),
        missing=missing_texts(law, full.passages),
        rows=[
            row_of(law, item, differs=item.obligation.code in full.differences)
            for item in full.items
        ],
    )
