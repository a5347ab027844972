"""One obligation at one instant: the law under a reading and the record in, the answer out."""

from datetime import date

from tracker.core.answer.answer import ObligationAnswer
from tracker.core.answer.grounds import Grounds, grounds_of
from tracker.core.answer.reasons import reasons_for
from tracker.core.answer.reasons_of_positions import claims_on
from tracker.core.answer.status import judge, past_due
from tracker.core.answer.stretch import Stretch, around, known
from tracker.core.dates.term import TermAnswer
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Term, Window
from tracker.core.standing.acts import Act
from tracker.core.standing.case import Case
from tracker.core.standing.positions import marker_of, stands_on
from tracker.core.words.vocabulary import Status


def answer_for(case: Case, obligation: Obligation) -> ObligationAnswer:
    """The obligation's answer at the instant of the case."""
    return answer_while(case, obligation).value


def answer_while(case: Case, obligation: Obligation) -> Stretch[ObligationAnswer]:
    """The answer with the time in which it stays what it is, worked out once for all of it."""
    answers = known(case, obligation).answers
    found = answers.at(case.at)
    if found is None:
        answer = evaluate(case, obligation)
        found = answers.add(*around(case, obligation), answer)
    return found


def evaluate(case: Case, obligation: Obligation) -> ObligationAnswer:
    """The answer for an obligation at the instant of the case."""
    grounds = grounds_of(case, obligation)
    verdict = judge(case, grounds)
    due, term = grounds.due, grounds.term
    return ObligationAnswer(
        code=obligation.code,
        word=verdict.word,
        word_before=verdict.before,
        named=verdict.named,
        marker=marker_of(case, obligation),
        stands=stands_on(case, obligation),
        past_due=past_due(grounds, verdict),
        due_on=due.on if due else None,
        due_at=due.at if due else None,
        original_due_on=due.original_on if due else None,
        due_steps=due.steps if due else (),
        original_due_steps=due.original_steps if due else (),
        conditional=due is not None and verdict.word is Status.NOT_YET_IN_EFFECT,
        window=term.window if term and isinstance(obligation.rule, Window) else None,
        term_ends_on=boundary_of(term) if term and isinstance(obligation.rule, Term) else None,
        on_paper=bool(grounds.ended_in_fact or grounds.term_ended_in_fact),
        ended_on=ended_on(grounds, verdict.word),
        ended_in_fact_on=day_of(grounds.ended_in_fact),
        claims=claims_on(case, obligation),
        reasons=reasons_for(case, grounds),
    )


def ended_on(grounds: Grounds, word: Status) -> date | None:
    """The first of: the day of the end in law, of the term's end, the first without a prohibition.

    A notice whose giving is denied ends nothing, so only an act then does.
    """
    if word is not Status.ENDED:
        return None
    days = [day_of(grounds.ended)]
    if grounds.stop is None or not grounds.stop.denied_by:
        days.append(grounds.runs_out.day if grounds.runs_out else None)
        days.append(grounds.term.ends_on if grounds.term else None)
    return min((day for day in days if day is not None), default=None)


def boundary_of(term: TermAnswer) -> date:
    """The boundary of the running cycle; of a term that ended, the day on which it did."""
    return term.ends_on if term.ended and term.ends_on else term.cycle.boundary_on


def day_of(act: Act | None) -> date | None:
    """The day of an act, None without one."""
    return act.entry.note.occurred_on if act else None
