"""The dates of an agreement as lanes: last days, terms on paper, and what was there in fact.

Data for the drawing (`formats.timeline_svg`) and for the table beside it: both say the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.asked.overview import Item, Overview
from tracker.core.days.derivation import Op

BOUNDARIES = ("term_renews", "term_ends")
LAST_DAYS = ("deadline", "extended_deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One day: a last day, original or extended, or the close of a notice window."""

    on: date
    kind: str
    """deadline, original (it was moved), extended_deadline or another key of DATE_KINDS."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of days, both ends drawn."""

    since: date
    until: date
    kind: str
    """paper (a term by the text) or fact (what was there as far as the record says)."""
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The dates of one obligation."""

    code: str
    title: str
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]

    @property
    def days(self) -> Iterator[date]:
        """All days that the lane shows."""
        yield from (mark.on for mark in self.marks)
        for bar in self.bars:
            yield from (bar.since, bar.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the drawing shows: the lanes and the day asked about."""

    as_of: date
    starts_on: date
    ends_on: date
    lanes: tuple[Lane, ...]


def horizon(overview: Overview) -> tuple[date, date]:
    """The days between which dates are shown: from the signing to the last date that is near."""
    law = overview.agreement
    first = min(law.signed_on, law.effective_on)
    days = [overview.asking.day(law.tz), law.effective_on]
    for item in overview.items:
        days += [day for day in (item.answer.due_on, item.next and item.next.on) if day]
    return first, max(days)


def timeline(overview: Overview, entries: Sequence[AgendaEntry]) -> Timeline:
    """The lanes of obligations with a date or an end in fact; `entries` lie in `horizon`."""
    law = overview.agreement
    as_of = overview.asking.day(law.tz)
    first, last = horizon(overview)
    lanes = [
        lane_of(item, [e for e in entries if e.code == item.obligation.code], overview, as_of)
        for item in overview.items
    ]
    shown = tuple(lane for lane in lanes if lane.marks or lane.bars)
    return Timeline(as_of=as_of, starts_on=first, ends_on=last, lanes=shown)


def lane_of(item: Item, entries: Sequence[AgendaEntry], overview: Overview, as_of: date) -> Lane:
    """One obligation's marks and bars."""
    terms = [entry for entry in entries if entry.kind in BOUNDARIES]
    others = (entry for entry in entries if entry.kind not in BOUNDARIES)
    begins = begins_on(terms[0]) if terms else overview.agreement.effective_on
    return Lane(
        code=item.obligation.code,
        title=item.obligation.title,
        marks=tuple(mark_of(entry) for entry in others),
        bars=(*paper_bars(begins, terms), *fact_bars(item, begins, as_of, is_term=bool(terms))),
    )


def begins_on(entry: AgendaEntry) -> date:
    """The day from which a term is counted: the first day its derivation arrives at."""
    counted = (one for one in entry.derivation if one.op in (Op.ANCHOR, Op.DAY))
    return next((date.fromisoformat(one.result) for one in counted), entry.on)


def mark_of(entry: AgendaEntry) -> Mark:
    """An entry of the agenda as a mark; a last day that was moved is the original one."""
    kind = "original" if entry.superseded_by else entry.kind
    labels = {
        "deadline": "last day",
        "original": "last day before it was extended",
        "extended_deadline": "last day as extended",
        "notice_window_closes": "last day for notice",
        "notice_window_opens": "first day for notice",
    }
    return Mark(on=entry.on, kind=kind, label=labels.get(kind, "date"))


def paper_bars(begins: date, terms: Iterable[AgendaEntry]) -> Iterator[Bar]:
    """The cycles of a term as the text counts them."""
    since = begins
    for number, entry in enumerate(terms, 1):
        what = "ends" if entry.kind == "term_ends" else "renews"
        label = f"term {number} on paper, {what}"
        yield Bar(since=since, until=entry.on, kind="paper", label=label)
        since = entry.on


def fact_bars(item: Item, begins: date, as_of: date, *, is_term: bool) -> Iterator[Bar]:
    """What was there in fact: to the end in fact on record, else to the day asked about."""
    ended = item.answer.ended_in_fact_on
    if ended is not None:
        yield Bar(since=begins, until=ended, kind="fact", label="in fact, to the end on record")
    elif is_term and as_of > begins:
        yield Bar(since=begins, until=as_of, kind="fact", label="in fact, no end on record")
