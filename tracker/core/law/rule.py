"""Date rules: how the text says when. Data only; `core.reckoning` works the dates out."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tracker.core.days.period import Period


class AnchorKind(StrEnum):
    """What a period is counted from."""

    SIGNATURE = "signature"
    EFFECT = "effect"
    TRIGGER = "trigger"
    """A named event of the text, on record as a trigger note; `ref` is its code."""
    NOTICE = "notice"
    """A notice under the power `ref`."""
    DATE = "date"
    """The date of the obligation `ref`."""
    DAY = "day"
    """A named day: `day`, with its name in `ref`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The event, day or other date a rule counts from."""

    kind: AnchorKind
    ref: str = ""
    day: date | None = None
    actual: bool = False
    """Whether the actual day counts if it is on record, and the planned one only until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A day (inclusive unless `exclusive`), or an instant with the zone the text names."""

    on: date | None = None
    at: datetime | None = None
    zone: str | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A period after (or before) an anchor."""

    anchor: Anchor
    period: Period
    before: bool = False
    from_day_one: bool = False
    """True where the text counts the day of the event as day 1 instead of day 0."""
    exclusive: bool = False
    """True where the day reached is itself too late."""
    month_end: str = "clamp"
    """clamp (31 January + one month = 28 February) or last_day (month ends stay month ends)."""
    not_before: bool = False
    """True for a prohibition that ends: the day is the first lawful one, not the last."""
    boundary_at_end: bool = False
    """True where the period ends with the computed day instead of at its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """An RFC 5545 rule between anchors of its own."""

    rrule: str
    start: Anchor
    end: Anchor | None = None
    month_end: str = "skip"
    """skip, clamp or last_day: what happens in months without the day."""


class Renewal(StrEnum):
    """What happens at the end of a term."""

    NONE = "none"
    TACIT = "tacit"
    EXPRESS = "express"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A length of time with its renewal and the notice that stops it."""

    anchor: Anchor
    first: Period
    renewal: Renewal = Renewal.NONE
    renewal_period: Period | None = None
    renewal_limit: int | None = None
    """How many renewals there may be; None is without limit."""
    notice_period: Period | None = None
    notice_before: bool = False
    """False: notice may be given on the day the period back from the boundary reaches; True: only
    before that day."""
    notice_counts: str = "sent"
    """Whether the day a notice was sent or received decides whether it is in time."""
    notice_opens: Period | None = None
    """How long before the boundary the window opens, where the text says so; else with the term."""
    boundary_at_end: bool = False
    """False: the term ends at the start of the computed day, True: at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UntilNotice:
    """Without end until notice: a denunciation takes effect a period after the notice.

    Who may give it is the power whose window is `of` this obligation.
    """

    anchor: Anchor
    period: Period
    """How long after the notice it takes effect."""
    earliest: Period | None = None
    """How long after the anchor it may take effect at the earliest."""
    notice_counts: str = "sent"
    """Whether the period runs from the day a notice was sent or received."""
    boundary_at_end: bool = False
    """False: it is over at the start of the computed day, True: at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A power of notice over the term, or the indefinite length, of the obligation `of`."""

    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """The text gives no date, and none is invented."""

    reason: str = ""


Rule = Fixed | Relative | Recurring | Term | UntilNotice | Window | Undated
