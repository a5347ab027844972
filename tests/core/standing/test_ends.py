"""Ends and suspensions, of the whole obligation and bearer by bearer; 2 binds A and B."""

import pytest

from tests.core.laws import duty
from tests.core.rulings import Ruling, answered, reasons_of
from tracker.core.law.obligation import Performance

MINE = "A 2021-02-10 ends accepted as_to=A"
YOURS = "B 2021-03-10 ends accepted as_to=B"
OF_AN_ORGAN = duty("20", performance=Performance.CONTINUING, obligors=("A-ORG",))
BAD = "B 2021-02-01 not_observed as_to=A"
GOOD = "A 2021-02-01 observed as_to=B"

RULINGS = [
    Ruling("released as to one bearer, the other still bears it", "2 2021-02-10", (MINE,),
           "not_assessed ended_on=-", "No longer counted as to Arcadia: end of 10 February 2021."),
    Ruling("what is said of who is released no longer counts", "2 2021-02-10", (BAD, GOOD, MINE),
           "observed marker=one_sided named=A"),
    Ruling("the day before it does", "2 2021-02-09", (BAD, GOOD, MINE), "mixed"),
    Ruling("once all are released it has ended, with the last of them", "2 2021-03-10",
           (GOOD, MINE, YOURS), "ended ended_on=2021-03-10 word_before=observed"),
    Ruling("an organ is released as its party", "2 2021-03-10",
           ("A 2021-02-10 ends accepted as_to=A-ORG", YOURS), "ended"),
    Ruling("an end that names nobody is one of all", "2 2021-02-10",
           ("A 2021-02-10 ends accepted as_to=unnamed",), "ended"),
    Ruling("in fact, for one bearer, it has not ended", "2 2021-02-10",
           ("A 2021-02-10 stops accepted as_to=A",), "not_assessed on_paper=False"),
    Ruling("in fact, for both, it has", "2 2021-02-11",
           ("A 2021-02-10 stops accepted as_to=A", "A 2021-02-11 stops accepted as_to=B"),
           "ended_in_fact ended_in_fact_on=2021-02-11"),
    Ruling("suspended for one, it goes on for the other", "2 2021-02-10",
           (BAD, GOOD, "A 2021-02-10 suspends accepted as_to=A"), "observed"),
    Ruling("suspended for both, it is suspended", "2 2021-02-11",
           ("A 2021-02-10 suspends accepted as_to=A", "A 2021-02-11 suspends accepted as_to=B"),
           "suspended", "Suspended on 11 February 2021"),
    Ruling("resumed for one of them, it goes on", "2 2021-02-12",
           ("A 2021-02-10 suspends accepted", "A 2021-02-12 resumes accepted as_to=B"),
           "not_assessed", "No longer counted as to Arcadia: suspension of 10 February 2021."),
    Ruling("another act that is accepted resumes nothing", "1 2021-02-12",
           ("B 2021-02-10 suspends accepted", "B 2021-02-11 extends P1M accepted"),
           "suspended due_on=2021-04-30"),
    Ruling("ended for one and suspended for the other, it is suspended", "2 2021-02-12",
           (MINE, "A 2021-02-12 suspends accepted as_to=B"), "suspended"),
    Ruling("all who still bear it have spoken alike", "2 2021-02-12",
           (MINE, "B 2021-02-11 observed as_to=B", "A 2021-02-11 observed as_to=B"),
           "observed marker=agreed"),
    Ruling("an organ that is itself named as bearer is released as itself", "20 2021-02-10",
           ("B 2021-02-01 not_observed as_to=A-ORG", "A 2021-02-10 ends accepted as_to=A-ORG"),
           "ended word_before=not_observed", law_of=(OF_AN_ORGAN,)),
    Ruling("and what is said of it is said of itself", "20 2021-02-10",
           ("A 2021-02-01 observed as_to=A-ORG", "B 2021-02-02 not_observed as_to=A-ORG"),
           "contested", "differ as to Arcadian Guard", law_of=(OF_AN_ORGAN,)),
    Ruling("a release that is only claimed releases nobody", "2 2021-02-10",
           (BAD, "A 2021-02-10 ends as_to=A"), "not_observed"),
]  # fmt: skip


@pytest.mark.parametrize("ruling", RULINGS, ids=str)
def test_ends_and_suspensions(ruling: Ruling) -> None:
    assert ruling.wrong() == []


def test_an_end_in_fact_and_one_in_law_are_told_apart() -> None:
    lines = ("B 2021-02-10 stops accepted", "B 2021-03-10 ends accepted")
    answer = answered("1", "2021-06-01", *lines)
    assert (answer.word, answer.word_before) == ("ended", "ended_in_fact")
    assert "Ended in law (terminated) on 10 March 2021" in reasons_of(answer)
    assert "Ended in fact (withdrawn) on 10 February 2021" in reasons_of(answer)
