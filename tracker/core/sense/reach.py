"""Whom and what a note is about: its actor, obligations, clauses, sources and bearer."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Modality, Obligation
from tracker.core.law.question import ChangeKind
from tracker.core.log.draft import Draft
from tracker.core.log.note import UNNAMED, Note
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault, shown


def reach_faults(draft: Draft, agreement: Agreement) -> Iterator[Fault]:
    """Names that the agreement does not know, and a bearer that does not bear."""
    yield from unknown("actor", draft.actor, "an actor of this agreement", agreement.actor_by_code)
    yield from subject_faults(draft, agreement)
    sources = [source.code for source in agreement.sources]
    yield from unknown_among("sources", draft.sources, "a source of this agreement", sources)
    if draft.concerning is not None:
        yield from bearer_faults(draft.concerning, draft, agreement)


def subject_faults(draft: Draft, agreement: Agreement) -> Iterator[Fault]:
    """Whether it is about something, and about something that there is, or was before."""
    if not (draft.obligations or draft.clauses or draft.whole):
        told = "a note is about something; name obligations, clauses or the agreement as a whole"
        yield Fault("obligations", told)
    codes, numbers = agreement.codes_ever, agreement.numbers_ever
    yield from unknown_among("obligations", draft.obligations, "an obligation's code", codes)
    yield from unknown_among("clauses", draft.clauses, "a clause's number", numbers)


def bearer_faults(concerning: str, draft: Draft, agreement: Agreement) -> Iterator[Fault]:
    """Whether the bearer named bears (or, of a power, holds) each obligation the note is about."""
    if not draft.obligations:
        told = f"{shown(concerning)} would be a bearer of obligations, and the note names none"
        yield Fault("concerning", f"{told}; name them, or leave this out")
    elif concerning != UNNAMED and concerning not in agreement.actor_by_code:
        known = (*agreement.actor_by_code, UNNAMED)
        yield from unknown("concerning", concerning, "an actor of this agreement", known)
    elif concerning != UNNAMED:
        for obligation in named(draft, agreement):
            yield from bears(concerning, obligation, agreement)


def bears(concerning: str, obligation: Obligation, agreement: Agreement) -> Iterator[Fault]:
    """A fault where the actor neither bears the obligation nor is an organ of who does."""
    bearers = bearers_of(obligation, agreement)
    party = agreement.actor_by_code[concerning].organ_of
    if concerning not in bearers and party not in bearers:
        right = f"write {' or '.join(bearers)}" if bearers else "it names nobody, leave this out"
        told = f"{shown(concerning)} is not who {obligation.code} binds or empowers"
        yield Fault("concerning", f"{told}; {right}")


def bearers_of(obligation: Obligation, agreement: Agreement) -> tuple[str, ...]:
    """Who bears it under one reading or another, each once: readings add holders to powers."""
    changes = (c for q in agreement.questions for option in q.options for c in option.changes)
    added = (
        actor
        for change in changes
        if change.kind is ChangeKind.PARTIES
        and obligation.modality is Modality.POWER
        and (not change.obligations or obligation.code in change.obligations)
        for actor in change.actors
    )
    return tuple(dict.fromkeys((*obligation.obligors, *added)))


def named(draft: Draft | Note, agreement: Agreement) -> list[Obligation]:
    """The obligations that the note names and the agreement knows."""
    known = agreement.by_code
    return [known[code] for code in draft.obligations if code in known]
