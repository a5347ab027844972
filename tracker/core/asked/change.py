"""What changed between two answers: as of then, as known then, and as of now, as known now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.overview import Item, Overview
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.standing.positions import Stand
from tracker.core.words.vocabulary import VALUES


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed about one obligation, or about the agreement as a whole."""

    code: str | None
    """None: the agreement as a whole."""
    title: str
    sentences: tuple[str, ...]
    """At least one."""
    notes: tuple[int, ...] = ()
    """The notes that the sentences rest on, in the order of the log."""


def changes(before: Overview, after: Overview) -> tuple[Change, ...]:
    """What changed, the agreement as a whole first, then by the text."""
    whole = whole_change(before, after)
    then = {item.obligation.code: item for item in before.items}
    now = {item.obligation.code: item for item in after.items}
    compared = (change_of(then.get(code), now.get(code)) for code in {**then, **now})
    found = (whole, *compared)
    return tuple(change for change in found if change is not None)


def whole_change(before: Overview, after: Overview) -> Change | None:
    """New positions on whether the agreement is in force."""
    law, known = after.agreement, {stand.entry.number for stand in before.validity.stands}
    new = [stand for stand in after.validity.stands if stand.entry.number not in known]
    if not new:
        return None
    return Change(
        code=None,
        title=law.short_title,
        sentences=tuple(whole_position(law, stand) for stand in new),
        notes=tuple(sorted(stand.entry.number for stand in new)),
    )


def whole_position(law: Agreement, stand: Stand) -> str:
    """One position on the agreement as a whole, in words."""
    value = VALUES[stand.value].label
    return f"{law.name_of(stand.party)}: {value}, since {long_day(stand.since)}."


def change_of(before: Item | None, after: Item | None) -> Change | None:
    """What changed about one obligation; None where nothing did."""
    item = after or before
    assert item is not None
    title = item.obligation.title
    code = item.obligation.code
    if after is None or before is None:
        gone = "The text does not have it any more." if after is None else "The text has it now."
        return Change(code=code, title=title, sentences=(gone,))
    told = (*word_change(before, after), *date_change(before, after))
    new, notes = new_reasons(before, after)
    if not (told or new):
        return None
    return Change(code=code, title=title, sentences=(*told, *new), notes=notes)


def word_change(before: Item, after: Item) -> Iterator[str]:
    """The word, where it is another one."""
    if before.label != after.label:
        yield f"It was “{before.label}” and is “{after.label}”."


def date_change(before: Item, after: Item) -> Iterator[str]:
    """The last day, where it is another one."""
    was, now = before.answer.due_on, after.answer.due_on
    if was != now:
        yield f"The last day was {day_or_none(was)} and is {day_or_none(now)}."


def day_or_none(day: date | None) -> str:
    """The day in words; that there is none, where there is none."""
    return long_day(day) if day is not None else "not set"


def new_reasons(before: Item, after: Item) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Reasons that rest on notes, and claims, that were not there before; with the notes."""
    known = {reason.text for reason in before.answer.reasons}
    new = [one for one in after.answer.reasons if one.notes and one.text not in known]
    claims = tuple(claim for claim in after.answer.claims if claim not in before.answer.claims)
    notes = sorted({note for reason in new for note in reason.notes})
    return (*(reason.text for reason in new), *claims), tuple(notes)
