"""The log: notes, each with at most one effect, and what each note refers to."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.core.days.period import Period
from tracker.core.log.effect import Basis, Standing, Value, Verb
from tracker.core.log.note import LONGEST_TEXT
from tracker.store.base import Base, refers
from tracker.store.shape import carries
from tracker.store.tables.version import FIRST
from tracker.store.types import Place, one_of, word

REPLACEABLE = (
    "position extension trigger notice end suspension resumption date_claim answer"
).split()
KIND = "COALESCE(replacement, effect, 'plain')"
"""The kind whose columns a note fills: a correction fills those of what it puts in the place."""
ACTS = "extension trigger end suspension resumption"
NEW_END = ("new_last_day", "new_last_at", "period")
"""An extension fills exactly one of these."""
NEEDED = {
    "value": "position",
    "basis": "position",
    "form": "extension",
    "standing": ACTS,
    "reason": ACTS,
    "label": "end",
    "in_law": "end",
    "day": "date_claim",
    "verb": "answer",
}
OPTIONAL = {
    "performed_on": "position",
    "quote": "position",
    "only_if": "extension",
    "trigger_code": "trigger extension",
    "giver": "notice",
    "sent_on": "notice",
    "received_on": "notice",
}


class NoteRow(Base):
    """A note. Its number is its place in the agreement's log and the log's revision with it."""

    __tablename__ = "note"
    __table_args__ = (
        UniqueConstraint("agreement_id", "number"),
        UniqueConstraint("agreement_id", "key"),
        refers("agreement_id actor", "actor", "agreement_id code", name="fk_note_actor"),
        refers("agreement_id concerning", "actor", "agreement_id code", name="fk_note_concerning"),
        refers("agreement_id giver", "actor", "agreement_id code", name="fk_note_giver"),
        refers("agreement_id about", "note", "agreement_id number", name="fk_note_about"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint(f"length(text) BETWEEN 1 AND {LONGEST_TEXT}", name="text_length"),
        CheckConstraint("recorded_by <> ''", name="recorded_by_given"),
        CheckConstraint("occurred_from <= occurred_on", name="days_in_order"),
        CheckConstraint("occurred_zone IS NULL OR occurred_at IS NOT NULL", name="zone_of_time"),
        CheckConstraint("concerning IS NULL OR NOT unnamed", name="concerning_one"),
        CheckConstraint("about < number", name="about_earlier"),
        CheckConstraint(
            "COALESCE(effect, '') NOT IN ('answer', 'correction') OR about IS NOT NULL",
            name="about_given",
        ),
        CheckConstraint(
            "replacement IS NULL OR COALESCE(effect, '') = 'correction'", name="replacement_of"
        ),
        CheckConstraint(
            " + ".join(f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END" for column in NEW_END)
            + f" = CASE WHEN {KIND} = 'extension' THEN 1 ELSE 0 END",
            name="extension_to_or_by",
        ),
        CheckConstraint(f"{KIND} <> 'trigger' OR trigger_code IS NOT NULL", name="trigger_named"),
        *carries(KIND, NEEDED, OPTIONAL),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"))
    number: Mapped[int] = mapped_column(comment="from 1, without gaps: the log's revision")
    key: Mapped[str | None] = mapped_column(comment="stable name, so that nothing is added twice")
    recorded_at: Mapped[datetime] = mapped_column(comment="instant of entry, UTC")
    recorded_by: Mapped[str]
    actor: Mapped[str] = mapped_column(comment="the one who says or does it")
    text: Mapped[str] = mapped_column(comment="Markdown")
    search_text: Mapped[str] = mapped_column(comment="text and quote without marks and case")
    occurred_from: Mapped[date | None] = mapped_column(comment="first day of a period")
    occurred_on: Mapped[date] = mapped_column(
        comment="in the agreement's zone; last day of a period"
    )
    occurred_at: Mapped[datetime | None] = mapped_column(comment="UTC, if the time is known")
    occurred_zone: Mapped[str | None] = mapped_column(comment="in which the time was reported")
    reported_on: Mapped[date] = mapped_column(comment="visible from this day on")
    whole: Mapped[bool] = mapped_column(comment="about the agreement as a whole")
    concerning: Mapped[str | None] = mapped_column(comment="the bearer; NULL: each of them")
    unnamed: Mapped[bool] = mapped_column(comment="the source names no bearer")
    about: Mapped[int | None] = mapped_column(comment="number of the earlier note")
    event: Mapped[str | None] = mapped_column(comment="shared by the notes of one event")
    confirmed: Mapped[bool]
    confirmation: Mapped[str]
    effect: Mapped[str | None] = mapped_column(
        word("effect_kind", *REPLACEABLE, "correction"), comment="NULL: a plain note"
    )
    replacement: Mapped[str | None] = mapped_column(
        word("replacement_kind", *REPLACEABLE),
        comment="what a correction puts in the place; NULL: it withdraws",
    )
    value: Mapped[Value | None] = mapped_column(one_of(Value, "value_kind"), comment="position")
    performed_on: Mapped[date | None] = mapped_column(comment="position: the day asserted")
    basis: Mapped[Basis | None] = mapped_column(one_of(Basis, "basis_kind"), comment="position")
    quote: Mapped[str | None] = mapped_column(comment="position: the actor's words")
    new_last_day: Mapped[date | None] = mapped_column(comment="extension to this day")
    new_last_at: Mapped[datetime | None] = mapped_column(comment="extension to this instant, UTC")
    period: Mapped[Period | None] = mapped_column(comment="extension by this ISO 8601 duration")
    only_if: Mapped[str | None] = mapped_column(comment="extension: the trigger it depends on")
    form: Mapped[str | None] = mapped_column(
        word("form_kind", "written", "oral"), comment="extension"
    )
    standing: Mapped[Standing | None] = mapped_column(
        one_of(Standing, "standing_kind"), comment="acts bind only when accepted"
    )
    reason: Mapped[str | None] = mapped_column(comment="acts")
    trigger_code: Mapped[str | None] = mapped_column(
        comment="trigger: which has happened; extension: which is moved"
    )
    giver: Mapped[str | None] = mapped_column(comment="notice: NULL is the note's actor")
    sent_on: Mapped[date | None] = mapped_column(comment="notice")
    received_on: Mapped[date | None] = mapped_column(comment="notice")
    label: Mapped[str | None] = mapped_column(
        word("label_kind", "terminated", "withdrawn", "superseded", "expired"), comment="end"
    )
    in_law: Mapped[bool | None] = mapped_column(comment="end: in law, else in fact")
    day: Mapped[date | None] = mapped_column(comment="date claim")
    verb: Mapped[Verb | None] = mapped_column(one_of(Verb, "verb_kind"), comment="answer")


class OfNote:
    """A row of a list that a note carries."""

    agreement_id: Mapped[int] = mapped_column(primary_key=True, sort_order=FIRST)
    note: Mapped[int] = mapped_column(primary_key=True, sort_order=FIRST, comment="its number")
    position: Mapped[Place] = mapped_column(sort_order=FIRST)


class NoteObligationRow(OfNote, Base):
    """An obligation that the note is about."""

    __tablename__ = "note_obligation"
    __table_args__ = (
        refers("agreement_id note", "note", "agreement_id number"),
        refers("agreement_id obligation", "obligation", "agreement_id code"),
        UniqueConstraint("agreement_id", "note", "obligation"),
        Index(None, "agreement_id", "obligation"),
    )

    obligation: Mapped[str]


class NoteClauseRow(OfNote, Base):
    """A clause that the note is about."""

    __tablename__ = "note_clause"
    __table_args__ = (
        refers("agreement_id note", "note", "agreement_id number"),
        refers("agreement_id clause", "clause", "agreement_id number"),
        UniqueConstraint("agreement_id", "note", "clause"),
    )

    clause: Mapped[str]


class NoteSourceRow(OfNote, Base):
    """A source that the note rests on."""

    __tablename__ = "note_source"
    __table_args__ = (
        refers("agreement_id note", "note", "agreement_id number"),
        refers("agreement_id source", "source", "agreement_id code"),
        UniqueConstraint("agreement_id", "note", "source"),
    )

    source: Mapped[str]
