"""Readings: the open questions, and what each option changes on the day asked about."""

from dataclasses import dataclass

from tracker.core.asked.asking import Asking
from tracker.core.asked.readings import QuestionRead, questions_read
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.head_json import Head
from tracker.services.answers import differing, head_for
from tracker.services.library import Holding, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingsAnswer:
    """The questions, or (with a code) those that change one obligation."""

    head: Head
    code: str | None
    questions: tuple[QuestionRead, ...]


def readings(
    library: Library, holding: Holding, asking: Asking, code: str | None = None
) -> ReadingsAnswer:
    """The questions as asked; UnknownError where the text has no obligation of that code.

    One that stands in the text under another reading only is known as well.
    """
    known = holding.law.by_code
    if code is not None and code not in known:
        wanted = f"is no obligation of this text; {offer(code, known)}"
        raise UnknownError("obligation", code, wanted)
    found = questions_read(
        holding.law, holding.notes, asking, differing(library, holding, asking), code
    )
    return ReadingsAnswer(head=head_for(library, holding, asking), code=code, questions=found)
