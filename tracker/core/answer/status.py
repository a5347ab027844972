"""The word that sums an obligation up: the first line of the table that fits (design: Status).

The word rests on what is reported; the tracker itself never finds that something was or was not
done. What the words mean is in `core.vocabulary`.
"""

from dataclasses import dataclass
from datetime import timedelta

from tracker.core.answer.condition import Met, straddles
from tracker.core.answer.grounds import Grounds, ended_at, grounds_of
from tracker.core.log.effect import Value
from tracker.core.standing.case import Case
from tracker.core.standing.positions import disputed_bearers
from tracker.core.words.vocabulary import Status

MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The word, the word before an end, and the parties the word rests on."""

    word: Status
    before: Status | None = None
    named: tuple[str, ...] = ()


def judge(case: Case, grounds: Grounds) -> Verdict:
    """The first line that fits."""
    if not grounds.begun or any(waiting.met is Met.NO for waiting in grounds.waiting):
        return Verdict(word=Status.NOT_YET_IN_EFFECT)
    if has_ended(case, grounds):
        before = before_the_end(case, grounds)
        return Verdict(word=Status.ENDED, before=before.word, named=before.named)
    return assess(case, grounds)


def before_the_end(case: Case, grounds: Grounds) -> Verdict:
    """The verdict at the last instant before it ended; nothing that came after it changes it."""
    earlier = Case(case.agreement, case.record, ended_at(case, grounds) - MOMENT)
    then = judge(earlier, grounds_of(earlier, grounds.obligation))
    return Verdict(word=then.before or then.word, named=then.named)


def has_ended(case: Case, grounds: Grounds) -> bool:
    """An accepted end in law, a prohibition lifted, a denunciation, or a term that ran out.

    A notice whose giving is disputed ends nothing.
    """
    if grounds.ended is not None:
        return True
    if grounds.stop is not None and grounds.stop.denied_by:
        return False
    return ran_out(case, grounds) or (grounds.term is not None and grounds.term.ended)


def ran_out(case: Case, grounds: Grounds) -> bool:
    """Whether the point has come from which it no longer holds."""
    first = grounds.runs_out
    return first is not None and first.at is not None and first.at <= case.at


def assess(case: Case, grounds: Grounds) -> Verdict:
    """The word of an obligation that is in effect and has not ended in law."""
    if is_contested(case, grounds):
        return Verdict(word=Status.CONTESTED)
    named = tuple(sorted({stand.party for stand in grounds.stands}))
    done = performed_word(grounds)
    if done is not None:
        return Verdict(word=done, named=named)
    if grounds.ended_in_fact is not None:
        return Verdict(word=Status.ENDED_IN_FACT)
    if grounds.suspended is not None:
        return Verdict(word=Status.SUSPENDED)
    reported = reported_word(grounds)
    if reported is not None:
        return Verdict(word=reported, named=named)
    return silent_word(grounds)


def is_contested(case: Case, grounds: Grounds) -> bool:
    """Whether anything is contested.

    Positions differ on one bearer, asserted days straddle the due date, an act is claimed and
    denied, or what it waits for is contested.
    """
    return (
        bool(disputed_bearers(grounds.stands))
        or straddles(case, grounds.obligation, grounds.stands)
        or bool(grounds.disputed)
        or any(waiting.met is Met.CONTESTED for waiting in grounds.waiting)
    )


def performed_word(grounds: Grounds) -> Status | None:
    """Performed, or performed late, on every bearer spoken of; else None."""
    stands = grounds.stands
    if not stands or any(stand.value is not Value.PERFORMED for stand in stands):
        return None
    due = grounds.due
    late = due is not None and any(s.performed_on and s.performed_on > due.on for s in stands)
    return Status.PERFORMED_LATE if late and grounds.of_record else Status.PERFORMED


def reported_word(grounds: Grounds) -> Status | None:
    """The value all positions share, or mixed; None where nobody's position counts yet.

    Partly and not performed count only after the last day.
    """
    values = {stand.value for stand in grounds.stands}
    if not values:
        return None
    early = grounds.due is not None and not grounds.past
    if early and values & {Value.PARTLY_PERFORMED, Value.NOT_PERFORMED}:
        return None
    return Status(values.pop().value) if len(values) == 1 else Status.MIXED


def silent_word(grounds: Grounds) -> Verdict:
    """The word where no position decides."""
    if grounds.exercised_by:
        named = tuple(sorted({act.entry.party for act in grounds.exercised_by}))
        return Verdict(word=Status.EXERCISED, named=named)
    if not grounds.obligation.once:
        return Verdict(word=Status.NOT_ASSESSED)
    if grounds.due is None or not grounds.of_record:
        return Verdict(word=Status.OPEN)
    return Verdict(word=Status.OVERDUE if grounds.past else Status.PENDING)


def past_due(grounds: Grounds, verdict: Verdict) -> str:
    """no, yes (nobody asserts performance) or disputed (asserted and denied).

    What goes on has no last day for its performance, so it is never past due.
    """
    if not grounds.past or not grounds.of_record or not grounds.obligation.once:
        return "no"
    if verdict.word in (Status.NOT_YET_IN_EFFECT, Status.ENDED):
        return "no"
    values = {stand.value for stand in grounds.stands}
    if Value.PERFORMED not in values:
        return "yes"
    return "disputed" if values & {Value.NOT_PERFORMED, Value.PARTLY_PERFORMED} else "no"
