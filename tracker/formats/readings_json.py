"""The open questions with what each option makes of the day asked about, as a JSON document."""

from collections.abc import Iterable
from datetime import datetime

from tracker.core.asked.outcome import Outcome, in_words
from tracker.core.asked.readings import OptionRead, QuestionRead
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.formats.head_json import Head, head_of
from tracker.formats.obligation_json import difference_of, disputed_of
from tracker.formats.stand_json import sources_of
from tracker.formats.status_json import window_of
from tracker.formats.written import Document, day_or_none


def readings_document(
    head: Head, code: str | None, questions: Iterable[QuestionRead], *, generated_at: datetime
) -> Document:
    """The document: the head, the obligation that is asked for (None: all), the questions."""
    law = head.agreement
    return {
        **head_of(head, generated_at=generated_at),
        "obligation": code,
        "items": [question_of(law, one) for one in questions],
    }


def question_of(law: Agreement, read: QuestionRead) -> Document:
    """A question with its options, and who argues about what it touches."""
    one = read.question
    return {
        "code": one.code,
        "title": one.title,
        "asks": one.asks,
        "default": one.default,
        "reason": one.reason,
        "sources": sources_of(law, one.sources),
        "clauses": list(one.clauses),
        "chosen": next(way.option.code for way in read.options if way.chosen),
        "options": [option_of(law, way) for way in read.options],
        "texts_differ": [difference_of(text) for text in read.texts],
        "disputed_readings": [disputed_of(law, disputed) for disputed in read.disputed],
    }


def option_of(law: Agreement, read: OptionRead) -> Document:
    """One way to read it, with what it makes of each obligation that the question touches."""
    return {
        "code": read.option.code,
        "label": read.option.label,
        "meaning": read.option.meaning,
        "outcomes": [outcome_of(law, one) for one in read.outcomes],
    }


def outcome_of(law: Agreement, one: Outcome) -> Document:
    """What an option makes of an obligation; status None: it would not exist."""
    found = one.found
    return {
        "obligation": one.code,
        "title": law.by_code[one.code].title,
        "differs": one.differs,
        "status": found.word.value if found.word else None,
        "due_on": day_or_none(found.due_on),
        "original_due_on": day_or_none(found.original_due_on),
        "next_on": day_or_none(found.next_on),
        "window": window_of(found.window),
        "sentence": in_words(found),
        "claimed_in": [claim_of(law, note) for note in one.claimed_in],
    }


def claim_of(law: Agreement, note: Note) -> Document:
    """A note in which somebody says that the date is the one that the option gives."""
    return {"note": note.number, "actor": note.actor, "name": law.name_of(note.actor)}
