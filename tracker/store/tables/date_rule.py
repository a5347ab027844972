"""Date rules: how the text says when an obligation is due and when it starts, for every kind."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.days.period import Period
from tracker.core.law.rule import AnchorKind, Renewal
from tracker.store.base import Base, refers
from tracker.store.shape import carries
from tracker.store.tables.version import PartOfVersion
from tracker.store.types import Key, one_of, word

KINDS = "undated fixed after before recurring term until_notice window".split()
NEEDED = {
    "reason": "undated",
    "exclusive": "fixed after before",
    "anchor": "after before recurring term until_notice",
    "period": "after before until_notice",
    "from_day_one": "after before",
    "not_before": "after before",
    "month_end": "after before recurring",
    "boundary_at_end": "after before term until_notice",
    "rrule": "recurring",
    "first_period": "term",
    "renewal": "term",
    "notice_before": "term",
    "notice_counts": "term until_notice",
    "window_of": "window",
}
OPTIONAL = {
    "end_anchor": "recurring",
    "renewal_period": "term",
    "renewal_limit": "term",
    "notice_period": "term",
    "notice_opens_period": "term",
    "earliest_period": "until_notice",
}


def anchored(prefix: str) -> Iterator[CheckConstraint]:
    """Constraints that an anchor's columns fit its kind."""
    needed = {
        f"{prefix}_trigger": "trigger",
        f"{prefix}_obligation": "notice date",
        f"{prefix}_day": "day",
        f"{prefix}_name": "day",
    }
    yield from carries(f"COALESCE({prefix}, '')", needed, {})
    yield CheckConstraint(f"({prefix} IS NULL) = ({prefix}_actual IS NULL)", f"{prefix}_actual")


def obligation_named(column: str) -> object:
    """A foreign key to an obligation of the same version, named after its column."""
    name = f"fk_date_rule_{column}"
    return refers(f"version_id {column}", "obligation_edition", "version_id code", name=name)


def trigger_named(column: str) -> object:
    """A foreign key to a trigger of the same version, named after its column."""
    name = f"fk_date_rule_{column}"
    return refers(f"version_id {column}", "trigger_event", "version_id code", name=name)


class DateRuleRow(PartOfVersion, Base):
    """One rule of one obligation; `kind` decides which columns are filled."""

    __tablename__ = "date_rule"
    __table_args__ = (
        *map(obligation_named, ("obligation", "anchor_obligation", "end_anchor_obligation")),
        *map(trigger_named, ("anchor_trigger", "end_anchor_trigger")),
        obligation_named("window_of"),
        *carries("kind", NEEDED, OPTIONAL),
        *anchored("anchor"),
        *anchored("end_anchor"),
        CheckConstraint(
            "CASE WHEN kind = 'fixed' THEN (fixed_on IS NULL) <> (fixed_at IS NULL)"
            " ELSE fixed_on IS NULL AND fixed_at IS NULL END",
            name="fixed_day_or_instant",
        ),
        CheckConstraint("(fixed_at IS NULL) = (zone IS NULL)", name="instant_with_zone"),
        CheckConstraint("renewal <> 'tacit' OR renewal_period IS NOT NULL", name="renewal_length"),
        CheckConstraint("renewal_limit >= 0", name="renewal_limit_not_negative"),
    )

    obligation: Mapped[Key]
    role: Mapped[str] = mapped_column(
        word("role", "deadline", "start"),
        primary_key=True,
        comment="deadline: when it is due; start: when it takes effect",
    )
    kind: Mapped[str] = mapped_column(word("kind", *KINDS))
    reason: Mapped[str | None] = mapped_column(comment="why there is no date")
    fixed_on: Mapped[date | None] = mapped_column(comment="the last day, unless exclusive")
    fixed_at: Mapped[datetime | None] = mapped_column(comment="an instant, UTC")
    zone: Mapped[str | None] = mapped_column(comment="that the text names for the instant")
    exclusive: Mapped[bool | None] = mapped_column(comment="the day is itself too late")
    anchor: Mapped[AnchorKind | None] = mapped_column(
        one_of(AnchorKind, "anchor_kind"), comment="what the period is counted from"
    )
    anchor_trigger: Mapped[str | None]
    anchor_obligation: Mapped[str | None] = mapped_column(comment="its date, or notice under it")
    anchor_day: Mapped[date | None]
    anchor_name: Mapped[str | None] = mapped_column(comment="what happened on anchor_day")
    anchor_actual: Mapped[bool | None] = mapped_column(comment="the actual day, else the planned")
    end_anchor: Mapped[AnchorKind | None] = mapped_column(
        one_of(AnchorKind, "end_anchor_kind"), comment="where recurring ends"
    )
    end_anchor_trigger: Mapped[str | None]
    end_anchor_obligation: Mapped[str | None]
    end_anchor_day: Mapped[date | None]
    end_anchor_name: Mapped[str | None]
    end_anchor_actual: Mapped[bool | None]
    period: Mapped[Period | None] = mapped_column(comment="ISO 8601 duration")
    from_day_one: Mapped[bool | None] = mapped_column(comment="the anchor's day is day 1, not 0")
    month_end: Mapped[str | None] = mapped_column(
        word("month_end_kind", "skip", "clamp", "last_day")
    )
    not_before: Mapped[bool | None] = mapped_column(comment="the first lawful day, not the last")
    boundary_at_end: Mapped[bool | None] = mapped_column(
        comment="of the computed day, not its start"
    )
    rrule: Mapped[str | None] = mapped_column(comment="RFC 5545")
    first_period: Mapped[Period | None] = mapped_column(comment="ISO 8601 duration")
    renewal: Mapped[Renewal | None] = mapped_column(one_of(Renewal, "renewal_kind"))
    renewal_period: Mapped[Period | None] = mapped_column(comment="ISO 8601 duration")
    renewal_limit: Mapped[int | None] = mapped_column(comment="NULL: without limit")
    notice_period: Mapped[Period | None] = mapped_column(comment="ISO 8601 duration")
    notice_before: Mapped[bool | None] = mapped_column(
        comment="not on the window's last day itself"
    )
    notice_counts: Mapped[str | None] = mapped_column(word("notice_day", "sent", "received"))
    notice_opens_period: Mapped[Period | None] = mapped_column(comment="NULL: with the term")
    earliest_period: Mapped[Period | None] = mapped_column(comment="after the anchor")
    window_of: Mapped[str | None] = mapped_column(comment="what the power may stop")
