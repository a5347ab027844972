"""The one answer function: items as lists show them, labels, projections, what was left unread."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from tests.core.laws import TODAY, law
from tests.core.questions import questioned
from tests.core.script import script
from tracker.core.agenda.agenda import agenda
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item, case_for, moment_in_zone, overview
from tracker.core.days.day import parse_moment
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Performance
from tracker.core.law.question import DisputedReading
from tracker.core.words.vocabulary import STATUSES


def asking(as_of: str, **given: Any) -> Asking:
    """A question about a day or an instant, put years later."""
    return Asking(**{"as_of": parse_moment(as_of, field="as-of"), "today": TODAY, **given})


def item(code: str, asked: Asking, *lines: str, agreement: Agreement | None = None) -> Item:
    """One line of the overview."""
    found = overview(agreement or law(), script(*lines, on=code), asked)
    return next(one for one in found.items if one.obligation.code == code)


EARLY = asking("2021-04-01", known_by=date(2021, 3, 1))
BOTH = ("A 2021-02-01 performed", "B 2021-02-01 performed")

LABELS = [
    ("1", asking("2021-03-01"), (), "Pending"),
    ("1", asking("2021-03-01"), ("A 2021-02-01 performed",), "Reported performed, says Arcadia"),
    ("1", asking("2021-03-01"), BOTH, "Reported performed"),
    ("1", asking("2021-03-01"), ("A-ORG 2021-02-01 performed",),
     "Reported performed, says Arcadia"),
    ("1", asking("2021-04-01"), ("B 2021-02-01 not_performed",),
     "Reported not performed, says Borduria"),
    ("1", asking("2021-04-05"), ("A 2021-04-05 performed",),
     "Reported performed late, says Arcadia"),
    ("1", asking("2021-03-01"), ("A 2021-02-01 performed", "B 2021-02-01 not_performed"),
     "Contested"),
    ("1", asking("2021-04-01"), (), "Overdue, no assessment on record"),
    ("1", EARLY, (), "Overdue; the record was read to 1 March 2021"),
    ("2", EARLY, (), "Continuing; the record was read to 1 March 2021"),
    ("1", EARLY, ("B 2021-02-01 not_performed",), "Reported not performed, says Borduria"),
    ("2", asking("2021-04-01"), (), "Continuing, no assessment on record"),
    ("2", asking("2021-04-01"),
     ("A 2021-02-01 observed as_to=A", "A 2021-02-01 not_observed as_to=B"),
     "Differs by bearer, says Arcadia"),
    ("2", asking("2021-04-01"),
     ("A 2021-02-01 observed as_to=A", "B 2021-02-01 not_observed as_to=B"), "Differs by bearer"),
    ("1", asking("2021-06-01"), ("B 2021-02-01 ends accepted",), "Ended; before: Pending"),
    ("1", asking("2021-06-01"), ("B 2021-04-01 not_performed", "B 2021-05-01 ends accepted"),
     "Ended; before: Reported not performed, says Borduria"),
    ("4", asking("2021-06-01"), ("A 2021-05-01 notice",), "Reported exercised, says Arcadia"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "asked", "lines", "label"), LABELS)
def test_the_label_names_whom_the_word_rests_on(
    code: str, asked: Asking, lines: tuple[str, ...], label: str
) -> None:
    assert item(code, asked, *lines).label == label


def test_no_label_speaks_of_breach_or_of_force_or_in_percent() -> None:
    words = " ".join(f"{term.label} {term.meaning}" for term in STATUSES.values()).lower()
    for forbidden in ("violat", "breach", "in force", "%", "per cent", "complian"):
        assert forbidden not in words


def test_items_stand_in_the_order_of_the_text_with_what_comes_next() -> None:
    found = overview(law(), (), asking("2021-03-01"))
    assert [one.obligation.code for one in found.items] == list(law().by_code)
    first = found.items[0]
    assert first.next is not None
    assert (f"{first.next.on}", first.next.kind) == ("2021-03-31", "deadline")
    assert first.disputed_readings == ()


def test_a_disputed_reading_is_a_badge_beside_the_word() -> None:
    disputed = DisputedReading(
        code="d", clause="2", matter="what it means", kind="contested", obligations=("2",)
    )
    agreement = law(disputed_readings=(disputed,))
    plain = item("2", asking("2021-03-01"))
    badged = item("2", asking("2021-03-01"), agreement=agreement)
    assert badged.disputed_readings == (disputed,)
    assert badged.answer == plain.answer
    assert item("1", asking("2021-03-01"), agreement=agreement).disputed_readings == ()


PROJECTED = [
    ("2021-03-01", None, TODAY, False),
    ("2021-03-01", "2021-03-01", TODAY, False),
    ("2021-03-01", "2021-02-28", TODAY, True),
    ("2021-03-01", None, date(2021, 3, 1), False),
    ("2021-03-02", None, date(2021, 3, 1), True),
    ("2021-03-02", "2021-03-05", date(2021, 3, 1), True),
]


@pytest.mark.parametrize(("as_of", "known_by", "today", "projected"), PROJECTED)
def test_what_looks_further_than_the_record_was_read_is_a_projection(
    as_of: str, known_by: str | None, today: date, projected: bool
) -> None:
    known = date.fromisoformat(known_by) if known_by else None
    asked = asking(as_of, known_by=known, today=today)
    found = overview(law(), (), asked)
    assert found.projected is projected
    codes = [reason.code for one in found.items for reason in one.answer.reasons]
    assert ("projection" in codes) is projected


def test_a_projection_says_to_which_day_the_record_was_read() -> None:
    (last,) = [r for r in item("1", EARLY).answer.reasons if r.code == "projection"]
    assert last.text == "A projection: the record was read to 1 March 2021."


def test_a_reading_is_a_reason_where_it_changes_the_law_that_is_leaned_on() -> None:
    asked = asking("2021-03-01", readings=(("last_day", "exclusive"),))
    changed = item("1", asked, agreement=questioned())
    assert changed.answer.reasons[-1].text == "Read under last_day = exclusive."
    same = item("2", asked, agreement=questioned())
    assert "reading" not in [reason.code for reason in same.answer.reasons]
    for code, reading in (("4", ("start", "signature")), ("20", ("text", "draft"))):
        asked = asking("2021-03-01", readings=(reading,))
        leaning = item(code, asked, agreement=questioned())
        assert leaning.answer.reasons[-1].text == f"Read under {reading[0]} = {reading[1]}."
    default = item("1", asking("2021-03-01"), agreement=questioned())
    assert "reading" not in [reason.code for reason in default.answer.reasons]


def test_the_law_of_an_overview_is_the_law_as_read() -> None:
    asked = asking("2021-03-01", readings=(("text", "draft"),))
    assert "20" in overview(questioned(), (), asked).agreement.by_code
    assert "20" not in overview(questioned(), (), asking("2021-03-01")).agreement.by_code


def test_validity_stands_at_the_head() -> None:
    found = overview(law(), script("A 2021-02-01 in_force", on="all"), asking("2021-03-01"))
    assert found.validity.marker == "one_sided"


def test_dates_lie_between_two_days_as_asked() -> None:
    lines = script("B 2021-03-01 extends 2021-04-10 accepted")
    until = {"since": date(2021, 3, 31), "until": date(2021, 4, 10)}
    found = agenda(case_for(law(), lines, asking("2021-03-15")), **until)
    assert [(f"{one.on}", one.kind) for one in found if one.code == "1"] == [
        ("2021-03-31", "deadline"), ("2021-04-10", "extended_deadline"),
    ]  # fmt: skip


def test_an_instant_is_written_with_the_offset_of_the_agreements_zone() -> None:
    assert moment_in_zone(law(), law().effective_at) == "2021-01-01T00:00:00+03:00"


def test_a_day_is_asked_about_at_its_last_instant_and_an_instant_at_itself() -> None:
    zone = law().tz
    day = asking("2021-03-31")
    assert day.instant(zone).isoformat() == "2021-03-31T20:59:59.999999+00:00"
    assert day.day(zone) == date(2021, 3, 31)
    late = replace(day, as_of=datetime.fromisoformat("2021-03-31T21:00+00:00"))
    assert late.instant(zone) == late.as_of
    assert late.day(zone) == date(2021, 4, 1)


INSTANTS = [
    ("2020-12-31T23:59:59+03:00", "not_yet_in_effect"),
    ("2021-01-01T00:00:00+03:00", "open"),
]


@pytest.mark.parametrize(("at", "word"), INSTANTS)
def test_what_begins_at_an_instant_holds_at_it(at: str, word: str) -> None:
    assert item("8", asking(at)).answer.word == word


def test_a_note_with_a_time_acts_from_that_instant() -> None:
    line = "A 2021-02-01 observed at=2021-02-01T12:00+03:00"
    words = [item("2", asking(f"2021-02-01T{at}+03:00"), line) for at in ("11:59", "12:00")]
    assert [one.answer.word for one in words] == ["not_assessed", "observed"]
    assert words[0].obligation.performance is Performance.CONTINUING
