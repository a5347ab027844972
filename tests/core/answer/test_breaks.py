"""What an obligation depends on, whose break points are its own."""

from tests.core.laws import duty, law
from tracker.core.answer.breaks import leans_on
from tracker.core.law.obligation import Condition


def test_what_leans_on_what() -> None:
    agreement = law()
    found = {
        code: {one.code for one in leans_on(agreement, agreement.by_code[code])} for code in "1345"
    }
    assert found == {"1": {"1"}, "3": {"3", "4"}, "4": {"3", "4"}, "5": {"1", "5"}}


def test_what_it_leans_on_leans_on_others() -> None:
    last = duty("20", conditions=(Condition(kind="performed", of="5"),))
    found = {one.code for one in leans_on(law(last), last)}
    assert found == {"1", "5", "20"}
