"""One obligation: everything that it names, and its rules."""

from collections.abc import Iterator

from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Condition, Obligation
from tracker.core.law.rule import Fixed, Relative
from tracker.core.soundness.codes import Known
from tracker.core.soundness.rules import rule_faults
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import Fault, shown

LINKS = ("parallel_with", "tied_to")
CONDITIONS = ("performed", "trigger")


def obligation_faults(
    obligation: Obligation, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """The faults of one obligation; circles through several are judged by `cycles`."""
    place = f"obligation {obligation.code}:"
    yield from unknown(
        f"{place} clause", obligation.clause, "the number of a clause", known.clauses
    )
    yield from bearer_faults(place, obligation, known)
    yield from unknown_among(
        f"{place} places", obligation.places, "the code of a place", known.places
    )
    if obligation.quote_variant is not None:
        where = f"{place} quote_text"
        yield from unknown(where, obligation.quote_variant, "the code of a text", known.texts)
    yield from only_under_faults(f"{place} only_under", obligation, agreement)
    yield from tie_faults(place, obligation, known)
    yield from date_faults(place, obligation, agreement, known)


def bearer_faults(place: str, obligation: Obligation, known: Known) -> Iterator[Fault]:
    """Who bears it, who benefits and whose agreement it needs."""
    for key in ("obligors", "beneficiaries", "agreement_of"):
        codes = getattr(obligation, key)
        yield from unknown_among(f"{place} {key}", codes, "the code of an actor", known.actors)
    if not obligation.obligors and not obligation.obligors_note:
        told = "nobody is named; name who bears it, or say in obligors_note that the text is silent"
        yield Fault(f"{place} obligors", told)


def only_under_faults(place: str, obligation: Obligation, agreement: Agreement) -> Iterator[Fault]:
    """The question and the option under which alone the obligation exists."""
    if obligation.only_under is None:
        return
    code, chosen = obligation.only_under
    questions = agreement.question_by_code
    yield from unknown(f"{place}.question", code, "the code of a question", questions)
    if code in questions:
        options = [option.code for option in questions[code].options]
        yield from unknown(f"{place}.option", chosen, f"an option of {code}", options)


def tie_faults(place: str, obligation: Obligation, known: Known) -> Iterator[Fault]:
    """Links and conditions: their kinds and what they name."""
    for at, link in enumerate(obligation.links, start=1):
        where = f"{place} link[{at}]"
        yield from unknown(f"{where}.kind", link.kind, "the kind of a link", LINKS)
        yield from unknown(f"{where}.to", link.to, "the code of an obligation", known.obligations)
        if link.to == obligation.code:
            yield Fault(f"{where}.to", f"{shown(link.to)} is this obligation; link to another")
    for at, condition in enumerate(obligation.conditions, start=1):
        yield from condition_faults(f"{place} condition[{at}]", condition, known)


def condition_faults(place: str, condition: Condition, known: Known) -> Iterator[Fault]:
    """The kind of a condition, and the obligation or the trigger that it waits for."""
    yield from unknown(f"{place}.kind", condition.kind, "the kind of a condition", CONDITIONS)
    if condition.kind == "trigger":
        yield from unknown(f"{place}.of", condition.of, "the code of a trigger", known.triggers)
    elif condition.kind == "performed":
        obligations = known.obligations
        yield from unknown(f"{place}.of", condition.of, "the code of an obligation", obligations)


def date_faults(
    place: str, obligation: Obligation, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """The rule for its date, and the one for its start, which has to give a single moment."""
    yield from rule_faults(f"{place} date", obligation.rule, agreement, known)
    if obligation.starts is None:
        return
    if not isinstance(obligation.starts, Fixed | Relative):
        told = "a start is a single day or instant; write kind fixed, after or before"
        yield Fault(f"{place} starts", told)
    yield from rule_faults(f"{place} starts", obligation.starts, agreement, known)
