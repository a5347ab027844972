"""The word: one row, one ruling, its reason; every line of the table, and that the first one wins.

Obligation 1 is A's towards B, once, by 31 March 2021; 2 goes on and binds A and B; 3 is C's for a
term; 5 waits for 1; 7 counts from the inspectors' visit; 8 is once and without a date.
"""

from datetime import date

import pytest

from tests.core.laws import BY_EFFECT, duty
from tests.core.rulings import Ruling
from tracker.core.days.period import Period
from tracker.core.law.obligation import Condition, Performance
from tracker.core.law.rule import Fixed, Term

ENDS = "B 2021-02-10 ends accepted"
HALTS = "B 2021-02-10 stops accepted"
PAUSES = "B 2021-02-10 suspends accepted"
DIFFER = ("A 2021-02-01 performed", "B 2021-02-02 not_performed")
BOTH = duty("20", conditions=(Condition(kind="performed", of="1"),
                              Condition(kind="trigger", of="visit")))  # fmt: skip
YEAR = duty("20", performance=Performance.CONTINUING,
            rule=Term(anchor=BY_EFFECT, first=Period(months=12)))  # fmt: skip
SHARED = duty("20", obligors=("A", "B"), beneficiaries=(), rule=Fixed(on=date(2021, 3, 31)))

NOT_YET = [
    Ruling("the day before the agreement takes effect", "1 2020-12-31", (),
           "not_yet_in_effect due_on=2021-03-31 conditional=True", "takes effect at 00:00 on 1 J"),
    Ruling("on its first day", "1 2021-01-01", (), "pending conditional=False"),
    Ruling("before effect what is reported makes no word", "1 2020-12-31",
           ("A 2020-12-30 performed",), "not_yet_in_effect marker=one_sided"),
    Ruling("before effect an end does not show", "1 2020-12-31", ("B 2020-12-30 ends accepted",),
           "not_yet_in_effect"),
    Ruling("an event that the date counts from is not on record", "7 2021-06-01", (),
           "not_yet_in_effect due_on=- past_due=no", "inspectors' visit”, which is not on record"),
    Ruling("a claimed event dates nothing, but somebody asserts it", "7 2021-06-01",
           ("A 2021-02-01 triggers visit",), "open due_on=-", "neither accepted nor denied"),
    Ruling("an accepted event dates it", "7 2021-02-10", ("B 2021-02-01 triggers visit accepted",),
           "pending due_on=2021-03-01"),
    Ruling("an event that is denied is contested", "7 2021-06-01",
           ("A 2021-02-01 triggers visit", "B 2021-02-02 denies #1"), "contested", "is contested"),
    Ruling("performance that it waits for is not on record", "5 2021-06-01", (),
           "not_yet_in_effect", "(“after that”) for performance of 1 (Do 1), which is not on"),
    Ruling("partly performed is not performed", "5 2021-06-01",
           ("B 2021-04-01 partly_performed on=1",), "not_yet_in_effect"),
    Ruling("one actor that asserts it is enough", "5 2021-06-01", ("A 2021-02-01 performed on=1",),
           "open"),
    Ruling("a court alone is not", "5 2021-06-01", ("COURT 2021-02-01 performed on=1",),
           "not_yet_in_effect"),
    Ruling("contested performance makes what waits for it contested", "5 2021-06-01",
           ("A 2021-02-01 performed on=1", "B 2021-02-02 not_performed on=1"),
           "contested marker=silent", "for performance of 1 (Do 1), which is contested"),
    Ruling("days on both sides of the last day are contested performance", "5 2021-06-01",
           ("A 2021-02-01 performed on=1", "B 2021-04-02 performed on=1"), "contested"),
    Ruling("what waits for something contested is contested for what waits for it", "21 2021-06-01",
           ("A 2021-02-01 performed on=1", "B 2021-02-02 not_performed on=1"), "contested",
           law_of=(duty("21", conditions=(Condition(kind="performed", of="5"),)),)),
    Ruling("of two conditions one is not enough", "20 2021-06-01",
           ("A 2021-02-01 performed on=1",), "not_yet_in_effect", law_of=(BOTH,)),
    Ruling("both are", "20 2021-06-01",
           ("A 2021-02-01 performed on=1", "B 2021-02-01 triggers visit accepted"), "open",
           law_of=(BOTH,)),
    Ruling("not on record comes before contested", "20 2021-06-01",
           ("A 2021-02-01 performed on=1", "B 2021-02-02 not_performed on=1"),
           "not_yet_in_effect", law_of=(BOTH,)),
    Ruling("a condition that the text does not have is never met", "20 2021-06-01", (),
           "not_yet_in_effect", "performance of 99,",
           law_of=(duty("20", conditions=(Condition(kind="performed", of="99"),)),)),
]  # fmt: skip

ENDED = [
    Ruling("an accepted end in law, with the word before", "1 2021-02-10", (ENDS,),
           "ended word_before=pending ended_on=2021-02-10 past_due=no", "Ended in law (terminate"),
    Ruling("the day before it has not ended", "1 2021-02-09", (ENDS,), "pending word_before=-"),
    Ruling("what ended while pending does not become overdue", "1 2021-06-01", (ENDS,),
           "ended word_before=pending past_due=no"),
    Ruling("a word said after the end is not the word before", "1 2021-06-01",
           (ENDS, "B 2021-05-01 not_performed"), "ended word_before=pending marker=one_sided"),
    Ruling("a word said before the end is", "1 2021-06-01", ("B 2021-02-01 performed", ENDS),
           "ended word_before=performed named=B"),
    Ruling("an end accepted later ended it when it was accepted", "1 2021-06-01",
           ("A 2021-02-01 ends", "B 2021-03-01 not_performed", "B 2021-04-10 accepts #1"),
           "ended word_before=not_performed"),
    Ruling("what ended before effect was never in effect", "1 2021-06-01",
           ("B 2020-12-30 ends accepted",), "ended word_before=not_yet_in_effect"),
    Ruling("an end that is only claimed ends nothing", "1 2021-06-01", ("A 2021-02-10 ends",),
           "overdue"),
    Ruling("an end of the whole agreement ends each of its obligations", "1 2021-06-01",
           ("B 2021-02-10 ends accepted on=all",), "ended word_before=pending"),
    Ruling("ended comes before contested", "1 2021-06-01", (*DIFFER, ENDS),
           "ended word_before=contested marker=contested"),
    Ruling("a term that ran out", "20 2022-01-01", (),
           "ended word_before=not_assessed ended_on=2022-01-01", "The term ended on 1 January 2022",
           law_of=(YEAR,)),
    Ruling("the day before it runs on", "20 2021-12-31", (), "not_assessed", "The term ends on 1",
           law_of=(YEAR,)),
    Ruling("a disputed pause does not keep a term alive", "20 2022-01-01",
           ("A 2021-03-01 suspends", "B 2021-03-02 denies #1"), "ended word_before=contested",
           law_of=(YEAR,)),
    Ruling("once a term ran out, an end in law said later does not move its day", "20 2022-06-01",
           ("B 2022-03-01 ends accepted",),
           "ended word_before=not_assessed ended_on=2022-01-01 term_ends_on=2022-01-01",
           law_of=(YEAR,)),
    Ruling("nor one said on the very day", "20 2022-06-01", ("B 2022-01-01 ends accepted",),
           "ended word_before=not_assessed ended_on=2022-01-01 term_ends_on=2022-01-01",
           law_of=(YEAR,)),
    Ruling("a prohibition that ran out had ended before an end in law", "10 2021-06-01",
           ("B 2021-05-01 ends accepted",), "ended ended_on=2021-04-02"),
    Ruling("and an end in law before it would run out is the end", "10 2021-06-01",
           ("B 2021-03-01 ends accepted",), "ended ended_on=2021-03-01"),
    Ruling("a notice whose giving is denied ends nothing, an end in law does", "3 2022-06-01",
           ("A 2021-09-01 notice on=4", "B 2021-09-02 denies #1 on=4",
            "B 2022-03-01 ends accepted"), "ended ended_on=2022-03-01"),
    Ruling("while a notice stops a later renewal, the running cycle ends when it ends",
           "3 2021-11-01", ("A 2021-10-15 notice on=4",), "not_assessed term_ends_on=2022-01-01"),
    Ruling("a prohibition that ends has ended on its first day without it", "10 2021-04-02", (),
           "ended word_before=not_assessed ended_on=2021-04-02 due_on=-", "The prohibition ended "),
    Ruling("the day before it holds", "10 2021-04-01", (), "not_assessed ended_on=-"),
    Ruling("an acceptance that is resumed ended it when it was resumed", "8 2021-06-01",
           ("A 2021-02-01 ends", "B 2021-02-05 accepts #1", "B 2021-02-10 suspends #2",
            "B 2021-03-01 not_performed", "B 2021-03-10 resumes #2"),
           "ended word_before=not_performed"),
]  # fmt: skip

CONTESTED = [
    Ruling("positions on one bearer differ", "1 2021-02-02", DIFFER,
           "contested marker=contested named=-", "positions of Arcadia and Borduria differ as"),
    Ruling("the day before the second spoke", "1 2021-02-01", DIFFER, "performed named=A"),
    Ruling("partly and not differ too, also before the last day", "1 2021-02-02",
           ("A 2021-02-01 partly_performed", "B 2021-02-02 not_performed"), "contested"),
    Ruling("does not apply is another answer", "2 2021-02-02",
           ("A 2021-02-01 observed as_to=B", "B 2021-02-02 does_not_apply as_to=B"), "contested"),
    Ruling("different answers on different bearers are not contested", "2 2021-02-02",
           ("A 2021-02-01 observed as_to=A", "B 2021-02-02 not_observed as_to=B"), "mixed"),
    Ruling("the days asserted lie on both sides of the last day", "1 2021-04-05",
           ("A 2021-03-31 performed", "B 2021-04-01 performed"), "contested marker=agreed",
           "lie on both sides of the due date"),
    Ruling("the day asserted counts, not the day on which it was said", "1 2021-04-05",
           ("A 2021-03-30 performed", "B 2021-04-02 performed day=2021-03-31"),
           "performed marker=agreed"),
    Ruling("an extension that is accepted puts both days in time", "1 2021-04-05",
           ("B 2021-03-01 extends 2021-04-02 accepted", "A 2021-03-30 performed",
            "B 2021-04-02 performed"), "performed due_on=2021-04-02"),
    Ruling("what is partly performed is not contested by its days", "1 2021-04-05",
           ("A 2021-03-30 partly_performed", "B 2021-04-02 partly_performed"),
           "partly_performed marker=agreed"),
    Ruling("accepted by the side it binds against, another's denial does not contest it",
           "1 2021-04-05", ("A 2021-03-01 extends 2021-05-01", "B 2021-03-02 accepts #1",
                            "C 2021-03-03 denies #1"), "pending due_on=2021-05-01"),
    Ruling("days on two bearers do not contradict each other", "20 2021-04-05",
           ("A 2021-03-30 performed as_to=A", "B 2021-04-02 performed as_to=B"),
           "performed_late", law_of=(SHARED,)),
    Ruling("an act is claimed and denied", "1 2021-02-02",
           ("A 2021-02-01 extends 2021-05-01", "B 2021-02-02 denies #1"),
           "contested due_on=2021-03-31", "is claimed by Arcadia and denied by Borduria"),
    Ruling("contested comes before performed", "1 2021-02-03",
           ("A 2021-02-01 extends 2021-05-01", "B 2021-02-02 denies #1", "A 2021-02-03 performed"),
           "contested marker=one_sided"),
    Ruling("contested comes before ended in fact and suspended", "1 2021-02-11",
           (*DIFFER, HALTS, PAUSES), "contested on_paper=True ended_in_fact_on=2021-02-10"),
]  # fmt: skip


@pytest.mark.parametrize("ruling", [*NOT_YET, *ENDED, *CONTESTED], ids=str)
def test_the_first_line_that_fits_wins(ruling: Ruling) -> None:
    assert ruling.wrong() == []
