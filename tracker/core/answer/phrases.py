"""Turns of phrase that reasons share: who, on which day, about whom, why it counts."""

from collections.abc import Iterable

from tracker.core.days.day import long_day
from tracker.core.log.effect import End, Extension, Standing, Suspension
from tracker.core.log.note import UNNAMED
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case


def names(case: Case, codes: Iterable[str]) -> str:
    """Actors' names, alphabetical, joined with "and"."""
    listed = sorted(case.agreement.name_of(code) for code in codes)
    return " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1] if listed else ""]))


def actor(case: Case, act: Act) -> str:
    """The name of the actor whose act it is."""
    return case.agreement.name_of(act.entry.note.actor)


def day_of(act: Act) -> str:
    """The day of the act in words."""
    return long_day(act.entry.note.occurred_on)


def why_accepted(case: Case, act: Act, effect: Extension | End | Suspension) -> str:
    """Why the act counts: recorded as accepted (with the reason given), or accepted by answer."""
    if act.accepted_by:
        return f"accepted by {names(case, act.accepted_by)}"
    because = f" ({effect.reason.rstrip('. ')})" if effect.reason else ""
    return f"recorded as accepted{because}" if effect.standing is Standing.ACCEPTED else "accepted"


def bearer_name(case: Case, bearer: str) -> str:
    """A bearer's name; where the source names nobody, that."""
    return "nobody named" if bearer == UNNAMED else case.agreement.name_of(bearer)


def article(word: str) -> str:
    """The word with its indefinite article."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
