"""Dated things in a window of days: what takes effect, falls due, renews, closes."""

from datetime import date
from operator import attrgetter

from tracker.core.agenda.candidates import candidates
from tracker.core.agenda.dated import entries_of
from tracker.core.agenda.entry import AgendaEntry, Said
from tracker.core.answer.evaluation import answer_while
from tracker.core.answer.stretch import Stretches
from tracker.core.days.day import LATEST, day_end
from tracker.core.days.derivation import Op, step
from tracker.core.law.obligation import Obligation
from tracker.core.standing.case import Case


def agenda(case: Case, *, since: date, until: date) -> tuple[AgendaEntry, ...]:
    """All dated things from `since` to `until` (both inclusive), by day, then by the text."""
    entries = [effect_entry(case)]
    for obligation in candidates(case, since=since, until=until):
        entries.extend(entries_of(case, obligation, since=since, until=until))
    return tuple(sorted((e for e in entries if since <= e.on <= until), key=attrgetter("on")))


def next_entry(case: Case, obligation: Obligation) -> AgendaEntry | None:
    """The obligation's first date on or after the day asked about whose outcome is still open.

    Where it has none of its own and is not yet in effect, the agreement's taking effect. It stays
    the next as long as the answer stays what it is, and until its day is over.
    """
    answered = answer_while(case, obligation)
    key = ("next", id(case.agreement), obligation.code)
    entries: Stretches[AgendaEntry | None] = case.record.kept.setdefault(key, Stretches())
    found = entries.at(case.at)
    if found is None:
        entry = first_open(case, obligation)
        over = answered.end if entry is None else day_end(entry.on, case.agreement.tz)
        found = entries.add(case.at, min(answered.end, over), entry)
    return found.value


def first_open(case: Case, obligation: Obligation) -> AgendaEntry | None:
    """The first date on or after the day asked about whose outcome is still open."""
    today = case.today
    for entry in entries_of(case, obligation, since=today, until=LATEST):
        if entry.on >= today and entry.pending:
            return entry
    return effect_entry(case) if case.agreement.effective_at > case.at else None


def effect_entry(case: Case) -> AgendaEntry:
    """The agreement taking effect: once, and nobody's obligation."""
    agreement = case.agreement
    zone, also = agreement.zone, " ".join(agreement.also_zones)
    at = agreement.effective_at
    return AgendaEntry(
        on=agreement.effective_on,
        at=at,
        kind="takes_effect",
        label=f"{agreement.short_title} takes effect",
        pending=at > case.at,
        derivation=(
            step(Op.INSTANT, at, at=at.isoformat(), zone=zone, also=also),
            step(Op.ZONE, agreement.effective_on, zone=zone),
        ),
        said=Said(code=None),
    )
