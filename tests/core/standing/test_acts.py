"""Which acts bind: who claims, who accepts, who denies, who takes back, and from which day."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.core.laws import asked, duty, law
from tests.core.rulings import answered
from tests.core.script import script
from tracker.core.law.obligation import Obligation
from tracker.core.standing.acts import acts_on, claimed_acts, disputed_acts, notices, state_of

CLAIM = "A 2021-02-01 extends 2021-05-01"
GIVEN = "B 2021-02-01 extends 2021-05-01 accepted"
ALL = duty("20", beneficiaries=(), rule=duty("1").rule)
TO_ONE_WHO_DID_NOT_SIGN = duty("20", beneficiaries=("NGO",), rule=duty("1").rule)
MINE = duty("20", beneficiaries=("A",))
ALONE = duty("20", obligors=("C",), beneficiaries=("A", "B"))

Case = tuple[str, str, tuple[str, ...], bool, str]
CASES: list[Case] = [
    ("an obligor's claim does not bind", "1", (CLAIM,), False, ""),
    ("made by the beneficiary and recorded as accepted, it does", "1", (GIVEN,), True, ""),
    ("accepted by the beneficiary", "1", (CLAIM, "B 2021-02-02 accepts #1"), True, ""),
    ("denied by the beneficiary", "1", (CLAIM, "B 2021-02-02 denies #1"), False, "B"),
    ("denied by a signatory that it does not bind against", "1",
     (CLAIM, "C 2021-02-02 denies #1"), False, "C"),
    ("accepted by that signatory alone", "1", (CLAIM, "C 2021-02-02 accepts #1"), False, ""),
    ("an agency's denial is no answer", "1", (CLAIM, "NGO 2021-02-02 denies #1"), False, ""),
    ("a court's acceptance neither", "1", (CLAIM, "COURT 2021-02-02 accepts #1"), False, ""),
    ("accepted, and denied by somebody it does not bind against", "1",
     (CLAIM, "B 2021-02-02 accepts #1", "C 2021-02-03 denies #1"), True, "C"),
    ("recorded as accepted and then denied by the side it binds against", "1",
     (GIVEN, "A 2021-02-02 denies #1"), False, "A"),
    ("the latest answer counts", "1",
     (CLAIM, "B 2021-02-02 denies #1", "B 2021-02-03 accepts #1"), True, ""),
    ("also where it is a denial", "1",
     (CLAIM, "B 2021-02-02 accepts #1", "B 2021-02-03 denies #1"), False, "B"),
    ("an organ answers for its party", "1",
     ("B 2021-02-01 extends 2021-05-01", "A-ORG 2021-02-02 accepts #1"), True, ""),
    ("a denial taken back, by answer to the act", "1",
     (CLAIM, "B 2021-02-02 denies #1", "B 2021-02-03 withdraws #1"), False, ""),
    ("a denial taken back, by answer to the denial", "1",
     (CLAIM, "B 2021-02-02 denies #1", "B 2021-02-03 withdraws #2"), False, ""),
    ("an acceptance taken back", "1",
     (CLAIM, "B 2021-02-02 accepts #1", "B 2021-02-03 withdraws #2"), False, ""),
    ("an acceptance taken back for a while", "1",
     (CLAIM, "B 2021-02-02 accepts #1", "B 2021-02-03 suspends #2", "B 2021-02-04 resumes #2"),
     True, ""),
    ("only whose answer it is takes it back", "1",
     (CLAIM, "B 2021-02-02 accepts #1", "A 2021-02-03 withdraws #2"), True, ""),
    ("the actor's own answer does not accept its act", "1",
     (CLAIM, "A 2021-02-02 accepts #1"), False, ""),
    ("without beneficiaries it binds the other defined Parties", "20",
     (CLAIM, "B 2021-02-02 accepts #1"), True, ""),
    ("and a signatory that is none of them does not accept it", "20",
     (CLAIM, "C 2021-02-02 accepts #1"), False, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "code", "lines", "binds", "denied_by"), CASES, ids=lambda v: f"{v}"
)
def test_whether_an_act_binds(
    why: str, code: str, lines: tuple[str, ...], binds: bool, denied_by: str
) -> None:
    case = asked(law(ALL), script(*lines, on=code), "2021-02-28")
    (act,) = acts_on(case, case.agreement.by_code[code])
    assert (act.binds, "".join(act.denied_by)) == (binds, denied_by), why
    assert act.disputed is (bool(denied_by) and not binds)


@pytest.mark.parametrize(
    ("obligation", "claimant", "binding"),
    [
        (ALL, "A", "B"),
        (ALL, "C", "A B"),
        (MINE, "A", "B"),
        (ALONE, "C", "A B"),
        (ALONE, "A", "B C"),
        (duty("20"), "B", "A"),
        (duty("20", beneficiaries=("C",)), "A", "C"),
    ],
)
def test_the_side_that_an_act_binds_against(
    obligation: Obligation, claimant: str, binding: str
) -> None:
    def binds(answerer: str) -> bool:
        lines = (f"{claimant} 2021-02-01 suspends", f"{answerer} 2021-02-02 accepts #1")
        case = asked(law(obligation), script(*lines, on="20"), "2021-02-28")
        return acts_on(case, case.agreement.by_code["20"])[0].binds

    assert [one for one in "ABC" if binds(one)] == binding.split()


def test_who_benefits_and_has_not_signed_may_deny_an_act_and_not_accept_it() -> None:
    for verb, state in (("denies", ("NGO",)), ("accepts", ())):
        lines = (CLAIM, f"NGO 2021-02-02 {verb} #1")
        case = asked(law(TO_ONE_WHO_DID_NOT_SIGN), script(*lines, on="20"), "2021-02-28")
        (act,) = acts_on(case, case.agreement.by_code["20"])
        assert (act.denied_by, act.binds) == (state, False)


def test_who_denies_and_who_accepts_is_listed_by_the_alphabet() -> None:
    for verb, field in (("denies", "denied_by"), ("accepts", "accepted_by")):
        lines = (CLAIM, f"C 2021-02-02 {verb} #1", f"B 2021-02-03 {verb} #1")
        case = asked(law(), script(*lines), "2021-02-28")
        (act,) = acts_on(case, case.agreement.by_code["1"])
        assert getattr(act, field) == ("B", "C")


def test_what_acts_from_an_instant_acts_at_that_instant() -> None:
    notes = script(CLAIM, "B 2021-02-05 accepts #1")
    case = asked(law(), notes, "2021-02-28")
    for at, binds in (("2021-02-04T20:59:59", False), ("2021-02-04T21:00:00", True)):
        instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
        (act,) = acts_on(replace(case, at=instant, kept={}), case.agreement.by_code["1"])
        assert act.binds is binds


def test_an_act_on_points_of_the_text_alone_acts_on_no_obligation() -> None:
    on_a_clause = replace(script("B 2021-02-01 ends accepted on=all")[0], whole=False)
    case = asked(law(), (replace(on_a_clause, clauses=("1",)),), "2021-02-28")
    assert acts_on(case, case.agreement.by_code["1"]) == ()


def test_an_act_that_its_actor_takes_back_is_none() -> None:
    for verb in ("withdraws", "suspends"):
        case = asked(law(), script(GIVEN, f"B 2021-02-02 {verb} #1"), "2021-02-28")
        assert acts_on(case, case.agreement.by_code["1"]) == ()
        before = asked(law(), script(GIVEN, f"B 2021-02-02 {verb} #1"), "2021-02-01")
        assert len(acts_on(before, before.agreement.by_code["1"])) == 1


def test_what_is_suspended_and_resumed_acts_again() -> None:
    lines = (GIVEN, "B 2021-02-02 suspends #1", "B 2021-02-03 resumes #1")
    days = [f"{answered('1', f'2021-02-0{n}', *lines).due_on}" for n in (1, 2, 3)]
    assert days == ["2021-05-01", "2021-03-31", "2021-05-01"]


def test_an_answer_changes_the_state_from_its_day_on() -> None:
    lines = (CLAIM, "B 2021-02-05 accepts #1")
    days = [f"{answered('1', f'2021-02-0{n}', *lines).due_on}" for n in (4, 5)]
    assert days == ["2021-03-31", "2021-05-01"]


def test_a_claim_is_shown_beside_the_answer_and_a_dispute_in_it() -> None:
    (claim,) = answered("1", "2021-02-28", CLAIM).claims
    assert claim == (
        "Arcadia claims an extension (note 1, 1 February 2021); "
        "not accepted, so it changes nothing."
    )
    denied = (CLAIM, "B 2021-02-02 denies #1")
    assert answered("1", "2021-02-28", *denied).claims == ()
    case = asked(law(), script(*denied), "2021-02-28")
    one = case.agreement.by_code["1"]
    assert [act.entry.number for act in disputed_acts(case, one)] == [1]
    assert claimed_acts(case, one) == ()


def test_a_notice_binds_by_itself_and_is_disputed_where_its_giving_is_denied() -> None:
    lines = ("A 2021-02-01 notice", "B 2021-02-02 denies #1")
    case = asked(law(), script(*lines, on="4"), "2021-02-28")
    (act,) = notices(case, case.agreement.by_code["4"])
    assert act.binds
    assert not act.disputed
    assert disputed_acts(case, case.agreement.by_code["4"]) == (act,)


def test_acts_on_the_whole_agreement_stand_among_the_others_in_the_order_of_the_record() -> None:
    lines = (
        "B 2021-02-01 suspends accepted on=all",
        "B 2021-02-02 resumes accepted on=1",
        "B 2021-02-03 suspends accepted on=all",
    )
    words = [answered("1", f"2021-02-0{n}", *lines).word for n in (1, 2, 3)]
    assert words == ["suspended", "pending", "suspended"]
    assert answered("8", "2021-02-02", *lines).word == "suspended"


def test_what_is_no_act_has_no_state() -> None:
    case = asked(law(), script("A 2021-02-01 performed", "A 2021-02-01"), "2021-02-28")
    one = case.agreement.by_code["1"]
    assert acts_on(case, one) == ()
    assert [state_of(case, one, entry) for entry in case.entries("1")] == [None, None]
