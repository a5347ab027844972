"""What a law may not say, row by row: the change that spoils it, and the sentence it meets."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.truce import LAW
from tracker.core.law.agreement import Agreement
from tracker.core.law.question import Change, ChangeKind, Option, View
from tracker.core.law.variant import Passage, Wording
from tracker.core.soundness import faults_in


def with_first(part: str, **changes: Any) -> Agreement:
    """The truce with its first actor, source, variant … changed."""
    first, *rest = getattr(LAW, part)
    law: Any = LAW
    changed: Agreement = replace(law, **{part: (replace(first, **changes), *rest)})
    return changed


def with_change(**changes: Any) -> Agreement:
    """The truce with one change in the second option of its question."""
    record, draft = LAW.questions[0].options
    change = Change(**changes)
    return with_first("questions", options=(record, replace(draft, changes=(change,))))


def twice(part: str) -> Agreement:
    """The truce with its first actor, source, variant … a second time."""
    parts = getattr(LAW, part)
    law: Any = LAW
    changed: Agreement = replace(law, **{part: (*parts, parts[0])})
    return changed


def told(law: Agreement) -> list[str]:
    """The faults as lines."""
    return [str(fault) for fault in faults_in(law)]


RANGE = "is out of range; use a day from 1800-01-01 to 2999-12-31"
ZONE = "is not a time zone; use a name of the tz database, like Europe/Moscow"
ACTORS = "is not the code of an actor; write NORD-ARMY, COURT, NORD, OST or SUD"
SOURCES = "is not the code of a source; write gazette or herald"
CLAUSES = "is not the number of a clause; write 1 or 2"
TEXTS = "is not the code of a text; write ru or draft"
CODES = "is not the code of an obligation; write 1.1, 1.2, 1.3, 1.4, 1.5, 2.1, 2.2, 2.3, 2.4 or 2.5"
OPTIONS = LAW.questions[0].options
NAMELESS = Option(code="record", label="Again", meaning="The same.")
PARTIES_ONLY = (
    "question text: option[2].change[1].actors: actors go with the kind parties "
    "and with no other; name them there, and only there"
)

WRONG: list[tuple[Agreement, str]] = [
    (replace(LAW, zone="Moscow"), f"agreement: zone: “Moscow” {ZONE}"),
    (replace(LAW, also_zones=("Asia/Baku", "x")), f"agreement: also_zones[2]: “x” {ZONE}"),
    (
        replace(LAW, signed_on=date(1066, 10, 14)),
        f"agreement: signed_on: “1066-10-14” {RANGE}",
    ),
    (
        replace(LAW, effective_at=datetime(3000, 1, 1, tzinfo=UTC)),
        f"agreement: effective_at: “3000-01-01” {RANGE}",
    ),
    (replace(LAW, text_of_record="en"), f"agreement: text_of_record: “en” {TEXTS}"),
    (replace(LAW, sources_cited=("x",)), f"agreement: sources: “x” {SOURCES}"),
    (
        with_first("actors", organ_of="WEST"),
        f"actor NORD-ARMY: organ_of: “WEST” {ACTORS}",
    ),
    (
        with_first("actors", organ_of="NORD-ARMY"),
        (
            "actor NORD-ARMY: organ_of: “NORD-ARMY” is itself an organ, of NORD-ARMY; "
            "name an actor that is no organ"
        ),
    ),
    (with_first("variants", sources=("x",)), f"text ru: sources: “x” {SOURCES}"),
    (
        with_first("variants", passages=(Passage(number="1", clause="9", words="…"),)),
        f"text ru: passage[1].clause: “9” {CLAUSES}",
    ),
    (
        with_first("differences", clauses=("1", "1")),
        "difference silence: clauses: “1” stands there twice; name it once",
    ),
    (
        with_first("differences", wordings=(Wording(variant="en", quote="…"),)),
        f"difference silence: wording[1].text: “en” {TEXTS}",
    ),
    (
        with_first("differences", wordings=()),
        (
            "difference silence: wording: a difference shows at least one wording; "
            "add [[difference.wording]]"
        ),
    ),
    (
        with_first("differences", question="which"),
        "difference silence: question: “which” is not the code of a question; write text",
    ),
    (
        with_first("disputed_readings", kind="odd"),
        (
            "disputed_reading guns: kind: “odd” is not the kind of a disputed reading; "
            "write contested, ambiguity or role"
        ),
    ),
    (
        with_first("disputed_readings", clause="9"),
        f"disputed_reading guns: clause: “9” {CLAUSES}",
    ),
    (
        with_first("disputed_readings", obligations=("9",)),
        f"disputed_reading guns: obligations: “9” {CODES}",
    ),
    (
        with_first("disputed_readings", views=(View(holder="WEST", holds="…"),)),
        f"disputed_reading guns: view[1].actor: “WEST” {ACTORS}",
    ),
    (
        with_first("disputed_readings", views=(View(holder="en", holds="…", of_text=True),)),
        f"disputed_reading guns: view[1].text: “en” {TEXTS}",
    ),
    (
        with_first(
            "disputed_readings",
            views=(View(holder="OST", holds="…", said_on=date(1, 1, 1), sources=("gazette",)),),
        ),
        f"disputed_reading guns: view[1].said_on: “0001-01-01” {RANGE}",
    ),
    (
        with_first("questions", options=(*OPTIONS, NAMELESS)),
        "question text: option[3].code: “record” is the code of another option; give each its own",
    ),
    (
        with_first("questions", default="third"),
        "question text: default: “third” is not an option of this question; write record or draft",
    ),
    (
        with_first("questions", default="draft"),
        (
            "question text: default: “draft” changes the law, and the default is the law as it "
            "stands; take the change out"
        ),
    ),
    (with_first("questions", clauses=("9",)), f"question text: clauses: “9” {CLAUSES}"),
    (with_first("questions", sources=("x",)), f"question text: sources: “x” {SOURCES}"),
    (
        with_change(kind=ChangeKind.FIXED_DAYS, value="exact"),
        (
            "question text: option[2].change[1].value: “exact” is not a value of fixed_days; "
            "write inclusive or exclusive"
        ),
    ),
    (
        with_change(kind=ChangeKind.TEXT, value="en"),
        f"question text: option[2].change[1].value: “en” {TEXTS}",
    ),
    (
        with_change(kind=ChangeKind.PARTIES, actors=("WEST",)),
        f"question text: option[2].change[1].actors: “WEST” {ACTORS}",
    ),
    (
        with_change(kind=ChangeKind.PARTIES, actors=("OST",), value="all"),
        (
            "question text: option[2].change[1].value: “all” is not needed to name parties; "
            "leave it out"
        ),
    ),
    (with_change(kind=ChangeKind.PARTIES), PARTIES_ONLY),
    (with_change(kind=ChangeKind.TEXT, value="ru", actors=("OST",)), PARTIES_ONLY),
    (
        with_change(kind=ChangeKind.TEXT, value="ru", obligations=("9",)),
        f"question text: option[2].change[1].obligations: “9” {CODES}",
    ),
    (
        with_change(kind=ChangeKind.TEXT, value="ru", day=date(2020, 11, 20)),
        (
            "question text: option[2].change[1].day: “2020-11-20” goes with the kind anchor; "
            "leave it out"
        ),
    ),
    (
        with_change(kind=ChangeKind.ANCHOR, value="dawn"),
        (
            "question text: option[2].change[1].value: “dawn” is not an anchor; write signature, "
            "effect, trigger:CODE, notice:CODE, date:CODE or actual:CODE"
        ),
    ),
    (
        with_change(kind=ChangeKind.ANCHOR, value="date:9"),
        f"question text: option[2].change[1].value: “9” {CODES}",
    ),
    (
        with_change(kind=ChangeKind.ANCHOR, value="effect", obligations=("1.1",)),
        (
            "question text: option[2].change[1].obligations: "
            "the date of 1.1 counts from no anchor; leave it out"
        ),
    ),
    (
        with_change(kind=ChangeKind.ANCHOR, value="", day=date(2020, 11, 20)),
        "question text: option[2].change[1].value: a named day has a day and a name; give both",
    ),
    (
        twice("actors"),
        "actor NORD-ARMY: code: “NORD-ARMY” is the code of another actor; give each its own",
    ),
    (twice("clauses"), "clause 1: number: “1” is the number of another clause; give each its own"),
    (
        twice("disputed_readings"),
        (
            "disputed_reading guns: code: “guns” is the code of another disputed reading; "
            "give each its own"
        ),
    ),
]


@pytest.mark.parametrize("law", [LAW, replace(LAW, text_of_record=None)], ids=["full", "less"])
def test_nothing_is_wrong_with_the_truce(law: Agreement) -> None:
    assert faults_in(law) == ()


@pytest.mark.parametrize(("law", "sentence"), WRONG, ids=[row[1][:60] for row in WRONG])
def test_what_is_wrong_is_said(law: Agreement, sentence: str) -> None:
    assert told(law) == [sentence]


@pytest.mark.parametrize(
    "part",
    "actors sources places triggers clauses variants differences questions obligations "
    "disputed_readings".split(),
)
def test_each_kind_of_part_has_names_of_its_own(part: str) -> None:
    assert any("of another" in line for line in told(twice(part)))


def test_an_organ_of_an_organ_speaks_for_nobody() -> None:
    army, court, *rest = LAW.actors
    law = replace(LAW, actors=(army, replace(court, organ_of="NORD-ARMY"), *rest))
    assert told(law) == [
        (
            "actor COURT: organ_of: “NORD-ARMY” is itself an organ, of NORD; "
            "name an actor that is no organ"
        )
    ]


def test_a_question_needs_something_to_choose_from() -> None:
    lines = told(with_first("questions", options=(OPTIONS[0],)))
    assert lines[0] == "question text: option: a question has at least two options; add another"
