"""Date rules: the table [obligation.date], and [obligation.starts] in the same words."""

from collections.abc import Callable, Mapping

from tracker.core.law.rule import (
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Rule,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.kinds import chosen, one_of
from tracker.formats.seed.measures import DAY, FLAG, NUMBER, PERIOD
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import REFERENCE, TEXT, WORDS
from tracker.formats.seed.zoned import read_zoned

COUNTING = chosen({"day 0": False, "day 1": True})
BOUNDARY = chosen({"start": False, "end": True})
NOTICE_LAST_DAY = chosen({"on": False, "before": True})
RENEWAL = one_of(Renewal)


def read_fixed(table: Table) -> Fixed:
    """A day, or an instant with its zone."""
    on = table.maybe("on", DAY)
    at, zone = read_zoned(table, "at", "zone")
    return Fixed(on=on, at=at, zone=zone, exclusive=table.get("exclusive", FLAG, False))


def read_after(table: Table) -> Relative:
    """A period after an anchor."""
    return read_relative(table, before=False)


def read_before(table: Table) -> Relative:
    """A period before an anchor."""
    return read_relative(table, before=True)


def read_relative(table: Table, *, before: bool) -> Relative:
    """A period counted from an anchor."""
    return Relative(
        anchor=table.need("anchor", ANCHOR),
        period=table.need("period", PERIOD),
        before=before,
        from_day_one=table.get("counting", COUNTING, False),
        exclusive=table.get("exclusive", FLAG, False),
        month_end=table.get("month_end", WORDS, "clamp"),
        not_before=table.get("not_before", FLAG, False),
        boundary_at_end=table.get("boundary", BOUNDARY, False),
    )


def read_recurring(table: Table) -> Recurring:
    """A recurrence; what happens in months without the day has to be said."""
    return Recurring(
        rrule=table.need("rrule", WORDS),
        start=table.need("start", ANCHOR),
        end=table.maybe("end", ANCHOR),
        month_end=table.need("month_end", WORDS),
    )


def read_term(table: Table) -> Term:
    """A term with its renewal and the notice that stops it."""
    return Term(
        anchor=table.need("anchor", ANCHOR),
        first=table.need("first", PERIOD),
        renewal=table.need("renewal", RENEWAL),
        renewal_period=table.maybe("renewal_period", PERIOD),
        renewal_limit=table.maybe("renewal_limit", NUMBER),
        notice_period=table.maybe("notice_period", PERIOD),
        notice_before=table.get("notice_last_day", NOTICE_LAST_DAY, False),
        notice_counts=table.get("notice_counts", WORDS, "sent"),
        notice_opens=table.maybe("notice_opens", PERIOD),
        boundary_at_end=table.get("boundary", BOUNDARY, False),
    )


def read_until_notice(table: Table) -> UntilNotice:
    """No end until somebody denounces it."""
    return UntilNotice(
        anchor=table.need("anchor", ANCHOR),
        period=table.need("period", PERIOD),
        earliest=table.maybe("earliest", PERIOD),
        notice_counts=table.get("notice_counts", WORDS, "sent"),
        boundary_at_end=table.get("boundary", BOUNDARY, False),
    )


def read_window(table: Table) -> Window:
    """A power whose days follow from a term."""
    return Window(of=table.need("of", REFERENCE))


def read_undated(table: Table) -> Undated:
    """No date, and none invented."""
    return Undated(reason=table.get("reason", TEXT, ""))


READERS: Mapping[str, Callable[[Table], Rule]] = {
    "undated": read_undated,
    "fixed": read_fixed,
    "after": read_after,
    "before": read_before,
    "recurring": read_recurring,
    "term": read_term,
    "until_notice": read_until_notice,
    "window": read_window,
}
KIND = chosen(dict(READERS))


def read_rule(table: Table | None) -> Rule | None:
    """The rule of a table; of a kind that does not exist the other keys are not judged."""
    if table is None:
        return None
    reader = table.need("kind", KIND)
    if table.findings.touch(table.where.key("kind")):
        return Undated()
    rule = reader(table)
    table.close()
    return rule
