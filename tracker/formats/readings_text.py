"""The open questions with what each option makes of the day asked about, as a terminal shows it."""

from collections.abc import Iterable, Iterator

from tracker.core.asked.outcome import in_words
from tracker.core.asked.readings import OptionRead, QuestionRead
from tracker.core.law.agreement import Agreement
from tracker.formats.head_json import Head
from tracker.formats.head_text import ARITHMETIC, head_text
from tracker.formats.show_text import difference_text, disputes, section
from tracker.formats.table import Style, paragraph

NONE = "No question of this text would change it on the day asked about.\n"


def readings_text(
    head: Head, code: str | None, questions: Iterable[QuestionRead], style: Style
) -> str:
    """The head, and every question with its options; with a code, what they make of that one."""
    law = head.agreement
    parts = [question_text(law, one, style) for one in questions]
    about = law.by_code[code].title if code else ""
    asked = paragraph(f"{code} {about}", style) if code else ""
    parts = parts or [NONE]
    return "\n".join((head_text(head, style) + asked, *parts, paragraph(ARITHMETIC, style)))


def question_text(law: Agreement, read: QuestionRead, style: Style) -> str:
    """One question: what it asks, its options, the reason for the default, who argues what."""
    one = read.question
    chosen = next(way.option.label for way in read.options if way.default)
    parts = [
        section(f"{one.code}: {one.title}", (one.asks,), style),
        *(option_text(law, read, way, style) for way in read.options),
        paragraph(f"By default “{chosen}”: {one.reason}", style),
        *(difference_text(text, style) for text in read.texts),
        section("What is argued about it", disputes(law, read.disputed), style),
    ]
    return "".join(parts)


def option_text(law: Agreement, read: QuestionRead, way: OptionRead, style: Style) -> str:
    """One option, and a line for each obligation that the question touches."""
    marks = [word for word, holds in (("default", way.default), ("as asked", way.chosen)) if holds]
    mark = f" ({', '.join(marks)})" if marks else ""
    heading = f"{read.question.code}={way.option.code}: {way.option.label}{mark}"
    return section(heading, (way.option.meaning, *outcomes(law, way)), style)


def outcomes(law: Agreement, way: OptionRead) -> Iterator[str]:
    """What an option makes of each obligation, and who says that it is so."""
    for one in way.outcomes:
        told = f"{one.code} {law.by_code[one.code].title}: {in_words(one.found)}"
        said = (f"{law.name_of(note.actor)} (note {note.number})" for note in one.claimed_in)
        who = ", ".join(said)
        yield f"{told}; so says {who}." if who else f"{told}."
