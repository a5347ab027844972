"""Readings: choosing options of the questions of interpretation, and what that makes of the law.

A reading is applied to the law before anything is worked out, so no rule below knows of questions.
"""

from collections.abc import Iterable
from dataclasses import replace

from tracker.core.law.agreement import Agreement
from tracker.core.law.anchor import parse_anchor
from tracker.core.law.obligation import Modality, Obligation
from tracker.core.law.question import Change, ChangeKind
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative, Rule, Term, UntilNotice
from tracker.core.words.fault import UnknownError

Readings = tuple[tuple[str, str], ...]
"""(question, option) pairs in the order of their questions; one left out is read by default."""


def parse_readings(agreement: Agreement, chosen: Iterable[str], *, field: str) -> Readings:
    """QUESTION=OPTION pairs as readings without the defaults; UnknownError names what is right."""
    readings: dict[str, str] = {}
    for pair in chosen:
        question, _, option = pair.partition("=")
        checked(agreement, question, option, field=field, pair=pair)
        if question in readings and readings[question] != option:
            raise UnknownError(field, pair, f"reads “{question}” a second time; choose one option")
        readings[question] = option
    questions = agreement.question_by_code
    return tuple((q, o) for q, o in sorted(readings.items()) if o != questions[q].default)


def checked(agreement: Agreement, question: str, option: str, *, field: str, pair: str) -> None:
    """Refuses a question or an option that the text does not have."""
    known = agreement.question_by_code.get(question)
    if known is None:
        names = ", ".join(sorted(agreement.question_by_code)) or "none"
        raise UnknownError(field, pair, f"names no question of this text; the questions: {names}")
    if known.option(option) is None:
        names = " or ".join(f"{question}={one.code}" for one in known.options)
        raise UnknownError(field, pair, f"names no option of that question; write {names}")


def full_readings(agreement: Agreement, readings: Readings) -> dict[str, str]:
    """The option chosen for every question, defaults included."""
    chosen = dict(readings)
    return {q.code: chosen.get(q.code, q.default) for q in agreement.questions}


def under(agreement: Agreement, readings: Readings) -> Agreement:
    """The law under the readings: rules changed, holders added, obligations in or out.

    Made once for each choice; there are no more than the options multiply to.
    """
    chosen = full_readings(agreement, readings)
    key = ("under", *chosen.items())
    if key not in agreement.kept:
        agreement.kept[key] = read_as(agreement, chosen)
    law: Agreement = agreement.kept[key]
    return law


def read_as(agreement: Agreement, chosen: dict[str, str]) -> Agreement:
    """The law with the changes of the options chosen, one for every question."""
    changes = tuple(
        change
        for question in agreement.questions
        for option in question.options
        if option.code == chosen[question.code]
        for change in option.changes
    )
    obligations = tuple(
        changed(agreement, obligation, changes)
        for obligation in agreement.obligations
        if obligation.only_under is None
        or chosen.get(obligation.only_under[0]) == obligation.only_under[1]
    )
    return replace(agreement, obligations=obligations)


def changed(
    agreement: Agreement, obligation: Obligation, changes: tuple[Change, ...]
) -> Obligation:
    """One obligation with the changes that concern it; itself, where none does."""
    for change in changes:
        if change.obligations and obligation.code not in change.obligations:
            continue
        if change.kind is ChangeKind.PARTIES:
            obligation = with_parties(agreement, obligation, change.actors)
        elif change.kind is not ChangeKind.TEXT:
            rule = changed_rule(obligation.rule, change)
            obligation = obligation if rule is obligation.rule else replace(obligation, rule=rule)
    return obligation


def with_parties(
    agreement: Agreement, obligation: Obligation, actors: tuple[str, ...]
) -> Obligation:
    """More Parties: holders of a power, or parties to the agreement that a duty needs."""

    def joined(codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({*codes, *actors}, key=agreement.name_of))

    if obligation.modality is Modality.POWER:
        return replace(obligation, obligors=joined(obligation.obligors))
    if obligation.agreement_of:
        return replace(obligation, agreement_of=joined(obligation.agreement_of))
    return obligation


def changed_rule(rule: Rule, change: Change) -> Rule:
    """The rule under the change; the same object where the change does not concern it."""
    if change.kind is ChangeKind.FIXED_DAYS and isinstance(rule, Fixed) and rule.on is not None:
        return replace(rule, exclusive=change.value == "exclusive")
    if change.kind is ChangeKind.ANCHOR and isinstance(rule, Relative | Term | UntilNotice):
        return replace(rule, anchor=anchor_of(change))
    if change.kind is ChangeKind.NOTICE_LAST_DAY and isinstance(rule, Term):
        return replace(rule, notice_before=change.value == "before")
    return rule


def anchor_of(change: Change) -> Anchor:
    """The anchor a change names: a day with its name, or what an anchor's words name."""
    if change.day is not None:
        return Anchor(kind=AnchorKind.DAY, ref=change.value, day=change.day)
    return parse_anchor(change.value, field="value")
