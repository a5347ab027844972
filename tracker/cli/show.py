"""`tracker show`: all about one obligation, or one clause."""

import click

from tracker.cli.view import View, reads
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.head_json import head_of
from tracker.formats.notes_json import note_of
from tracker.formats.obligation_json import clause_of, disputed_of, history_of
from tracker.formats.show_text import clause_text, obligation_text
from tracker.formats.status_csv import STATUS_COLUMNS
from tracker.formats.status_json import item_of
from tracker.formats.status_text import items_text
from tracker.formats.written import Document
from tracker.services.answers import (
    ClauseInFull,
    ObligationInFull,
    clause,
    obligation,
    standing,
)


@click.command("show")
@click.argument("code")
@reads
def command(view: View, *, code: str) -> None:
    """All about one obligation (6.1), or about a clause of the text (6)."""
    answer = found(view, code)
    view.write(
        lambda: document_of(view, answer),
        lambda: text_of(view, answer),
        STATUS_COLUMNS,
        lambda document: document["items"],
    )


def found(view: View, code: str) -> ObligationInFull | ClauseInFull:
    """The obligation, else the clause of that name; UnknownError where there is neither."""
    items = standing(view.library, view.holding, view.asking).items
    codes = [item.obligation.code for item in items]
    numbers = [one.number for one in view.holding.law.clauses]
    if code in codes:
        return obligation(view.library, view.holding, view.asking, code)
    if code in numbers:
        return clause(view.library, view.holding, view.asking, code)
    wanted = f"is no obligation and no clause of this text; {offer(code, [*codes, *numbers])}"
    raise UnknownError("CODE", code, wanted)


def document_of(view: View, answer: ObligationInFull | ClauseInFull) -> Document:
    """The answer as a JSON object."""
    law, head = answer.head.agreement, head_of(answer.head, generated_at=view.now)
    disputed = [disputed_of(law, one) for one in answer.disputed_readings]
    if isinstance(answer, ObligationInFull):
        return {
            **head,
            "items": [item_of(law, answer.item, answer.differences)],
            "history": history_of(law, answer.history),
            "disputed_readings": disputed,
            "notes": [note_of(law, one.note, one.corrected_by) for one in answer.entries],
        }
    differing = answer.differences
    return {
        **head,
        "clause": clause_of(answer.clause, answer.passages, answer.text_differences),
        "items": [
            item_of(law, one, differing.get(one.obligation.code, ())) for one in answer.items
        ],
        "disputed_readings": disputed,
    }


def text_of(view: View, answer: ObligationInFull | ClauseInFull) -> str:
    """The answer for a terminal."""
    if isinstance(answer, ObligationInFull):
        logged = [(entry.note, entry.corrected_by) for entry in answer.entries]
        return obligation_text(
            answer.head, answer.item, answer.differences, answer.history, logged, view.style
        )
    texts = clause_text(
        answer.head, answer.clause, answer.passages, answer.text_differences, view.style
    )
    codes = {item.obligation.code for item in answer.items}
    differing = {code: found for code, found in answer.differences.items() if code in codes}
    return f"{texts}\n{items_text(answer.items, differing, view.style)}"
