"""The words below contested, in their order, and what stands beside them.

Obligation 1 is A's towards B, once, by 31 March 2021; 2 goes on and binds A and B; 4 is the power
to stop the term of 3; 8 is once and without a date.
"""

from datetime import date

import pytest

from tests.core.laws import duty
from tests.core.rulings import Ruling
from tracker.core.law.obligation import Modality, Performance
from tracker.core.law.rule import Fixed
from tracker.core.words.vocabulary import Status

HALTS = "B 2021-02-10 stops accepted"
PAUSES = "B 2021-02-10 suspends accepted"
DIFFER = ("A 2021-02-01 performed", "B 2021-02-02 not_performed")
SHARED = duty("20", obligors=("A", "B"), beneficiaries=(), rule=Fixed(on=date(2021, 3, 31)))
USE = duty("20", modality=Modality.COMPETENCE, performance=Performance.CONTINUING)
UNNAMED = duty("20", obligors=(), obligors_note="The text is silent.", beneficiaries=())
GOES_ON = duty("20", performance=Performance.CONTINUING, rule=Fixed(on=date(2021, 3, 31)))

PERFORMED = [
    Ruling("reported performed by one actor, who is named", "1 2021-02-01",
           ("A 2021-02-01 performed",), "performed named=A marker=one_sided past_due=no"),
    Ruling("by both", "1 2021-02-02", ("A 2021-02-01 performed", "B 2021-02-02 performed"),
           "performed named=A,B marker=agreed"),
    Ruling("on the last day it is in time", "1 2021-03-31", ("A 2021-03-31 performed",),
           "performed"),
    Ruling("the day after it is late", "1 2021-04-01", ("A 2021-04-01 performed",),
           "performed_late past_due=no"),
    Ruling("late is measured against the day as extended", "1 2021-04-11",
           ("B 2021-03-01 extends 2021-04-10 accepted", "A 2021-04-10 performed"),
           "performed due_on=2021-04-10 original_due_on=2021-03-31"),
    Ruling("an extension does not help past its own day", "1 2021-04-11",
           ("B 2021-03-01 extends 2021-04-10 accepted", "A 2021-04-11 performed"),
           "performed_late"),
    Ruling("late on one bearer is late", "20 2021-04-05",
           ("A 2021-03-30 performed as_to=A", "A 2021-04-02 performed as_to=B"),
           "performed_late", law_of=(SHARED,)),
    Ruling("bearers nobody spoke of do not stand in the way", "20 2021-04-05",
           ("A 2021-03-30 performed as_to=A",), "performed past_due=no", law_of=(SHARED,)),
    Ruling("performed comes before ended in fact", "1 2021-03-01",
           ("A 2021-02-01 performed", HALTS), "performed on_paper=True"),
    Ruling("performed comes before suspended", "1 2021-03-01", ("A 2021-02-01 performed", PAUSES),
           "performed"),
    Ruling("without a date nothing is late", "8 2021-12-01", ("A 2021-11-01 performed",),
           "performed due_on=-"),
]  # fmt: skip

PAUSED = [
    Ruling("ended in fact; its dates run on, on paper", "1 2021-04-01", (HALTS,),
           "ended_in_fact on_paper=True ended_in_fact_on=2021-02-10 due_on=2021-03-31 past_due=yes",
           "Ended in fact (withdrawn) on 10 February 2021: announced by Borduria"),
    Ruling("ended in fact comes before suspended", "1 2021-02-10", (PAUSES, HALTS),
           "ended_in_fact"),
    Ruling("ended in fact comes before what is reported", "2 2021-02-10",
           ("A 2021-02-01 not_observed", HALTS), "ended_in_fact marker=one_sided"),
    Ruling("suspended; the dates stay", "1 2021-02-10", (PAUSES,),
           "suspended due_on=2021-03-31 on_paper=False", "Suspended on 10 February 2021"),
    Ruling("suspended comes before what is reported", "1 2021-04-01",
           (PAUSES, "B 2021-04-01 not_performed"), "suspended past_due=yes"),
    Ruling("resumed", "1 2021-03-01", (PAUSES, "B 2021-03-01 resumes accepted"), "pending"),
    Ruling("a resumption that is only claimed resumes nothing", "1 2021-03-01",
           (PAUSES, "A 2021-03-01 resumes"), "suspended"),
    Ruling("suspended again", "1 2021-03-02",
           (PAUSES, "B 2021-03-01 resumes accepted", "B 2021-03-02 suspends accepted"),
           "suspended"),
    Ruling("a suspension that its actor takes back", "1 2021-03-01",
           (PAUSES, "B 2021-03-01 withdraws #1"), "pending"),
    Ruling("a suspension of a bearer nobody names is one of the obligation", "20 2021-03-01",
           (PAUSES,), "suspended", law_of=(UNNAMED,)),
]  # fmt: skip

REPORTED = [
    Ruling("before the last day, not performed is pending", "1 2021-03-31",
           ("B 2021-02-01 not_performed",), "pending marker=one_sided past_due=no named=-",
           "counts only after 31 March 2021"),
    Ruling("after it, it counts", "1 2021-04-01", ("B 2021-02-01 not_performed",),
           "not_performed past_due=yes named=B"),
    Ruling("partly performed too", "1 2021-03-31", ("B 2021-02-01 partly_performed",), "pending"),
    Ruling("and after the last day", "1 2021-04-01", ("B 2021-02-01 partly_performed",),
           "partly_performed past_due=yes"),
    Ruling("an extension defers that too", "1 2021-04-01",
           ("B 2021-02-01 not_performed", "B 2021-02-02 extends 2021-05-01 accepted"), "pending"),
    Ruling("without a date it counts at once", "8 2021-02-01", ("B 2021-02-01 not_performed",),
           "not_performed past_due=no"),
    Ruling("observed", "2 2021-02-01", ("A 2021-02-01 observed",), "observed named=A"),
    Ruling("not observed", "2 2021-02-01", ("A 2021-02-01 not_observed as_to=B",), "not_observed"),
    Ruling("exercised", "20 2021-02-01", ("A 2021-02-01 exercised",), "exercised", law_of=(USE,)),
    Ruling("not exercised", "20 2021-02-01", ("B 2021-02-01 not_exercised",), "not_exercised",
           law_of=(USE,)),
    Ruling("prevented", "20 2021-02-01", ("A 2021-02-01 prevented",), "prevented", law_of=(USE,)),
    Ruling("does not apply, at any time", "1 2021-02-01", ("A 2021-02-01 does_not_apply",),
           "does_not_apply"),
    Ruling("the same actor's next word replaces its last", "2 2021-02-05",
           ("A 2021-02-01 observed", "A 2021-02-05 not_observed"), "not_observed marker=one_sided"),
    Ruling("whoever gave notice is named by the alphabet", "4 2021-02-02",
           ("B 2021-02-01 notice", "A 2021-02-02 notice"), "exercised named=A,B"),
    Ruling("a notice given by a holder is an exercise", "4 2021-02-01", ("A 2021-02-01 notice",),
           "exercised named=A", "Notice given on 1 February 2021 by Arcadia, which holds"),
    Ruling("a notice by somebody else is none", "4 2021-02-01", ("C 2021-02-01 notice",),
           "not_assessed", "does not hold the power under this reading (Arcadia and Borduria do)"),
]  # fmt: skip

MIXED = [
    Ruling("alike on each bearer, not between bearers", "2 2021-02-01",
           ("A 2021-02-01 observed as_to=A", "A 2021-02-01 not_observed as_to=B"),
           "mixed marker=one_sided named=A"),
    Ruling("performed and not performed, after the last day", "20 2021-04-01",
           ("A 2021-03-01 performed as_to=A", "A 2021-03-01 not_performed as_to=B"),
           "mixed past_due=disputed", law_of=(SHARED,)),
    Ruling("before it the word is pending", "20 2021-03-31",
           ("A 2021-03-01 performed as_to=A", "A 2021-03-01 not_performed as_to=B"),
           "pending past_due=no", law_of=(SHARED,)),
]  # fmt: skip

SILENT = [
    Ruling("on the last day it is due, not overdue", "1 2021-03-31", (), "pending past_due=no"),
    Ruling("overdue starts the day after", "1 2021-04-01", (), "overdue past_due=yes"),
    Ruling("a court's word does not end the silence", "1 2021-04-01",
           ("COURT 2021-03-01 performed",), "overdue marker=silent past_due=yes", "Shown apart"),
    Ruling("once and undated", "8 2029-01-01", (), "open past_due=no", "The text gives no date"),
    Ruling("going on", "2 2029-01-01", (), "not_assessed"),
    Ruling("what goes on is never past due", "20 2021-04-01", (), "not_assessed past_due=no",
           law_of=(GOES_ON,)),
]  # fmt: skip

PAST_DUE = [
    Ruling("asserted and denied", "1 2021-04-01", DIFFER, "contested past_due=disputed"),
    Ruling("before the last day nothing is past due", "1 2021-03-31", DIFFER,
           "contested past_due=no"),
    Ruling("asserted, if late, by all who spoke", "1 2021-04-05",
           ("A 2021-04-02 performed", "B 2021-04-03 performed"), "performed_late past_due=no"),
    Ruling("asserted on different days is not denied", "1 2021-04-05",
           ("A 2021-03-30 performed", "B 2021-04-02 performed"), "contested past_due=no"),
    Ruling("a disputed extension does not assert performance", "1 2021-04-01",
           ("A 2021-02-01 extends 2021-05-01", "B 2021-02-02 denies #1"),
           "contested past_due=yes"),
    Ruling("what says that it does not apply does not assert it either", "1 2021-04-01",
           ("B 2021-02-01 does_not_apply",), "does_not_apply past_due=yes"),
]  # fmt: skip

ALL = [*PERFORMED, *PAUSED, *REPORTED, *MIXED, *SILENT, *PAST_DUE]


@pytest.mark.parametrize("ruling", ALL, ids=str)
def test_the_first_line_that_fits_wins(ruling: Ruling) -> None:
    assert ruling.wrong() == []


def test_every_word_is_ruled_on() -> None:
    from tests.core.answer.test_status import CONTESTED, ENDED, NOT_YET

    rulings = (*NOT_YET, *ENDED, *CONTESTED, *ALL)
    assert {ruling.expect.split()[0] for ruling in rulings} == set(Status)
