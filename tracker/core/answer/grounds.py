"""Everything an obligation's word, reasons and dates are decided from, gathered once."""

from dataclasses import dataclass
from datetime import datetime

from tracker.core.answer.condition import Waiting, starts_at, waits_for
from tracker.core.dates.cycle import power_over, term_under
from tracker.core.dates.notice import valid_notices
from tracker.core.dates.point import Point
from tracker.core.dates.reckoning import Due, due_of
from tracker.core.dates.running_out import runs_out
from tracker.core.dates.term import TermAnswer, term_of
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import UntilNotice
from tracker.core.log.record import thread
from tracker.core.standing.acts import Act, disputed_acts
from tracker.core.standing.case import Case
from tracker.core.standing.ends import end_of, ends, released, suspension_of
from tracker.core.standing.positions import Stand, counted, stands_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Everything the word is decided from, gathered once."""

    obligation: Obligation
    begun: bool
    waiting: tuple[Waiting, ...]
    stands: tuple[Stand, ...]
    """The positions that count."""
    due: Due | None
    past: bool
    """Whether the last day has passed."""
    term: TermAnswer | None
    ended: Act | None
    ended_in_fact: Act | None
    term_ended_in_fact: Act | None
    """The end in fact of the term that a power hangs on; its dates are then on paper."""
    suspended: Act | None
    released: dict[str, Act]
    """Bearers that an end or a suspension releases while others still bear it."""
    runs_out: Point | None
    """Where a prohibition, or what was denounced, no longer holds."""
    stop: Act | None
    """The notice on which the end of a term rests, or a denunciation."""
    disputed: tuple[Act, ...]
    """Acts on it that are claimed and denied, and a notice whose giving is denied."""
    exercised_by: tuple[Act, ...]
    """Notices given by a holder, where it is a power."""

    @property
    def of_record(self) -> bool:
        """Whether the obligation is in the text of record at all."""
        return self.obligation.only_under is None


def grounds_of(case: Case, obligation: Obligation) -> Grounds:
    """What the word, the reasons and the dates of an obligation are decided from."""
    start = starts_at(case, obligation)
    due = due_of(case, obligation)
    stop = stopped_by(case, obligation)
    return Grounds(
        obligation=obligation,
        begun=start is not None and start <= case.at,
        waiting=waits_for(case, obligation),
        stands=counted(stands_on(case, obligation)),
        due=due,
        past=due is not None and due.passes_at(case.agreement.tz) <= case.at,
        term=term_of(case, obligation),
        ended=end_of(case, obligation, in_law=True),
        ended_in_fact=end_of(case, obligation, in_law=False),
        term_ended_in_fact=end_of_term(case, obligation),
        suspended=suspension_of(case, obligation),
        released=released(case, obligation),
        runs_out=runs_out(case, obligation),
        stop=stop,
        disputed=disputes(case, obligation, stop),
        exercised_by=valid_notices(case, obligation),
    )


def end_of_term(case: Case, power: Obligation) -> Act | None:
    """The end in fact of the obligation whose term the power hangs on; None for no power."""
    holder = term_under(case, power)
    return end_of(case, holder, in_law=False) if holder and holder is not power else None


def disputes(case: Case, obligation: Obligation, stop: Act | None) -> tuple[Act, ...]:
    """Disputed acts on the obligation, and the disputed notice on which its end would rest."""
    own = disputed_acts(case, obligation)
    return (*own, stop) if stop is not None and stop.denied_by and stop not in own else own


def stopped_by(case: Case, obligation: Obligation) -> Act | None:
    """The notice that ends the term (of the power over it too), or denounces what has no term."""
    if isinstance(obligation.rule, UntilNotice):
        power = power_over(case, obligation)
        return next(iter(valid_notices(case, power)), None) if power else None
    term = term_of(case, obligation)
    return term.stopped_by if term else None


def ended_at(case: Case, grounds: Grounds) -> datetime:
    """The last instant at which what ended it may have begun to act; at the earliest, the effect.

    It may have ended before: then the same is asked again of the instant before this one.
    """
    holder = term_under(case, grounds.obligation) or grounds.obligation
    acts = [*ends(case, grounds.obligation, in_law=True), *ends(case, holder, in_law=True)]
    acts += [grounds.stop] if grounds.stop else []
    found = {case.agreement.effective_at, *(act.entry.at for act in acts)}
    for act in acts:
        found |= {entry.at for entry in thread(case.record, act.entry.number)}
    if grounds.term is not None:
        found.add(grounds.term.cycle.boundary_at)
    if grounds.runs_out is not None and grounds.runs_out.at is not None:
        found.add(grounds.runs_out.at)
    return max(at for at in found if at <= case.at)
