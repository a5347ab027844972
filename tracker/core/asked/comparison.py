"""What other readings would change: each question compared on its own, one option at a time."""

from dataclasses import dataclass, replace
from datetime import date

from tracker.core.agenda.agenda import next_entry
from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.breaks import leans_on
from tracker.core.answer.evaluation import answer_for
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import case_for
from tracker.core.dates.term import WindowAnswer
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import Readings, full_readings, under
from tracker.core.log.note import Note
from tracker.core.standing.case import Case
from tracker.core.words.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What one obligation's answer would be under another option."""

    question: str
    option: str
    word: Status | None
    """None where the obligation does not exist under that option."""
    due_on: date | None = None
    original_due_on: date | None = None
    next_on: date | None = None
    window: WindowAnswer | None = None

    @property
    def reading(self) -> str:
        """The reading as it is written in addresses and commands."""
        return f"{self.question}={self.option}"


def differences(
    agreement: Agreement, notes: tuple[Note, ...], asking: Asking
) -> dict[str, tuple[Difference, ...]]:
    """By obligation: the options, one question at a time, under which its answer would differ."""
    base = case_for(agreement, notes, asking)
    found: dict[str, list[Difference]] = {}
    chosen = full_readings(agreement, asking.readings)
    for question in agreement.questions:
        for option in question.options:
            if option.code != chosen[question.code]:
                other = tuple({**chosen, question.code: option.code}.items())
                compare(base, agreement, other, question.code, option.code, found)
    return {code: tuple(differing) for code, differing in found.items()}


def compare(
    base: Case,
    agreement: Agreement,
    other: Readings,
    question: str,
    option: str,
    found: dict[str, list[Difference]],
) -> None:
    """Adds to `found` what differs under the other readings."""
    case = Case(under(agreement, other), base.record, base.at)
    for code in touched(base.agreement, case.agreement):
        before, after = facts(base, code), facts(case, code)
        if before != after:
            one = replace(after, question=question, option=option)
            found.setdefault(code, []).append(one)


def touched(one: Agreement, two: Agreement) -> list[str]:
    """Codes of obligations whose own law, or law they lean on, is not the same in both."""
    key = ("touched", id(two))
    if key not in one.kept:
        one.kept[key] = (found_touched(one, two), two)
    codes: list[str] = one.kept[key][0]
    return codes


def found_touched(one: Agreement, two: Agreement) -> list[str]:
    """The codes, found by comparing obligation by obligation."""
    codes = list(dict.fromkeys([*one.by_code, *two.by_code]))
    changed = {code for code in codes if one.by_code.get(code) != two.by_code.get(code)}
    return [code for code in codes if code in changed or leans(one, code, changed)]


def leans(agreement: Agreement, code: str, changed: set[str]) -> bool:
    """Whether an obligation depends on one of those that changed."""
    obligation = agreement.by_code.get(code)
    if obligation is None or not changed:
        return False
    return any(other.code in changed for other in leans_on(agreement, obligation))


def facts(case: Case, code: str) -> Difference:
    """What is compared: the word and the dates."""
    obligation = case.agreement.by_code.get(code)
    if obligation is None:
        return Difference(question="", option="", word=None)
    answer: ObligationAnswer = answer_for(case, obligation)
    following = next_entry(case, obligation)
    return Difference(
        question="",
        option="",
        word=answer.word,
        due_on=answer.due_on,
        original_due_on=answer.original_due_on,
        next_on=following.on if following else None,
        window=answer.window,
    )
