"""Logs written as lines, so that a table of cases shows its notes: "B 2021-03-20 denies #1".

A line has the actor, the day, and what the actor says or does; without a verb it is a plain note.
Named at its end may stand:  on=CODE,CODE (or on=all for the agreement), as_to=BEARER, reported=DAY,
at=INSTANT; day=DAY that a position asserts; only_if=TRIGGER and moves=TRIGGER of an extension;
sent=DAY and received=DAY of a notice. Acts are claimed unless the line says "accepted"; "corrects
#1" takes a note out, "corrects #1 to performed" puts another effect in.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from tests.core.laws import note
from tracker.core.days.period import parse_period
from tracker.core.log.effect import (
    Answer,
    Correction,
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
)
from tracker.core.log.note import Note

Named = dict[str, str]


def script(*lines: str, on: str = "1") -> tuple[Note, ...]:
    """The lines as a log, numbered from 1; a line without on= is about the obligation `on`."""
    return tuple(line_note(number, line, on) for number, line in enumerate(lines, 1))


def line_note(number: int, line: str, on: str) -> Note:
    """One line as a note."""
    words = line.split()
    actor, day, *verb = (word for word in words if "=" not in word)
    named = dict(word.split("=", 1) for word in words if "=" in word)
    about = next((int(word[1:]) for word in verb if word.startswith("#")), None)
    return note(number, actor, day, effect_of(verb, named), about=about, **place(named, on))


def place(named: Named, on: str) -> dict[str, Any]:
    """What a line's note is about, and when it was reported."""
    codes = named.get("on", on)
    found: dict[str, Any] = {"whole": codes == "all", "concerning": named.get("as_to")}
    found["obligations"] = () if codes == "all" else tuple(codes.split(","))
    if "reported" in named:
        found["reported_on"] = date.fromisoformat(named["reported"])
    if "at" in named:
        found["occurred_at"] = datetime.fromisoformat(named["at"]).astimezone(UTC)
    return found


def effect_of(verb: list[str], named: Named) -> Effect | None:
    """What the words of a line do."""
    if not verb:
        return None
    word, *rest = verb
    if word == "corrects":
        by: Any = effect_of(rest[2:], named)
        return Correction(by=by)
    if rest and rest[0].startswith("#"):
        return Answer(verb=Verb(word))
    if word in EFFECTS:
        return EFFECTS[word](rest, named)
    return Position(value=Value(word), performed_on=day_in(named, "day"))


def day_in(named: Named, key: str) -> date | None:
    """A day that a line names, if it does."""
    return date.fromisoformat(named[key]) if key in named else None


def standing(rest: list[str]) -> Standing:
    """Whether a line's act is claimed or accepted."""
    return Standing.ACCEPTED if rest and rest[-1] == "accepted" else Standing.CLAIMED


def extension(rest: list[str], named: Named) -> Extension:
    """A new last day or instant, or a period."""
    given: dict[str, Any] = {}
    if rest[0].startswith("P"):
        given["period"] = parse_period(rest[0], field="period")
    elif "T" in rest[0]:
        given["new_last_at"] = datetime.fromisoformat(rest[0]).astimezone(UTC)
    else:
        given["new_last_day"] = date.fromisoformat(rest[0])
    depends: dict[str, Any] = {"only_if": named.get("only_if"), "trigger": named.get("moves")}
    return Extension(**given, **depends, form="oral", standing=standing(rest))


def notice(rest: list[str], named: Named) -> Notice:
    """Notice, given by the actor or by whom the line names."""
    giver = rest[0] if rest else None
    return Notice(giver=giver, sent_on=day_in(named, "sent"), received_on=day_in(named, "received"))


EFFECTS: dict[str, Callable[[list[str], Named], Effect]] = {
    "extends": extension,
    "triggers": lambda rest, _: TriggerEffect(trigger=rest[0], standing=standing(rest)),
    "notice": notice,
    "ends": lambda rest, _: End(label="terminated", in_law=True, standing=standing(rest)),
    "stops": lambda rest, _: End(label="withdrawn", in_law=False, standing=standing(rest)),
    "suspends": lambda rest, _: Suspension(standing=standing(rest)),
    "resumes": lambda rest, _: Resumption(standing=standing(rest)),
    "dates": lambda rest, _: DateClaim(day=date.fromisoformat(rest[0])),
}
"""Verbs that are no positions: ends is in law, stops in fact."""
