"""Effects that do not fit what their note is about, row by row."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.truce import LAW, NOTES
from tracker.core.days.period import Period
from tracker.core.law.obligation import Obligation
from tracker.core.log.draft import Draft, note_of
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
    Suspension,
    TriggerEffect,
    Value,
    Verb,
    values_for,
)
from tracker.core.log.note import Note
from tracker.core.sense import faults_of

DAY = date(2020, 12, 1)
DRAFT = Draft(
    actor="NORD", text="Something.", obligations=("1.2",), occurred_on=DAY, reported_on=DAY
)
EARLIER: dict[int | str, Note | Draft] = dict(NOTES.items())
NUMBER = 7
EARLIER[NUMBER] = note_of(
    NOTES["withdrawn"],
    number=NUMBER,
    about=None,
    recorded_at=datetime(2020, 12, 1, tzinfo=UTC),
    recorded_by="somebody",
)


def faults(
    effect: Effect | None, notes: Mapping[int | str, Note | Draft] = EARLIER, **given: Any
) -> list[str]:
    """The faults of the plain draft with an effect and some fields changed."""
    draft = replace(DRAFT, effect=effect, **given)
    return [str(fault) for fault in faults_of(draft, agreement=LAW, notes=notes, today=None)]


LATE = date(2020, 12, 2)
AFTER = (
    "“2020-12-02” comes after the note was reported, on 2020-12-01; "
    "write that day or an earlier one"
)
POWER, WHOLE = {"obligations": ("2.2",)}, {"obligations": (), "whole": True}
CLAUSE = {"obligations": (), "clauses": ("1",)}
ANSWER = Answer(verb=Verb.DENIES)

WRONG: list[tuple[Effect, dict[str, Any], str]] = [
    (
        Position(value=Value.OBSERVED),
        {},
        (
            "effect.value: “observed” cannot be said of obligation 1.2; "
            "write performed, partly_performed, not_performed or does_not_apply"
        ),
    ),
    (
        Position(value=Value.PERFORMED),
        {"obligations": ("1.2", "1.1")},
        (
            "effect.value: “performed” cannot be said of obligation 1.1; "
            "write observed, not_observed or does_not_apply"
        ),
    ),
    (
        Position(value=Value.PERFORMED),
        WHOLE,
        (
            "effect.value: “performed” cannot be said of the agreement as a whole; "
            "write in_force or not_in_force"
        ),
    ),
    (
        Position(value=Value.IN_FORCE),
        POWER,
        (
            "effect.value: “in_force” cannot be said of obligation 2.2; "
            "write exercised, not_exercised, prevented or does_not_apply"
        ),
    ),
    (
        Position(value=Value.PERFORMED),
        CLAUSE,
        "obligations: a position assesses obligations or the agreement as a whole; name one",
    ),
    (
        Position(value=Value.NOT_PERFORMED, performed_on=DAY),
        {},
        (
            "effect.performed_on: “2020-12-01” would be the day on which it was done, "
            "and the value is not_performed; leave the day out"
        ),
    ),
    (
        Position(value=Value.PERFORMED, performed_on=LATE),
        {},
        f"effect.performed_on: {AFTER}",
    ),
    (
        Position(value=Value.PERFORMED, performed_on=date(1000, 1, 1)),
        {},
        (
            "effect.performed_on: “1000-01-01” is out of range; "
            "use a day from 1800-01-01 to 2999-12-31"
        ),
    ),
    (
        Position(value=Value.PERFORMED, quote="\x07"),
        {},
        "effect.quote: “\\x07” holds the character U+0007, which no text can hold; take it out",
    ),
    (
        Extension(),
        {},
        "effect: an extension has a new last day, a new last instant or a period; give one of them",
    ),
    (
        Extension(new_last_day=DAY, period=Period(days=1)),
        {},
        "effect: an extension has a new last day, a new last instant or a period; give one of them",
    ),
    (
        Extension(period=Period()),
        {},
        "effect.period: “P0D” is no time at all; write P6M, P5Y or P30D",
    ),
    (
        Extension(new_last_day=DAY, form="shouted"),
        {},
        "effect.form: “shouted” is not the form of an extension; write written or oral",
    ),
    (
        Extension(new_last_day=DAY),
        {"obligations": ("1.1",)},
        "obligations: 1.1 has no date that could be moved; leave it out of the note",
    ),
    (
        Extension(new_last_day=DAY),
        WHOLE,
        "obligations: “extension” acts on obligations, and the note names none; name them",
    ),
    (
        TriggerEffect(trigger="flood"),
        {},
        "effect.trigger: “flood” is not a trigger of this agreement; write arrival",
    ),
    (
        Notice(giver="WEST"),
        POWER,
        (
            "effect.giver: “WEST” is not an actor of this agreement; "
            "write NORD-ARMY, COURT, NORD, OST or SUD"
        ),
    ),
    (Notice(sent_on=LATE), POWER, f"effect.sent_on: {AFTER}"),
    (Notice(received_on=LATE), POWER, f"effect.received_on: {AFTER}"),
    (
        Notice(sent_on=DAY, received_on=date(2020, 11, 30)),
        POWER,
        (
            "effect.received_on: “2020-11-30” comes before it was sent, on 2020-12-01; "
            "write that day or a later one"
        ),
    ),
    (
        Notice(),
        {},
        "obligations: 1.2 is a duty and no notice is given under it; name the power that is used",
    ),
    (
        Notice(),
        CLAUSE,
        "obligations: “notice” acts on obligations, and the note names none; name them",
    ),
    (
        End(label="over", in_law=True),
        {},
        (
            "effect.label: “over” is not the label of an end; "
            "write terminated, withdrawn, superseded or expired"
        ),
    ),
    (
        Suspension(),
        CLAUSE,
        (
            "obligations: “suspension” acts on obligations or on the agreement as a whole, "
            "and the note names neither; name one"
        ),
    ),
    (
        DateClaim(day=date(3000, 1, 1)),
        {},
        "effect.day: “3000-01-01” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        DateClaim(day=DAY),
        WHOLE,
        "obligations: “date claim” acts on obligations, and the note names none; name them",
    ),
    (ANSWER, {}, "about: is missing; an answer is about an earlier note"),
    (Correction(), {}, "about: is missing; a correction is about an earlier note"),
    (
        ANSWER,
        {"about": 99},
        "about: “99” is no earlier note; name one that came before",
    ),
    (
        ANSWER,
        {"about": "E1-SUD", "occurred_on": date(2020, 11, 13)},
        (
            "occurred_on: “2020-11-13” comes before what it answers, on 2020-11-14; "
            "write that day or a later one"
        ),
    ),
    (
        Correction(by=End(label="expired", in_law=True)),
        {"about": NUMBER},
        "effect.by: “end” is another kind of effect than the note corrected has; write a position",
    ),
    (
        Correction(by=Position(value=Value.PERFORMED)),
        {"about": "E1-SUD"},
        (
            "effect.by: “position” is another kind of effect than the note corrected has; "
            "write an extension"
        ),
    ),
    (
        Correction(by=Position(value=Value.PERFORMED, quote="\0")),
        {"about": "corrected"},
        "effect.by.quote: “\\x00” holds the character U+0000, which no text can hold; take it out",
    ),
    (
        Correction(by=Position(value=Value.OBSERVED)),
        {"about": "corrected"},
        (
            "effect.by.value: “observed” cannot be said of obligation 1.2; "
            "write performed, partly_performed, not_performed or does_not_apply"
        ),
    ),
]


@pytest.mark.parametrize(("effect", "given", "sentence"), WRONG, ids=lambda one: str(one)[:60])
def test_what_is_wrong_is_said(effect: Effect, given: dict[str, Any], sentence: str) -> None:
    assert faults(effect, **given) == [sentence]


@pytest.mark.parametrize(
    ("effect", "given"),
    [
        (Position(value=Value.PERFORMED, performed_on=DAY), {}),
        (Position(value=Value.IN_FORCE), WHOLE),
        (Extension(period=Period(months=1)), {"obligations": ("2.1",)}),
        (Notice(sent_on=DAY, received_on=DAY), POWER),
        (Notice(), {"obligations": ("2.1",)}),
        (Suspension(), WHOLE),
        (Resumption(), {}),
        (ANSWER, {"about": "E1-SUD"}),
        (ANSWER, {"about": NUMBER}),
        (Correction(by=Position(value=Value.NOT_PERFORMED)), {"about": NUMBER}),
        (Correction(by=ANSWER), {"about": "accepted"}),
        (Correction(), {"about": "came"}),
        (None, {"about": "came"}),
    ],
    ids=str,
)
def test_nothing_is_wrong_with_sense(effect: Effect | None, given: dict[str, Any]) -> None:
    assert faults(effect, **given) == []


def test_a_correction_may_tell_of_days_after_the_report_it_corrects() -> None:
    earlier = replace(DRAFT, obligations=("2.2",), effect=Notice(sent_on=DAY))
    corrected = Correction(by=Notice(sent_on=DAY, received_on=LATE))
    given = {**POWER, "about": "earlier", "reported_on": LATE}
    assert faults(corrected, {"earlier": earlier}, **given) == []


def test_a_plain_note_has_nothing_to_replace() -> None:
    notes: dict[int | str, Note | Draft] = {"plain": DRAFT}
    told = "effect.by: the note corrected has no effect that could be replaced; leave this out"
    by = Position(value=Value.PERFORMED)
    assert faults(Correction(by=by), notes, about="plain") == [told]
    assert faults(Correction(), notes, about="plain") == []


@pytest.mark.parametrize("about", [None, "nowhere", "round"])
def test_a_broken_chain_of_corrections_is_left_to_its_own_fault(about: str | None) -> None:
    notes: dict[int | str, Note | Draft] = {
        "round": replace(DRAFT, effect=Correction(), about=about)
    }
    by = Position(value=Value.PERFORMED)
    assert faults(Correction(by=by), notes, about="round") == []


@pytest.mark.parametrize("obligation", LAW.obligations, ids=lambda one: one.code)
def test_every_value_that_fits_an_obligation_can_be_said_of_it(obligation: Obligation) -> None:
    fitting = {
        value
        for value in Value
        if not faults(Position(value=value), obligations=(obligation.code,))
    }
    assert fitting == set(values_for(obligation))
