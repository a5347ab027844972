"""Dated things: every kind, between which days, what was moved, what is open, what is next."""

from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import pytest

from tests.core.laws import STAY, asked, duty, law
from tests.core.script import script
from tracker.core.agenda.agenda import agenda, next_entry
from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.derivation import replay
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.law.rule import Renewal
from tracker.core.standing.case import Case
from tracker.core.words.vocabulary import DATE_KINDS

STAYS: dict[str, Any] = {
    "modality": Modality.PERMISSION, "performance": Performance.CONTINUING, "obligors": ("C",),
    "beneficiaries": (),
}  # fmt: skip
OPENS = (duty("3", rule=replace(STAY, notice_opens=Period(months=6)), **STAYS),)
ONCE_MORE = (duty("3", rule=replace(STAY, renewal_limit=1), **STAYS),)
SILENT = (duty("3", rule=replace(STAY, notice_period=None), **STAYS),)
EXPRESSLY = replace(STAY, renewal=Renewal.EXPRESS, renewal_period=None)
EXTENDED = "B 2021-03-01 extends 2021-04-10 accepted"


def entries(
    code: str,
    as_of: str,
    *lines: str,
    law_of: tuple[Obligation, ...] = (),
    until: str = "2022-12-31",
) -> list[AgendaEntry]:
    """One obligation's dates from 2021 until the end of 2022, and the agreement's own."""
    case = asked(law(*law_of), script(*lines, on=code), as_of)
    window = {"since": date(2021, 1, 1), "until": date.fromisoformat(until)}
    found = agenda(case, **window)
    assert all(in_order(found)), "by day"
    return [entry for entry in found if entry.code == code]


def in_order(found: tuple[AgendaEntry, ...]) -> list[bool]:
    """Whether each entry comes on or after the one before it."""
    return [one.on <= two.on for one, two in pairwise(found)]


def written(entry: AgendaEntry) -> str:
    """An entry in short: its day, kind, whether it is open, what it was moved to."""
    moved = f" moved {entry.superseded_by}" if entry.superseded_by else ""
    return f"{entry.on} {entry.kind}{' open' if entry.pending else ''}{moved}"


Row = tuple[str, str, str, tuple[Obligation, ...], tuple[str, ...], list[str]]
ROWS: list[Row] = [
    ("a deadline ahead", "1", "2021-03-01", (), (), ["2021-03-31 deadline open"]),
    ("a deadline that passed stays open while nobody asserts performance", "1", "2021-05-01", (),
     (), ["2021-03-31 deadline open"]),
    ("performed, it is settled", "1", "2021-03-01", (), ("A 2021-02-01 performed",),
     ["2021-03-31 deadline"]),
    ("not so by one side of a dispute", "1", "2021-03-01", (),
     ("A 2021-02-01 performed", "B 2021-02-01 not_performed"), ["2021-03-31 deadline open"]),
    ("does not apply settles it", "1", "2021-03-01", (), ("B 2021-02-01 does_not_apply",),
     ["2021-03-31 deadline"]),
    ("an extension leaves the original, and says what moved it", "1", "2021-03-01", (),
     (EXTENDED,), ["2021-03-31 deadline moved 2021-04-10", "2021-04-10 extended_deadline open"]),
    ("the day before it was announced nothing is moved", "1", "2021-02-28", (), (EXTENDED,),
     ["2021-03-31 deadline open"]),
    ("moved forward, the new day comes first", "1", "2021-03-01", (),
     ("B 2021-03-01 extends 2021-03-10 accepted",),
     ["2021-03-10 extended_deadline open", "2021-03-31 deadline moved 2021-03-10"]),
    ("moved and performed", "1", "2021-04-01", (), (EXTENDED, "A 2021-04-01 performed"),
     ["2021-03-31 deadline moved 2021-04-10", "2021-04-10 extended_deadline"]),
    ("a term's boundaries", "3", "2021-06-01", (), (), ["2022-01-01 term_renews open"]),
    ("those that passed are no longer open", "3", "2022-06-01", (), (), ["2022-01-01 term_renews"]),
    ("stopped by notice, it ends and nothing comes after", "3", "2021-12-01", (),
     ("A 2021-09-01 notice on=4",), ["2022-01-01 term_ends open"]),
    ("ended, it has ended", "3", "2022-01-01", (), ("A 2021-09-01 notice on=4",),
     ["2022-01-01 term_ends"]),
    ("of a limited number of renewals", "3", "2021-06-01",
     (duty("3", rule=replace(STAY, renewal_limit=1, renewal_period=Period(months=6)), **STAYS),),
     (), ["2022-01-01 term_renews open", "2022-07-01 term_ends open"]),
    ("a term without renewal", "3", "2021-06-01", (duty("3", rule=EXPRESSLY, **STAYS),), (),
     ["2022-01-01 term_ends open"]),
    ("ended in law, no boundary is left", "3", "2021-06-01", (),
     ("B 2021-05-01 ends accepted",), []),
    ("ended in fact, they stay", "3", "2021-06-01", (), ("B 2021-05-01 stops accepted",),
     ["2022-01-01 term_renews open"]),
    ("extended, the boundary and those after it move", "3", "2021-06-01", (),
     ("B 2021-05-01 extends P1M accepted",), ["2022-02-01 term_renews open"]),
    ("a power's windows", "4", "2021-06-01", (), (),
     ["2021-10-01 notice_window_closes open", "2022-10-01 notice_window_closes open"]),
    ("and when they open, where the text says so", "4", "2021-06-01", OPENS, (),
     ["2021-07-01 notice_window_opens open", "2021-10-01 notice_window_closes open",
      "2022-07-01 notice_window_opens open", "2022-10-01 notice_window_closes open"]),
    ("on the day it opens that no longer lies ahead", "4", "2021-07-01", OPENS, (),
     ["2021-07-01 notice_window_opens", "2021-10-01 notice_window_closes open",
      "2022-07-01 notice_window_opens open", "2022-10-01 notice_window_closes open"]),
    ("on the last day it is still open", "4", "2021-10-01", OPENS, (),
     ["2021-07-01 notice_window_opens", "2021-10-01 notice_window_closes open",
      "2022-07-01 notice_window_opens open", "2022-10-01 notice_window_closes open"]),
    ("the day after it is not", "4", "2021-10-02", (), (),
     ["2021-10-01 notice_window_closes", "2022-10-01 notice_window_closes open"]),
    ("there is none for a renewal that there is not", "4", "2021-06-01", ONCE_MORE, (),
     ["2021-10-01 notice_window_closes open"]),
    ("nor where the text has no notice", "4", "2021-06-01", SILENT, (), []),
    ("nor after an end in law", "4", "2021-06-01", (), ("B 2021-05-01 ends accepted on=3",), []),
    ("a prohibition that ends", "10", "2021-03-01", (), (), ["2021-04-02 term_ends open"]),
    ("and has ended", "10", "2021-04-02", (), (), ["2021-04-02 term_ends"]),
    ("a denunciation", "14", "2021-09-01", (), ("A 2021-08-01 notice on=15",),
     ["2022-02-01 term_ends open"]),
    ("not before the first day that the text allows", "14", "2021-03-01", (),
     ("A 2021-02-01 notice on=15",), ["2022-01-01 term_ends open"]),
    ("no date without notice", "14", "2021-03-01", (), (), []),
    ("nothing of what has no date", "8", "2021-03-01", (), (), []),
    ("nothing of what waits for an event", "7", "2021-03-01", (), (), []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "code", "as_of", "law_of", "lines", "expected"), ROWS, ids=lambda v: f"{v}"[:60]
)
def test_the_dates_of_an_obligation(
    why: str,
    code: str,
    as_of: str,
    law_of: tuple[Obligation, ...],
    lines: tuple[str, ...],
    expected: list[str],
) -> None:
    found = entries(code, as_of, *lines, law_of=law_of)
    assert [written(entry) for entry in found] == expected, why
    for entry in found:
        assert entry.derivation
        assert replay(entry.derivation) in (entry.on, entry.at)
        assert entry.kind in DATE_KINDS


def test_occurrences_are_listed_and_open_up_to_their_day() -> None:
    found = entries("9", "2021-03-31", until="2021-05-31")
    assert [written(entry) for entry in found] == [
        "2021-01-31 occurrence", "2021-02-28 occurrence", "2021-03-31 occurrence open",
        "2021-04-30 occurrence open", "2021-05-31 occurrence open",
    ]  # fmt: skip
    assert found[2].label == "Do 9: number 3"


def test_occurrences_stop_with_the_obligation() -> None:
    found = entries("9", "2021-03-31", "B 2021-03-15 ends accepted")
    assert [f"{entry.on:%m-%d}" for entry in found] == ["01-31", "02-28"]


def test_the_agreement_takes_effect_once_and_as_nobodys_obligation() -> None:
    case = asked(law(also_zones=("Asia/Baku",)), (), "2020-12-31")
    first = agenda(case, since=date(2021, 1, 1), until=date(2021, 1, 1))[0]
    assert (first.code, first.status, first.kind) == (None, None, "takes_effect")
    assert (first.label, first.pending) == ("Small agreement takes effect", True)
    assert first.at == law().effective_at
    assert replay(first.derivation) == first.on
    later = agenda(asked(law(), (), "2021-01-01"), since=date(2021, 1, 1), until=date(2021, 1, 1))
    assert not later[0].pending


def test_a_boundary_on_either_end_of_the_window_is_in_it() -> None:
    case, day = asked(law(), (), "2021-06-01"), date(2022, 1, 1)
    assert "3" in {one.code for one in agenda(case, since=day, until=day)}


def test_a_window_that_opens_on_the_day_of_a_boundary_is_listed_with_it() -> None:
    opens = duty("3", rule=replace(STAY, notice_opens=Period(months=12)), **STAYS)
    found = entries("4", "2021-06-01", law_of=(opens,), until="2022-01-01")
    assert [written(entry) for entry in found] == [
        "2021-01-01 notice_window_opens",
        "2021-10-01 notice_window_closes open",
        "2022-01-01 notice_window_opens open",
    ]


def test_both_ends_of_the_window_are_in_it() -> None:
    case = asked(law(), (), "2021-02-01")
    day = date(2021, 3, 31)
    assert "1" in {one.code for one in agenda(case, since=day, until=day)}
    assert "1" not in {one.code for one in agenda(case, since=date(2021, 4, 1), until=day)}
    later = agenda(case, since=date(2021, 4, 1), until=date(2021, 4, 30))
    assert "1" not in {one.code for one in later}


def test_dates_of_one_day_stand_in_the_order_of_the_text() -> None:
    twin = duty("20", rule=duty("1", rule=law().by_code["1"].rule).rule)
    case = asked(law(twin), (), "2021-02-01")
    day = date(2021, 3, 31)
    found = [one.code for one in agenda(case, since=day, until=day)]
    assert found == ["1", "9", "20"]


def test_each_date_says_what_the_record_says_beside_it() -> None:
    (entry,) = entries("1", "2021-04-01")
    assert (entry.status, entry.past_due, entry.on_paper) == ("overdue", "yes", False)
    moved, extended = entries("1", "2021-04-11", EXTENDED)
    assert (moved.past_due, extended.past_due) == ("no", "yes")
    (paper,) = entries("3", "2021-06-01", "B 2021-05-01 stops accepted")
    assert paper.on_paper
    (windows, _) = entries("4", "2021-06-01", "B 2021-05-01 stops accepted on=3")
    assert windows.on_paper
    (early,) = entries("1", "2020-12-31")
    assert early.conditional
    assert early.status == "not_yet_in_effect"


LABELS = [
    ("1", "2021-03-01", (), "Do 1: last day"),
    ("1", "2021-03-01", (EXTENDED,), "Do 1: last day before it was extended"),
    ("3", "2021-10-01", (), "Do 3: renews for one year unless notice by 1 October 2021"),
    ("3", "2021-10-02", (), "Do 3: renews for one year, no notice on record"),
    ("3", "2021-10-02", ("A 2021-09-01 notice on=4",), "Do 3: the term ends"),
    ("4", "2021-06-01", (), "Do 4: last day for notice that stops the renewal on 1 January 2022"),
    ("10", "2021-06-01", (), "Do 10: the prohibition ends"),
    ("14", "2021-06-01", ("A 2021-02-01 notice on=15",), "Do 14: the notice takes effect"),
]


@pytest.mark.parametrize(("code", "as_of", "lines", "label"), LABELS)
def test_labels(code: str, as_of: str, lines: tuple[str, ...], label: str) -> None:
    assert entries(code, as_of, *lines)[0].label == label


def test_the_labels_of_what_is_extended_or_opens() -> None:
    assert entries("1", "2021-03-01", EXTENDED)[1].label == "Do 1: last day as extended"
    first = entries("4", "2021-03-01", law_of=OPENS)[0]
    assert first.label == "Do 4: first day for notice before 1 January 2022"


def following(code: str, as_of: str, *lines: str, agreement: Agreement | None = None) -> str:
    """What comes next for an obligation."""
    case = asked(agreement or law(), script(*lines, on=code), as_of)
    found = next_entry(case, case.agreement.by_code[code])
    return f"{found.on} {found.kind}" if found else "-"


NEXT = [
    ("1", "2020-12-31", (), "2021-03-31 deadline"),
    ("8", "2020-12-31", (), "2021-01-01 takes_effect"),
    ("8", "2021-01-01", (), "-"),
    ("1", "2021-03-31", (), "2021-03-31 deadline"),
    ("1", "2021-04-01", (), "-"),
    ("1", "2021-03-01", (EXTENDED,), "2021-04-10 extended_deadline"),
    ("1", "2021-03-01", ("A 2021-02-01 performed",), "-"),
    ("3", "2021-12-31", (), "2022-01-01 term_renews"),
    ("3", "2022-01-01", (), "2023-01-01 term_renews"),
    ("3", "2022-01-01", ("A 2021-09-01 notice on=4",), "-"),
    ("3", "2021-06-01", ("B 2021-05-01 ends accepted",), "-"),
    ("3", "2021-06-01", ("B 2021-05-01 stops accepted",), "2022-01-01 term_renews"),
    ("4", "2021-10-01", (), "2021-10-01 notice_window_closes"),
    ("4", "2021-10-02", (), "2022-10-01 notice_window_closes"),
    ("4", "2021-06-01", ("B 2021-05-01 ends accepted on=3",), "-"),
    ("9", "2025-03-01", (), "2025-03-31 occurrence"),
    ("10", "2021-03-01", (), "2021-04-02 term_ends"),
]


@pytest.mark.parametrize(("code", "as_of", "lines", "expected"), NEXT)
def test_what_comes_next(code: str, as_of: str, lines: tuple[str, ...], expected: str) -> None:
    assert following(code, as_of, *lines) == expected


def test_what_came_next_is_not_what_comes_next_once_its_day_is_over() -> None:
    case = asked(law(), (), "2021-03-01")
    days = []
    for at in ("2021-03-01", "2021-03-31", "2021-04-01"):
        later = replace(case, at=datetime.fromisoformat(f"{at}T12:00+03:00"), kept={})
        found = next_entry(later, case.agreement.by_code["9"])
        days.append(f"{found and found.on}")
    assert days == ["2021-03-31", "2021-03-31", "2021-04-30"]


INSTANTS = [
    ("1", "2021-03-31T12:00+03:00", "2021-03-31 deadline"),
    ("8", "2020-12-31T23:59+03:00", "2021-01-01 takes_effect"),
    ("8", "2021-01-01T00:00+03:00", "-"),
    ("10", "2021-04-01T23:59+03:00", "2021-04-02 term_ends"),
    ("10", "2021-04-02T00:00+03:00", "-"),
    ("3", "2021-12-31T23:59+03:00", "2022-01-01 term_renews"),
    ("3", "2022-01-01T00:00+03:00", "2023-01-01 term_renews"),
    ("4", "2021-10-01T23:59+03:00", "2021-10-01 notice_window_closes"),
    ("4", "2021-10-02T00:00+03:00", "2022-10-01 notice_window_closes"),
]


@pytest.mark.parametrize(("code", "at", "expected"), INSTANTS)
def test_what_begins_at_the_very_instant_no_longer_lies_ahead(
    code: str, at: str, expected: str
) -> None:
    case = at_instant(at)
    found = next_entry(case, case.agreement.by_code[code])
    assert (f"{found.on} {found.kind}" if found else "-") == expected


def at_instant(at: str, *law_of: Obligation) -> Case:
    """The small law without notes, asked about at an instant."""
    case = asked(law(*law_of), (), "2021-03-31")
    return replace(case, at=datetime.fromisoformat(at), kept={})


def test_what_begins_at_the_very_instant_is_listed_as_begun() -> None:
    for day, at, kind in (
        (date(2021, 1, 1), "2021-01-01T00:00+03:00", "takes_effect"),
        (date(2021, 4, 2), "2021-04-02T00:00+03:00", "term_ends"),
        (date(2021, 7, 1), "2021-07-01T00:00+03:00", "notice_window_opens"),
        (date(2021, 10, 1), "2021-10-02T00:00+03:00", "notice_window_closes"),
        (date(2022, 1, 1), "2022-01-01T00:00+03:00", "term_renews"),
    ):
        found = agenda(at_instant(at, *OPENS), since=day, until=day)
        assert [entry.pending for entry in found if entry.kind == kind] == [False]


def test_the_renewal_is_certain_from_the_end_of_the_last_day_for_notice() -> None:
    day = date(2022, 1, 1)
    for at, words in (
        ("2021-10-01T23:59+03:00", "unless notice by 1 October 2021"),
        ("2021-10-02T00:00+03:00", "no notice on record"),
    ):
        (entry,) = (e for e in agenda(at_instant(at), since=day, until=day) if e.code == "3")
        assert entry.label.endswith(words)
