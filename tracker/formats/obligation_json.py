"""One obligation in full, and one clause, as JSON documents."""

from collections.abc import Iterable, Sequence

from tracker.core.answer.history import Interval
from tracker.core.asked.overview import moment_in_zone
from tracker.core.law.agreement import Agreement, Clause
from tracker.core.law.question import DisputedReading
from tracker.core.law.variant import Difference, Passage, TextVariant
from tracker.formats.status_json import reason_of, window_of
from tracker.formats.written import Document, day_or_none, past_due_of


def history_of(law: Agreement, steps: Iterable[Interval]) -> list[Document]:
    """How the answer changed: each stretch from `from` (included) to `to` (excluded)."""
    return [step_of(law, step) for step in steps]


def step_of(law: Agreement, step: Interval) -> Document:
    """One stretch; `from` is None where it always was so, `to` where it lasts as far as asked."""
    answer = step.answer
    return {
        "from": moment_in_zone(law, step.start) if step.start else None,
        "to": moment_in_zone(law, step.end) if step.end else None,
        "status": answer.word.value,
        "positions": answer.marker.value,
        "past_due": past_due_of(answer.past_due),
        "due_on": day_or_none(answer.due_on),
        "on_paper": answer.on_paper,
        "window": window_of(answer.window),
        "reasons": [reason_of(reason) for reason in answer.reasons],
    }


def disputed_of(law: Agreement, reading: DisputedReading) -> Document:
    """What the words oblige to, where that is argued about, with who holds what."""
    return {
        "code": reading.code,
        "matter": reading.matter,
        "kind": reading.kind,
        "clause": reading.clause,
        "obligations": list(reading.obligations),
        "note": reading.note or None,
        "views": [
            {
                "holder": view.holder,
                "name": view.holder if view.of_text else law.name_of(view.holder),
                "of_text": view.of_text,
                "holds": view.holds,
                "said_on": day_or_none(view.said_on),
                "said": view.said or None,
                "sources": list(view.sources),
            }
            for view in reading.views
        ],
    }


def clause_of(
    clause: Clause,
    passages: Iterable[tuple[TextVariant, Passage]],
    differences: Sequence[Difference],
) -> Document:
    """The clause's words in each text, and what the texts differ in."""
    return {
        "number": clause.number,
        "title": clause.title,
        "remarks": list(clause.remarks),
        "passages": [passage_of(variant, passage) for variant, passage in passages],
        "differences": [difference_of(one) for one in differences],
    }


def passage_of(variant: TextVariant, passage: Passage) -> Document:
    """The words of one text; its own number may be another than the clause's."""
    return {
        "text": variant.code,
        "label": variant.label,
        "language": variant.language,
        "standing": variant.standing,
        "number": passage.number,
        "part": passage.part or None,
        "words": passage.words,
        "complete": passage.complete,
        "confirmed": passage.confirmed,
        "confirmation": passage.confirmation or None,
    }


def difference_of(one: Difference) -> Document:
    """One point in which the texts differ, and what it would change."""
    return {
        "code": one.code,
        "issue": one.issue,
        "would_change": one.would_change or None,
        "question": one.question,
        "note": one.note or None,
        "wordings": [
            {
                "text": w.variant,
                "quote": w.quote,
                "gloss": w.gloss or None,
                "confirmed": w.confirmed,
            }
            for w in one.wordings
        ],
    }
