"""A small law and small notes, to be bent by a test into the case it is about."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.days.period import Period
from tracker.core.law.actor import Actor, ActorKind
from tracker.core.law.agreement import Agreement, Trigger
from tracker.core.law.obligation import Condition, Modality, Obligation, Performance
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Term,
    UntilNotice,
    Window,
)
from tracker.core.log.effect import Effect, Position, Value
from tracker.core.log.note import Note
from tracker.core.standing.case import Case

TODAY = date(2030, 1, 1)
EFFECT = datetime(2020, 12, 31, 21, tzinfo=UTC)
"""00:00 in Moscow on 1 January 2021."""
BY_EFFECT = Anchor(kind=AnchorKind.EFFECT)
STAY = Term(
    anchor=BY_EFFECT,
    first=Period(months=12),
    renewal=Renewal.TACIT,
    renewal_period=Period(months=12),
    notice_period=Period(months=3),
)

ACTORS = (
    Actor(code="A", name="Arcadia", formal_name="Arcadia", kind=ActorKind.STATE, signatory=True,
          defined_party=True),
    Actor(code="A-ORG", name="Arcadian Guard", formal_name="Arcadian Guard", kind=ActorKind.ORGAN,
          organ_of="A"),
    Actor(code="B", name="Borduria", formal_name="Borduria", kind=ActorKind.STATE, signatory=True,
          defined_party=True),
    Actor(code="C", name="Carpathia", formal_name="Carpathia", kind=ActorKind.STATE,
          signatory=True),
    Actor(code="COURT", name="the Court", formal_name="the Court", kind=ActorKind.COURT),
    Actor(code="NGO", name="an agency", formal_name="an agency", kind=ActorKind.ORGANISATION),
)  # fmt: skip


def duty(code: str, **given: Any) -> Obligation:
    """A duty of A towards B, performed once, unless said otherwise."""
    return Obligation(
        **{
            "code": code,
            "clause": code,
            "title": f"Do {code}",
            "modality": Modality.DUTY,
            "performance": Performance.ONCE,
            "basis": "express",
            "obligors": ("A",),
            "beneficiaries": ("B",),
            **given,
        }
    )


OBLIGATIONS = (
    duty("1", rule=Fixed(on=date(2021, 3, 31))),
    duty("2", performance=Performance.CONTINUING, obligors=("A", "B"), beneficiaries=()),
    duty("3", modality=Modality.PERMISSION, performance=Performance.CONTINUING, obligors=("C",),
         beneficiaries=(), rule=STAY),
    duty("4", modality=Modality.POWER, performance=Performance.CONTINUING, obligors=("A", "B"),
         beneficiaries=(), rule=Window(of="3")),
    duty("5", conditions=(Condition(kind="performed", of="1", words="after that"),)),
    duty("6", rule=Relative(anchor=BY_EFFECT, period=Period(days=30))),
    duty("7", rule=Relative(anchor=Anchor(kind=AnchorKind.TRIGGER, ref="visit"),
                            period=Period(months=1))),
    duty("8"),
    duty("9", performance=Performance.CONTINUING,
         rule=Recurring(rrule="FREQ=MONTHLY", month_end="clamp",
                        start=Anchor(kind=AnchorKind.DAY, ref="the first report",
                                     day=date(2021, 1, 31)))),
    duty("10", modality=Modality.PROHIBITION, performance=Performance.CONTINUING,
         rule=Relative(anchor=BY_EFFECT, period=Period(days=91), not_before=True)),
    duty("11", rule=Relative(anchor=Anchor(kind=AnchorKind.TRIGGER, ref="visit"),
                             period=Period(minutes=36 * 60))),
    duty("12", rule=Relative(anchor=Anchor(kind=AnchorKind.DATE, ref="1", actual=True),
                             period=Period(days=10))),
    duty("14", modality=Modality.PERMISSION, performance=Performance.CONTINUING, obligors=("C",),
         beneficiaries=(), rule=UntilNotice(anchor=BY_EFFECT, period=Period(months=6),
                                            earliest=Period(months=12))),
    duty("15", modality=Modality.POWER, performance=Performance.CONTINUING, obligors=("A", "B"),
         beneficiaries=(), rule=Window(of="14")),
    duty("13", rule=Relative(anchor=Anchor(kind=AnchorKind.NOTICE, ref="4"),
                             period=Period(months=1))),
)  # fmt: skip


def law(*obligations: Obligation, **given: Any) -> Agreement:
    """The small law; obligations given replace those of the same code, or are added."""
    by_code = {one.code: one for one in (*OBLIGATIONS, *obligations)}
    return Agreement(
        **{
            "code": "small",
            "title": "A small agreement",
            "short_title": "Small agreement",
            "zone": "Europe/Moscow",
            "zone_reason": "a test's choice",
            "signed_on": date(2020, 12, 30),
            "effective_at": EFFECT,
            "actors": ACTORS,
            "triggers": (Trigger(code="visit", title="the inspectors' visit"),),
            "obligations": tuple(by_code.values()),
            **given,
        }
    )


def note(number: int, actor: str, on: str, effect: Effect | None = None, **given: Any) -> Note:
    """A note on obligation 1 reported on the day it acts, unless said otherwise."""
    day = date.fromisoformat(on)
    return Note(
        **{
            "number": number,
            "actor": actor,
            "text": "said",
            "occurred_on": day,
            "reported_on": day,
            "recorded_at": datetime(2029, 1, 1, tzinfo=UTC),
            "recorded_by": "tests",
            "obligations": ("1",),
            "effect": effect,
            **given,
        }
    )


def says(number: int, actor: str, on: str, value: str, **given: Any) -> Note:
    """A position."""
    return note(number, actor, on, Position(value=Value(value)), **given)


def asked(agreement: Agreement, notes: Sequence[Note], as_of: str, **given: Any) -> Case:
    """The case as of a day."""
    asking = Asking(as_of=date.fromisoformat(as_of), today=TODAY, **given)
    return case_for(agreement, tuple(notes), asking)
