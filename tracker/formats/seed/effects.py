"""The table [note.effect]: what a note does besides being read."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from tracker.core.log.effect import (
    Answer,
    Basis,
    Correction,
    DateClaim,
    Effect,
    End,
    Extension,
    Notice,
    Position,
    Replaceable,
    Resumption,
    Standing,
    Suspension,
    TriggerEffect,
    Value,
    Verb,
)
from tracker.formats.seed.kinds import chosen, one_of
from tracker.formats.seed.measures import DAY, INSTANT, PERIOD
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import REFERENCE, TEXT, WORDS

VALUE, BASIS, STANDING, VERB = one_of(Value), one_of(Basis), one_of(Standing), one_of(Verb)
IN = chosen({"law": True, "fact": False})


def read_position(table: Table) -> Position:
    """An assessment; a quote that is not held stays None."""
    return Position(
        value=table.need("value", VALUE),
        performed_on=table.maybe("performed_on", DAY),
        basis=table.need("basis", BASIS),
        quote=table.maybe("quote", WORDS),
    )


def read_extension(table: Table) -> Extension:
    """A date that is moved."""
    return Extension(
        new_last_day=table.maybe("new_last_day", DAY),
        new_last_at=table.maybe("new_last_at", INSTANT),
        period=table.maybe("period", PERIOD),
        only_if=table.maybe("only_if", REFERENCE),
        trigger=table.maybe("trigger", REFERENCE),
        form=table.need("form", WORDS),
        standing=table.need("standing", STANDING),
        reason=table.get("reason", TEXT, ""),
    )


def read_trigger_effect(table: Table) -> TriggerEffect:
    """An event that rules wait for has happened."""
    return TriggerEffect(
        trigger=table.need("trigger", REFERENCE),
        standing=table.need("standing", STANDING),
        reason=table.get("reason", TEXT, ""),
    )


def read_notice(table: Table) -> Notice:
    """A power is used."""
    return Notice(
        giver=table.maybe("giver", REFERENCE),
        sent_on=table.maybe("sent_on", DAY),
        received_on=table.maybe("received_on", DAY),
    )


def read_end(table: Table) -> End:
    """An obligation is closed, in law or in fact."""
    return End(
        label=table.need("label", WORDS),
        in_law=table.need("in", IN),
        standing=table.need("standing", STANDING),
        reason=table.get("reason", TEXT, ""),
    )


def read_suspension(table: Table) -> Suspension:
    """Status pauses."""
    standing = table.need("standing", STANDING)
    return Suspension(standing=standing, reason=table.get("reason", TEXT, ""))


def read_resumption(table: Table) -> Resumption:
    """A suspension ends."""
    standing = table.need("standing", STANDING)
    return Resumption(standing=standing, reason=table.get("reason", TEXT, ""))


def read_date_claim(table: Table) -> DateClaim:
    """An actor says what the date is."""
    return DateClaim(day=table.need("day", DAY))


def read_answer(table: Table) -> Answer:
    """What an actor makes of an earlier note."""
    return Answer(verb=table.need("verb", VERB))


def read_correction(table: Table) -> Correction:
    """What takes the place of an earlier effect; nothing, where the note is withdrawn."""
    by = table.table("by")
    return Correction(by=None if by is None else read_of_kind(by, REPLACEABLE))


E = TypeVar("E", bound=Effect)
REPLACEABLE: Mapping[str, Callable[[Table], Replaceable | Answer]] = {
    "position": read_position,
    "extension": read_extension,
    "trigger": read_trigger_effect,
    "notice": read_notice,
    "end": read_end,
    "suspension": read_suspension,
    "resumption": read_resumption,
    "date_claim": read_date_claim,
    "answer": read_answer,
}
READERS: Mapping[str, Callable[[Table], Effect]] = {**REPLACEABLE, "correction": read_correction}


def read_effect(table: Table | None) -> Effect | None:
    """The effect of a note; None where it has none."""
    return None if table is None else read_of_kind(table, READERS)


def read_of_kind(table: Table, readers: Mapping[str, Callable[[Table], E]]) -> E | None:
    """The effect by its kind; of a kind that does not exist the other keys are not judged."""
    reader = table.need("kind", chosen(dict(readers)))
    if table.findings.touch(table.where.key("kind")):
        return None
    effect = reader(table)
    table.close()
    return effect
