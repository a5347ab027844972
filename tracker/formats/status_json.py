"""Where every obligation stands, as one JSON document."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from tracker.core.answer.answer import Reason
from tracker.core.asked.comparison import Difference
from tracker.core.asked.overview import Item
from tracker.core.dates.term import WindowAnswer
from tracker.core.law.agreement import Agreement
from tracker.formats.head_json import Head, head_of
from tracker.formats.stand_json import stand_of
from tracker.formats.written import Document, day_or_none, past_due_of, steps_of

Differences = Mapping[str, Sequence[Difference]]
"""By obligation: the readings under which its answer would differ."""


def status_document(
    head: Head, items: Iterable[Item], differences: Differences, *, generated_at: datetime
) -> Document:
    """The document: the head, and an item for each obligation in the text's order."""
    law = head.agreement
    written = [item_of(law, item, differences.get(item.obligation.code, ())) for item in items]
    return {**head_of(head, generated_at=generated_at), "items": written}


def item_of(law: Agreement, item: Item, differing: Sequence[Difference]) -> Document:
    """One obligation: what the text says of it, where it stands, when, and why."""
    return {
        **text_of(item),
        **word_of(law, item),
        **dates_of(item),
        "disputed_readings": [
            {"code": one.code, "matter": one.matter, "kind": one.kind}
            for one in item.disputed_readings
        ],
        "differs_under": [difference_of(one) for one in differing],
        "reasons": [reason_of(one) for one in item.answer.reasons],
        "derivation": steps_of(item.answer.due_steps),
    }


def text_of(item: Item) -> Document:
    """What the text says, apart from dates."""
    obligation = item.obligation
    return {
        "code": obligation.code,
        "clause": obligation.clause,
        "title": obligation.title,
        "of_record": obligation.only_under is None,
        "obligors": list(obligation.obligors),
        "beneficiaries": list(obligation.beneficiaries),
        "other_beneficiaries": list(obligation.other_beneficiaries),
        "modality": obligation.modality.value,
        "performance": obligation.performance.value,
    }


def word_of(law: Agreement, item: Item) -> Document:
    """The word, and beside it who says what."""
    answer = item.answer
    return {
        "status": answer.word.value,
        "status_label": item.label,
        "word_before": answer.word_before.value if answer.word_before else None,
        "positions": answer.marker.value,
        "stands": [stand_of(law, stand) for stand in answer.stands],
        "claims": list(answer.claims),
        "past_due": past_due_of(answer.past_due),
    }


def dates_of(item: Item) -> Document:
    """The dates, original ones beside moved ones."""
    answer, following = item.answer, item.next
    return {
        "due_on": day_or_none(answer.due_on),
        "original_due_on": day_or_none(answer.original_due_on),
        "conditional": answer.conditional,
        "next_on": day_or_none(following.on) if following else None,
        "next_kind": following.kind if following else None,
        "on_paper": answer.on_paper,
        "term_ends_on": day_or_none(answer.term_ends_on),
        "ended_on": day_or_none(answer.ended_on),
        "ended_in_fact_on": day_or_none(answer.ended_in_fact_on),
        "window": window_of(answer.window),
    }


def window_of(window: WindowAnswer | None) -> Document | None:
    """The notice window of a power; None where the obligation is none."""
    if window is None:
        return None
    return {
        "state": window.state.value,
        "opens_on": day_or_none(window.opens_on),
        "closes_on": day_or_none(window.closes_on),
        "term_ends_on": window.term_ends_on.isoformat(),
        "notice_counts_for": day_or_none(window.counts_for),
    }


def difference_of(one: Difference) -> Document:
    """What would differ under another reading; status None: it would not exist."""
    return {
        "reading": one.reading,
        "question": one.question,
        "option": one.option,
        "status": one.word.value if one.word else None,
        "due_on": day_or_none(one.due_on),
        "original_due_on": day_or_none(one.original_due_on),
        "next_on": day_or_none(one.next_on),
        "window": window_of(one.window),
    }


def reason_of(reason: Reason) -> Document:
    """One reason, with the numbers of the notes it rests on."""
    return {"code": reason.code, "text": reason.text, "notes": list(reason.notes)}
