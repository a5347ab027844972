"""The readings: every open question, and what each option makes of the day asked about."""

from tracker.services import readings as answered
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit


def readings(agreement: str) -> bytes:
    """All questions of the text; with an obligation, those that change it."""
    return kept(visit(agreement, own=("obligation",)), page)


def page(seen: Visit) -> str:
    """The questions as they stand in what is asked."""
    code = seen.query.one("obligation")
    answer = answered.readings(seen.library, seen.holding, seen.asking, code)
    one = seen.law.by_code[code] if code else None
    return printed("readings.html", seen, questions=answer.questions, one=one)
