"""Date rules: that each has what it needs to be worked out, and nothing that contradicts it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tracker.core.days.length import length_faults
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import (
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Rule,
    Term,
    UntilNotice,
    Window,
)
from tracker.core.sense.days import day_range_faults, zone_faults
from tracker.core.soundness.anchors import anchor_faults
from tracker.core.soundness.codes import Known
from tracker.core.soundness.recurrences import recurrence_faults
from tracker.core.words.choice import unknown
from tracker.core.words.fault import Fault, shown

MONTH_ENDS = ("clamp", "last_day")
RECURRING_MONTH_ENDS = ("skip", "clamp", "last_day")
COUNTS = ("sent", "received")


def rule_faults(place: str, rule: Rule, agreement: Agreement, known: Known) -> Iterator[Fault]:
    """What is wrong with one rule; `place` says where the rule stands."""
    check = CHECKS.get(type(rule))
    if check is not None:
        yield from check(place, rule, agreement, known)


def fixed_faults(place: str, rule: Fixed, agreement: Agreement, known: Known) -> Iterator[Fault]:
    """A day, or an instant with its zone."""
    del agreement, known
    if (rule.on is None) == (rule.at is None):
        yield Fault(place, "a fixed date is a day or an instant; give one of on and at")
    if (rule.at is None) != (rule.zone is None):
        yield Fault(
            f"{place}.zone", "an instant has the zone that the text names; give at and zone"
        )
    if rule.exclusive and rule.at is not None:
        yield Fault(f"{place}.exclusive", "goes with a day; an instant is exact, leave it out")
    yield from day_range_faults(f"{place}.on", rule.on)
    yield from day_range_faults(f"{place}.at", rule.at and rule.at.date())
    if rule.zone is not None:
        yield from zone_faults(f"{place}.zone", rule.zone)


def relative_faults(
    place: str, rule: Relative, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """An anchor and a period after or before it."""
    yield from anchor_faults(f"{place}.anchor", rule.anchor, agreement, known)
    yield from length_faults(f"{place}.period", rule.period, some=False)
    yield from unknown(
        f"{place}.month_end", rule.month_end, "what to do at a month's end", MONTH_ENDS
    )


def recurring_faults(
    place: str, rule: Recurring, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """A recurrence that can be read, between anchors."""
    yield from anchor_faults(f"{place}.start", rule.start, agreement, known)
    if rule.end is not None:
        yield from anchor_faults(f"{place}.end", rule.end, agreement, known)
    yield from unknown(
        f"{place}.month_end", rule.month_end, "what to do at a month's end", RECURRING_MONTH_ENDS
    )
    yield from recurrence_faults(f"{place}.rrule", rule)


def term_faults(place: str, rule: Term, agreement: Agreement, known: Known) -> Iterator[Fault]:
    """A start, a length in whole days, and a renewal with the length that it needs."""
    yield from anchor_faults(f"{place}.anchor", rule.anchor, agreement, known)
    yield from length_faults(f"{place}.first", rule.first, whole_days=True)
    for key in ("renewal_period", "notice_period", "notice_opens"):
        period = getattr(rule, key)
        if period is not None:
            some = key != "notice_period"
            yield from length_faults(f"{place}.{key}", period, whole_days=True, some=some)
    yield from renewal_faults(place, rule)
    yield from unknown(
        f"{place}.notice_counts", rule.notice_counts, "the day that counts for a notice", COUNTS
    )


def renewal_faults(place: str, rule: Term) -> Iterator[Fault]:
    """What a renewal needs, and what makes no sense without one."""
    if rule.renewal is Renewal.TACIT and rule.renewal_period is None:
        told = "is missing; a term that renews tacitly says for how long, like P5Y"
        yield Fault(f"{place}.renewal_period", told)
    if rule.renewal is Renewal.NONE:
        for key in ("renewal_period", "renewal_limit"):
            if getattr(rule, key) is not None:
                told = f"{shown(getattr(rule, key))} goes with a renewal, and there is none"
                yield Fault(f"{place}.{key}", f"{told}; leave it out, or say which renewal")
    if rule.renewal_limit is not None and rule.renewal_limit < 1:
        told = f"{shown(rule.renewal_limit)} is no number of renewals; write 1 or more"
        yield Fault(f"{place}.renewal_limit", told)


def until_notice_faults(
    place: str, rule: UntilNotice, agreement: Agreement, known: Known
) -> Iterator[Fault]:
    """A start, and the length in whole days after which a denunciation takes effect."""
    yield from anchor_faults(f"{place}.anchor", rule.anchor, agreement, known)
    yield from length_faults(f"{place}.period", rule.period, whole_days=True, some=False)
    if rule.earliest is not None:
        yield from length_faults(f"{place}.earliest", rule.earliest, whole_days=True)
    yield from unknown(
        f"{place}.notice_counts", rule.notice_counts, "the day that counts for a notice", COUNTS
    )


def window_faults(place: str, rule: Window, agreement: Agreement, known: Known) -> Iterator[Fault]:
    """An obligation whose term the power may stop."""
    yield from unknown(f"{place}.of", rule.of, "the code of an obligation", known.obligations)
    other = agreement.by_code.get(rule.of)
    if other is not None and not isinstance(other.rule, Term | UntilNotice):
        told = f"{shown(rule.of)} has no term that a notice could stop; name one that has"
        yield Fault(f"{place}.of", told)


Check = Callable[[str, Any, Agreement, Known], Iterator[Fault]]
CHECKS: Mapping[type, Check] = {
    Fixed: fixed_faults,
    Relative: relative_faults,
    Recurring: recurring_faults,
    Term: term_faults,
    UntilNotice: until_notice_faults,
    Window: window_faults,
}
