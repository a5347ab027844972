"""The open questions of a text, and what each of their options makes of the day asked about.

What an option changes is what `comparison` finds; here it stands beside the other options of its
question, so that every way to read an obligation is seen at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.core.asked.asking import Asking
from tracker.core.asked.comparison import Difference, facts
from tracker.core.asked.outcome import Outcome, claimed
from tracker.core.asked.overview import case_for
from tracker.core.law.agreement import Agreement
from tracker.core.law.question import DisputedReading, Option, Question
from tracker.core.law.reading import full_readings
from tracker.core.law.variant import Difference as TextDifference
from tracker.core.log.note import Note
from tracker.core.standing.case import Case

Differing = Mapping[str, Sequence[Difference]]
"""By obligation: the options under which its answer would not be what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRead:
    """One way to read it, with what it makes of each obligation that the question touches."""

    option: Option
    chosen: bool
    default: bool
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRead:
    """A question with its options, and who argues about what it touches."""

    question: Question
    options: tuple[OptionRead, ...]
    codes: tuple[str, ...]
    """The obligations of which some option gives another word or date, in the text's order."""
    texts: tuple[TextDifference, ...]
    """Where the texts themselves differ on it."""
    disputed: tuple[DisputedReading, ...]
    """What is argued about the obligations that it touches."""


def questions_read(
    agreement: Agreement,
    notes: tuple[Note, ...],
    asking: Asking,
    differing: Differing,
    code: str | None = None,
) -> tuple[QuestionRead, ...]:
    """The questions of a text as they stand in the answer that is asked for, in its order.

    With an obligation's code, those alone that would change its answer, and what each of their
    options makes of it.
    """
    case = case_for(agreement, notes, asking)
    chosen = full_readings(agreement, asking.readings)
    found = []
    for question in agreement.questions:
        codes = [one for one in agreement.by_code if code in (None, one)]
        codes = [one for one in codes if changed_by(question, differing.get(one, ()))]
        if codes or code is None:
            read = (
                option_read(case, question, option, chosen[question.code], codes, differing)
                for option in question.options
            )
            found.append(question_read(agreement, question, tuple(read), tuple(codes)))
    return tuple(found)


def changed_by(question: Question, differing: Sequence[Difference]) -> bool:
    """Whether some option of the question is among those that change an answer."""
    return any(one.question == question.code for one in differing)


def question_read(
    agreement: Agreement,
    question: Question,
    options: tuple[OptionRead, ...],
    codes: tuple[str, ...],
) -> QuestionRead:
    """The question with what the texts and the actors are on record as holding."""
    return QuestionRead(
        question=question,
        options=options,
        codes=codes,
        texts=tuple(one for one in agreement.differences if one.question == question.code),
        disputed=tuple(d for d in agreement.disputed_readings if set(codes) & set(d.obligations)),
    )


def option_read(
    case: Case,
    question: Question,
    option: Option,
    chosen: str,
    codes: Sequence[str],
    differing: Differing,
) -> OptionRead:
    """One option with what it makes of each of the obligations."""
    named = (question.code, option.code)
    outcomes = []
    for code in codes:
        ways = {(one.question, one.option): one for one in differing[code]}
        found = ways.get(named) or facts(case, code)
        claims = tuple(claimed(case, code, found))
        outcome = Outcome(code=code, found=found, differs=named in ways, claimed_in=claims)
        outcomes.append(outcome)
    return OptionRead(
        option=option,
        chosen=option.code == chosen,
        default=option.code == question.default,
        outcomes=tuple(outcomes),
    )
