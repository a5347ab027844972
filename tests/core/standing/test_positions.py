"""Who says what of whom: whose word counts, how long it stands, whether all concerned agree."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.laws import asked, duty, law
from tests.core.rulings import Ruling, answered
from tests.core.script import script
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.standing.positions import stands_on

SHARED = duty("20", obligors=("A", "B"), beneficiaries=())
NOBODY = duty("20", obligors=(), obligors_note="The text is silent.", beneficiaries=())
FOR_AN_AGENCY = duty("20", beneficiaries=("NGO",))
BY_AN_ORGAN = duty("20", obligors=("A-ORG",))
GOES_ON = Performance.CONTINUING
POWER = duty("20", modality=Modality.POWER, performance=GOES_ON, obligors=("A", "B"))


def stands(code: str, as_of: str, *lines: str, law_of: tuple[Obligation, ...] = ()) -> list[str]:
    """The standing positions: bearer, party, value, since when; in brackets where not counted."""
    found = answered(code, as_of, *lines, law_of=law_of).stands
    plain = (f"{s.bearer} {s.party} {s.value} {s.since:%d}" for s in found)
    return [text if s.counted else f"({text})" for s, text in zip(found, plain, strict=True)]


STANDS = [
    ("each bearer is spoken of where none is named", "2", ("A 2021-02-01 observed",),
     ["A A observed 01", "B A observed 01"]),
    ("one bearer only where it is named", "2", ("A 2021-02-01 observed as_to=B",),
     ["B A observed 01"]),
    ("an organ stands for its party, as speaker", "2",
     ("A 2021-02-01 observed as_to=B", "A-ORG 2021-02-02 not_observed as_to=B"),
     ["B A not_observed 02"]),
    ("and as bearer", "2", ("B 2021-02-01 observed as_to=A-ORG",), ["A B observed 01"]),
    ("the next word on one bearer leaves the word on the other", "2",
     ("A 2021-02-01 observed", "A 2021-02-05 not_observed as_to=B"),
     ["A A observed 01", "B A not_observed 05"]),
    ("the newest by the day it tells of, not by entry", "2",
     ("A 2021-02-05 observed as_to=B", "A 2021-02-01 not_observed as_to=B"),
     ["B A observed 05"]),
    ("of one day, the one reported later", "2",
     ("A 2021-02-05 observed as_to=B reported=2021-02-09", "A 2021-02-05 not_observed as_to=B"),
     ["B A observed 05"]),
    ("of one day and report, the one entered later", "2",
     ("A 2021-02-05 observed as_to=B", "A 2021-02-05 not_observed as_to=B"),
     ["B A not_observed 05"]),
    ("a source that names nobody", "2", ("A 2021-02-01 observed as_to=unnamed",),
     ["unnamed A observed 01"]),
    ("courts and others beside a signatory are shown, apart", "2",
     ("A 2021-02-01 observed as_to=B", "COURT 2021-02-02 not_observed as_to=B",
      "NGO 2021-02-03 not_observed as_to=B"),
     ["B A observed 01", "(B NGO not_observed 03)", "(B COURT not_observed 02)"]),
    ("where no signatory has spoken, the others count, and courts never", "2",
     ("COURT 2021-02-02 not_observed as_to=B", "NGO 2021-02-03 not_observed as_to=B"),
     ["B NGO not_observed 03", "(B COURT not_observed 02)"]),
    ("a position taken back", "2", ("A 2021-02-01 observed", "A 2021-02-02 withdraws #1"), []),
    ("suspended", "2", ("A 2021-02-01 observed", "A 2021-02-02 suspends #1"), []),
    ("resumed", "2",
     ("A 2021-02-01 observed as_to=A", "A 2021-02-02 suspends #1", "A 2021-02-03 resumes #1"),
     ["A A observed 01"]),
    ("nobody else can take it back", "2",
     ("A 2021-02-01 observed as_to=A", "B 2021-02-02 withdraws #1"), ["A A observed 01"]),
    ("nobody takes back a position by denying it", "2",
     ("A 2021-02-01 observed as_to=A", "A 2021-02-02 denies #1"), ["A A observed 01"]),
    ("an obligation without a named bearer", "20", ("A 2021-02-01 performed",),
     ["unnamed A performed 01"]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "code", "lines", "expected"), STANDS, ids=lambda v: f"{v}"[:60])
def test_what_stands(why: str, code: str, lines: tuple[str, ...], expected: list[str]) -> None:
    assert stands(code, "2021-02-28", *lines, law_of=(NOBODY,)) == expected, why


def test_positions_stand_in_the_order_of_bearers_and_then_of_who_speaks() -> None:
    lines = ("B 2021-02-01 observed", "A 2021-02-02 observed")
    renamed = tuple(replace(one, name=NAMES.get(one.code, one.name)) for one in law().actors)
    case = asked(law(actors=renamed), script(*lines, on="2"), "2021-02-28")
    found = stands_on(case, case.agreement.by_code["2"])
    assert [stand.bearer + stand.party for stand in found] == ["BB", "BA", "AB", "AA"]


def test_all_have_spoken_once_who_bears_it_and_who_benefits_has() -> None:
    to_c = duty("21", beneficiaries=("C",))
    answer = answered("21", "2021-02-28", "A 2021-02-01 performed", "C 2021-02-02 performed",
                      law_of=(to_c,))  # fmt: skip
    assert answer.marker == "agreed"


def test_a_position_stands_from_its_day_with_the_day_it_asserts() -> None:
    lines = ("A 2021-02-05 performed day=2021-02-01", "B 2021-02-06 not_performed")
    assert stands("1", "2021-02-04", *lines) == []
    mine, theirs = answered("1", "2021-02-06", *lines).stands
    assert (f"{mine.performed_on}", f"{mine.since}") == ("2021-02-01", "2021-02-05")
    assert theirs.performed_on is None
    assert mine.position.value == "performed"


def test_a_position_asserts_the_day_it_tells_of_where_it_names_no_other() -> None:
    (stand,) = answered("1", "2021-02-06", "A 2021-02-05 performed").stands
    assert f"{stand.performed_on}" == "2021-02-05"


NAMES = {"A": "Zembla", "B": "Borduria"}

MARKERS = [
    Ruling("silent", "2 2021-02-28", (), "not_assessed marker=silent"),
    Ruling("plain notes take no stand", "2 2021-02-28", ("A 2021-02-01",), "not_assessed"),
    Ruling("silent where only a court spoke", "2 2021-02-28", ("COURT 2021-02-01 observed",),
           "not_assessed marker=silent"),
    Ruling("one of two concerned", "1 2021-02-28", ("A 2021-02-01 performed",),
           "performed marker=one_sided"),
    Ruling("bearer and beneficiary alike", "1 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-02 performed"), "performed marker=agreed"),
    Ruling("a third signatory need not speak, and does not stand in for one", "1 2021-02-28",
           ("A 2021-02-01 performed", "C 2021-02-02 performed"), "performed marker=one_sided"),
    Ruling("and differs like any other", "1 2021-02-28",
           ("A 2021-02-01 performed", "C 2021-02-02 not_performed"), "contested marker=contested"),
    Ruling("no beneficiary state named: every defined Party, on each bearer", "20 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-02 performed as_to=A"),
           "performed marker=one_sided", law_of=(SHARED,)),
    Ruling("and once all have spoken", "20 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-02 performed"), "performed marker=agreed",
           law_of=(SHARED,)),
    Ruling("alike on each bearer is agreed, whatever it is", "20 2021-02-28",
           ("A 2021-02-01 performed as_to=A", "B 2021-02-02 performed as_to=A",
            "A 2021-02-01 not_performed as_to=B", "B 2021-02-02 not_performed as_to=B"),
           "mixed marker=agreed", law_of=(SHARED,)),
    Ruling("a beneficiary that is no state does not have to speak", "20 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-02 performed"), "performed marker=agreed",
           law_of=(FOR_AN_AGENCY,)),
    Ruling("for an organ that bears it, its party speaks", "20 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-02 performed"), "performed marker=agreed",
           law_of=(BY_AN_ORGAN,)),
    Ruling("what names nobody contradicts nobody", "2 2021-02-28",
           ("A 2021-02-01 observed as_to=B", "B 2021-02-02 not_observed as_to=unnamed"),
           "mixed marker=one_sided"),
    Ruling("two that name nobody do not contradict each other", "2 2021-02-28",
           ("A 2021-02-01 observed as_to=unnamed", "B 2021-02-02 not_observed as_to=unnamed"),
           "mixed marker=one_sided"),
    Ruling("nor do the days they assert", "1 2021-04-28",
           ("A 2021-03-01 performed as_to=unnamed", "B 2021-04-02 performed as_to=unnamed"),
           "performed_late marker=one_sided"),
    Ruling("but it counts for the word", "2 2021-02-28", ("A 2021-02-01 observed as_to=unnamed",),
           "observed marker=one_sided named=A"),
    Ruling("where the text names no bearer, those who differ contradict each other",
           "20 2021-02-28", ("A 2021-02-01 performed", "B 2021-02-02 not_performed"),
           "contested marker=contested", "The positions of Arcadia and Borduria differ.",
           law_of=(NOBODY,)),
    Ruling("where it names none, one voice is one-sided", "20 2021-02-28",
           ("A 2021-02-01 performed",), "performed marker=one_sided", law_of=(NOBODY,)),
    Ruling("and both defined Parties agree", "20 2021-02-28",
           ("A 2021-02-01 performed", "B 2021-02-01 performed"), "performed marker=agreed",
           law_of=(NOBODY,)),
    Ruling("of a power, its holders are concerned", "20 2021-02-28",
           ("A 2021-02-01 exercised", "B 2021-02-01 exercised"), "exercised marker=agreed",
           law_of=(POWER,)),
]  # fmt: skip


@pytest.mark.parametrize("ruling", MARKERS, ids=str)
def test_the_marker_says_whether_all_concerned_agree(ruling: Ruling) -> None:
    assert ruling.wrong() == []


speakers = st.sampled_from(["A", "B", "C", "COURT", "NGO"])
values = st.sampled_from(["observed", "not_observed", "does_not_apply"])
bearers = st.sampled_from(["", "as_to=A", "as_to=B", "as_to=unnamed"])
lines = st.lists(st.tuples(speakers, values, bearers), max_size=6)


@settings(max_examples=200)
@given(lines)
def test_the_word_and_the_marker_fit_the_positions(said: list[tuple[str, str, str]]) -> None:
    log = [f"{who} 2021-02-{day:02} {v} {whom}" for day, (who, v, whom) in enumerate(said, 1)]
    case = asked(law(), script(*log, on="2"), "2021-02-28")
    assert len(case.entries("2")) == len(log)
    answer = answered("2", "2021-02-28", *log)
    counted = [stand for stand in answer.stands if stand.counted]
    assert (answer.marker == "silent") is (not counted)
    assert (answer.word == "not_assessed") is (not counted)
    assert (answer.word == "contested") is (answer.marker == "contested")
    assert answer.word != "mixed" or len({stand.value for stand in counted}) > 1
    assert not any(stand.counted and stand.party == "COURT" for stand in answer.stands)
