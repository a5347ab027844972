"""Questions of interpretation: their options, and what each option changes."""

from collections.abc import Collection, Iterator, Mapping

from tracker.core.law.agreement import Agreement
from tracker.core.law.anchor import parse_anchor
from tracker.core.law.question import Change, ChangeKind, Option, Question
from tracker.core.law.rule import Anchor, AnchorKind, Relative, Term
from tracker.core.sense.days import day_range_faults
from tracker.core.soundness.anchors import anchor_faults
from tracker.core.soundness.codes import Known
from tracker.core.words.choice import unknown, unknown_among
from tracker.core.words.fault import BadValueError, Fault, shown

FEWEST_OPTIONS = 2
VALUES: Mapping[ChangeKind, Collection[str]] = {
    ChangeKind.FIXED_DAYS: ("inclusive", "exclusive"),
    ChangeKind.NOTICE_LAST_DAY: ("on", "before"),
}


def question_faults(question: Question, agreement: Agreement, known: Known) -> Iterator[Fault]:
    """Options to choose from, one of them a default that changes nothing."""
    place = f"question {question.code}"
    codes = [option.code for option in question.options]
    if len(codes) < FEWEST_OPTIONS:
        yield Fault(f"{place}: option", "a question has at least two options; add another")
    yield from repeated_option_faults(place, codes)
    yield from default_faults(f"{place}: default", question, codes)
    clauses, sources = question.clauses, question.sources
    yield from unknown_among(f"{place}: clauses", clauses, "the number of a clause", known.clauses)
    yield from unknown_among(f"{place}: sources", sources, "the code of a source", known.sources)
    for at, option in enumerate(question.options, start=1):
        yield from option_faults(f"{place}: option[{at}]", option, agreement, known)


def repeated_option_faults(place: str, codes: list[str]) -> Iterator[Fault]:
    """A fault for each code that an earlier option of the question has."""
    for at, code in enumerate(codes):
        if code in codes[:at]:
            told = f"{shown(code)} is the code of another option; give each its own"
            yield Fault(f"{place}: option[{at + 1}].code", told)


def default_faults(place: str, question: Question, codes: list[str]) -> Iterator[Fault]:
    """The default is one of the options, and is how the law stands without any change."""
    yield from unknown(place, question.default, "an option of this question", codes)
    default = question.option(question.default)
    if default is not None and default.changes:
        told = "changes the law, and the default is the law as it stands; take the change out"
        yield Fault(place, f"{shown(question.default)} {told}")


def option_faults(
    place: str, option: Option, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """The changes that an option makes."""
    for at, change in enumerate(option.changes, start=1):
        where = f"{place}.change[{at}]"
        yield from change_value_faults(where, change, known)
        about = change.obligations
        yield from unknown_among(
            f"{where}.obligations", about, "the code of an obligation", known.obligations
        )
        if change.kind is ChangeKind.ANCHOR:
            yield from moved_anchor_faults(where, change, agreement, known)


def change_value_faults(place: str, change: Change, known: Known) -> Iterator[Fault]:
    """A value of the kind's own list; actors and a day only where the kind has use for them."""
    where, kind = f"{place}.value", change.kind
    if kind in VALUES:
        yield from unknown(where, change.value, f"a value of {kind}", VALUES[kind])
    elif kind is ChangeKind.TEXT:
        yield from unknown(where, change.value, "the code of a text", known.texts)
    elif kind is ChangeKind.PARTIES and change.value:
        yield Fault(where, f"{shown(change.value)} is not needed to name parties; leave it out")
    yield from party_faults(f"{place}.actors", change, known)
    if change.day is not None and kind is not ChangeKind.ANCHOR:
        told = f"{shown(change.day)} goes with the kind anchor; leave it out"
        yield Fault(f"{place}.day", told)


def party_faults(place: str, change: Change, known: Known) -> Iterator[Fault]:
    """Actors where the change is one of the parties, and nowhere else."""
    if (change.kind is ChangeKind.PARTIES) != bool(change.actors):
        told = "go with the kind parties and with no other; name them there, and only there"
        yield Fault(place, f"actors {told}")
    yield from unknown_among(place, change.actors, "the code of an actor", known.actors)


def moved_anchor_faults(
    place: str, change: Change, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """The anchor that an option puts in, and that the obligations named count from an anchor."""
    yield from day_range_faults(f"{place}.day", change.day)
    try:
        anchor = changed_anchor(change)
    except BadValueError as error:
        yield Fault(f"{place}.value", f"{shown(error.value)} {error.wanted}")
    else:
        yield from anchor_faults(f"{place}.value", anchor, agreement, known)
    for code in change.obligations:
        obligation = agreement.by_code.get(code)
        if obligation is not None and not isinstance(obligation.rule, Relative | Term):
            told = f"the date of {code} counts from no anchor; leave it out"
            yield Fault(f"{place}.obligations", told)


def changed_anchor(change: Change) -> Anchor:
    """The anchor that the change puts in: a named day or one of the words; or BadValueError."""
    if change.day is not None:
        return Anchor(kind=AnchorKind.DAY, ref=change.value, day=change.day)
    return parse_anchor(change.value, field="value")
