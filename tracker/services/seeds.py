"""Seeds: an agreement's text becomes a version, its notes join the log; a second time, nothing."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.core.fault import Fault, NotAcceptedError, shown
from tracker.formats.seed import Seed
from tracker.store.log import append_notes
from tracker.store.versions import save_version


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What loading a seed did."""

    code: str
    title: str
    version: int
    """The version that holds the text now."""
    new_version: bool
    new_notes: int

    @property
    def changed(self) -> bool:
        """Whether anything is new."""
        return self.new_version or self.new_notes > 0

    def __str__(self) -> str:
        """In a sentence."""
        if not self.changed:
            return f"{self.code}: nothing new; version {self.version} of the text stays."
        text = f"version {self.version} of the text" + ("" if self.new_version else " stays")
        return f"{self.code}: {text}, {counted(self.new_notes)}."


def counted(notes: int) -> str:
    """So many new notes, in words."""
    return {0: "no new note", 1: "1 new note"}.get(notes, f"{notes:,} new notes")


def load(
    session: Session, seed: Seed, *, today: date, recorded_at: datetime, recorded_by: str
) -> Loaded:
    """Save the seed's text and append its notes; NotAcceptedError where it clashes with the record.

    `today` is the day in the agreement's zone; a note that tells of a later one is refused.
    """
    law = seed.agreement
    refuse_future(seed, today)
    saved = save_version(
        session,
        law,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
        reason="loaded from a seed",
        digest=seed.digest,
    )
    notes = append_notes(
        session, law.code, seed.notes, recorded_at=recorded_at, recorded_by=recorded_by
    )
    return Loaded(
        code=law.code,
        title=law.short_title,
        version=saved.number,
        new_version=saved.new,
        new_notes=len(notes),
    )


def preview(
    session: Session, seed: Seed, *, today: date, recorded_at: datetime, recorded_by: str
) -> Loaded:
    """What `load` would do; the unit of work is as it was before, but has to be one that writes."""
    tried = session.begin_nested()
    try:
        return load(session, seed, today=today, recorded_at=recorded_at, recorded_by=recorded_by)
    finally:
        tried.rollback()


def refuse_future(seed: Seed, today: date) -> None:
    """Refuses notes that tell of days that have not come in the agreement's zone."""
    faults = [
        Fault(
            f"note {draft.key}: {field}",
            f"{shown(day)} has not come yet; write a day up to today, {today}",
        )
        for draft in seed.notes
        for field, day in (("occurred_on", draft.occurred_on), ("reported_on", draft.reported_on))
        if day > today
    ]
    if faults:
        raise NotAcceptedError(tuple(faults))
