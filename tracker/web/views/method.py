"""The method: every word, marker, kind of date and question explained in one place."""

from tracker.core.law.reading import full_readings
from tracker.core.words.vocabulary import PAST_DUE
from tracker.web.printing import kept, printed
from tracker.web.visit import Visit, visit


def method(agreement: str) -> bytes:
    """What the words mean and how the dates are worked out."""
    return kept(visit(agreement), page)


def page(seen: Visit) -> str:
    """The method, with the readings that are asked."""
    chosen = full_readings(seen.law, seen.asking.readings)
    return printed("method.html", seen, chosen=chosen, past_due=PAST_DUE)
