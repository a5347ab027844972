"""Reasons that come from a term: its boundary, the window, notices, and ends in law or in fact."""

from collections.abc import Iterator

from tracker.core.answer.answer import Reason
from tracker.core.answer.grounds import Grounds
from tracker.core.answer.phrases import actor, day_of, names, why_accepted
from tracker.core.dates.cycle import power_over, term_under
from tracker.core.dates.notice import given_on, giver_of, holds_power
from tracker.core.dates.stopping import counts_for
from tracker.core.dates.term import TermAnswer
from tracker.core.days.day import long_day
from tracker.core.law.obligation import Obligation
from tracker.core.law.rule import Term, UntilNotice, Window
from tracker.core.log.effect import End, Suspension, name_of_effect
from tracker.core.standing.acts import Act, notices
from tracker.core.standing.case import Case


def term_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """The running cycle, what happens at its boundary, the window, and the notices given."""
    obligation = grounds.obligation
    if grounds.term is not None:
        yield from boundary_reasons(grounds, grounds.term)
    yield from until_notice_reasons(case, grounds)
    power = obligation if isinstance(obligation.rule, Window) else power_over(case, obligation)
    if power is not None:
        yield from notice_reasons(case, power)
    yield from paper_reasons(case, grounds)


def boundary_reasons(grounds: Grounds, term: TermAnswer) -> Iterator[Reason]:
    """Where the term ends, or renews; of a power, its window."""
    if term.ends_on is not None:
        verb = "ended" if term.ended else "ends"
        said = grounds.stop is not None and grounds.stop.denied_by
        subject = "If the notice was given, the term" if said else "The term"
        yield Reason(code="term_ends", text=f"{subject} {verb} on {long_day(term.ends_on)}.")
    if isinstance(grounds.obligation.rule, Window):
        yield from window_reasons(term)
    elif term.ends_on is None:
        boundary = long_day(term.cycle.boundary_on)
        text = f"The term renews on {boundary} with no notice on record that stops it."
        yield Reason(code="term_renews", text=text)


def window_reasons(term: TermAnswer) -> Iterator[Reason]:
    """Until when notice stops which renewal, and what a notice now would stop."""
    window = term.window
    if window is None or window.closes_on is None or term.ended:
        return
    last, boundary = long_day(window.closes_on), long_day(window.term_ends_on)
    text = f"Notice given on or before {last} stops the renewal on {boundary}."
    if window.counts_for is not None and window.counts_for != window.term_ends_on:
        text += f" A notice now counts for {long_day(window.counts_for)}."
    yield Reason(code="window", text=text)


def until_notice_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """What goes on until notice is given: that no notice ends it, and when one would."""
    holder = term_under(case, grounds.obligation) or grounds.obligation
    if not isinstance(holder.rule, UntilNotice):
        return
    after = f"notice takes effect {holder.rule.period.in_words()} after it is given"
    if holder is not grounds.obligation:
        yield Reason(code="window", text=f"As to {holder.code}, {after}.")
    elif grounds.runs_out is None:
        text = f"It goes on until notice is given, and none that counts is on record; {after}."
        yield Reason(code="until_notice", text=text)


def paper_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """That a power's dates are on paper, because what its term is about ended in fact."""
    holder = term_under(case, grounds.obligation)
    if grounds.term_ended_in_fact is not None and holder is not None:
        since = day_of(grounds.term_ended_in_fact)
        text = f"On paper: the term of {holder.code} ended in fact on {since}."
        yield Reason(code="on_paper", text=text, notes=num(grounds.term_ended_in_fact))


def notice_reasons(case: Case, power: Obligation) -> Iterator[Reason]:
    """Each notice: who gave it, whether the giver holds the power and is in time, who denies it."""
    for act in notices(case, power):
        giver = case.agreement.name_of(giver_of(case, act))
        denied = f"; that it was given is denied by {names(case, act.denied_by)}"
        text = f"Notice given on {day_of(act)} by {giver}, {judged(case, power, act)}"
        text += denied if act.denied_by else ""
        yield Reason(code="notice", text=f"{text}.", notes=num(act))


def judged(case: Case, power: Obligation, act: Act) -> str:
    """Whether the giver of a notice holds the power, and for which renewal it is in time."""
    if not holds_power(case, power, act):
        holders = names(case, power.obligors)
        return f"which does not hold the power under this reading ({holders} do); no effect"
    holder = term_under(case, power)
    rule = holder.rule if holder else None
    if holder is None or not isinstance(rule, Term):
        return "which holds the power"
    cycle = counts_for(case, holder, rule, given_on(act, rule.notice_counts))
    if cycle is None:
        return "which holds the power; in time for no renewal"
    return f"which holds the power; in time for the renewal on {long_day(cycle.boundary_on)}"


def end_reasons(case: Case, grounds: Grounds) -> Iterator[Reason]:
    """An accepted end in law or in fact, and a suspension."""
    for act, manner in ((grounds.ended, "in law"), (grounds.ended_in_fact, "in fact")):
        if act is None:
            continue
        effect = act.entry.effect
        assert isinstance(effect, End)
        text = (
            f"Ended {manner} ({effect.label}) on {day_of(act)}: announced by {actor(case, act)}; "
            f"{why_accepted(case, act, effect)}."
        )
        yield Reason(code="ended" if effect.in_law else "ended_in_fact", text=text, notes=num(act))
    for bearer, act in grounds.released.items():
        what = name_of_effect(act.entry.effect)
        text = f"No longer counted as to {case.agreement.name_of(bearer)}: {what} of {day_of(act)}."
        yield Reason(code="released", text=text, notes=num(act))
    if grounds.suspended is not None:
        act, effect = grounds.suspended, grounds.suspended.entry.effect
        assert isinstance(effect, Suspension)
        why = why_accepted(case, act, effect)
        text = f"Suspended on {day_of(act)}: announced by {actor(case, act)}; {why}."
        yield Reason(code="suspended", text=text, notes=num(act))


def num(act: Act) -> tuple[int, ...]:
    """The number of the act's note."""
    return (act.entry.number,)
