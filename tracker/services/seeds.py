"""Seeds: an agreement's text becomes a version, its notes join the log; a second time, nothing."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed import Seed
from tracker.formats.seed.future import future_faults
from tracker.services.plan import Plan, planned
from tracker.services.texts import save_text
from tracker.store.agreements import agreement_codes
from tracker.store.log import append_notes, load_notes
from tracker.store.newest import newest_versions, versions_of
from tracker.store.versions import load_agreement

__all__ = ["Loaded", "load", "newest_versions", "preview", "stays"]

FROM_SEED = "loaded from a seed"
"""The reason of a version for which nobody gave another."""


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


def stays(session: Session, seed: Seed) -> str | None:
    """Why a bundled text is not loaded over the newest one; None where it may be.

    Somebody may have changed the text, and setting up again must not undo that.
    """
    code, versions = seed.agreement.code, versions_of(session, seed.agreement.code)
    if not versions or versions[-1].digest == seed.digest:
        return None
    newest = versions[-1]
    if seed.digest not in {one.digest for one in versions} and newest.reason == FROM_SEED:
        return None
    return (
        f"{code}: version {newest.number} of the text stays ({newest.reason}, by"
        f" {newest.recorded_by}); `tracker load` puts the bundled one in its place."
    )


def load(
    session: Session,
    seed: Seed,
    *,
    today: date,
    recorded_at: datetime,
    recorded_by: str,
    reason: str = FROM_SEED,
    base: int | None = None,
) -> Loaded:
    """Save the seed's text and append its notes.

    NotAcceptedError where it clashes with the record; OutdatedError where another version of the
    text than `base`, from which the seed was made, is the newest (0: none; None: whichever is).
    `today` is the day in the agreement's zone; a note that tells of a later one is refused.
    """
    law = seed.agreement
    entry: dict[str, Any] = {"recorded_at": recorded_at, "recorded_by": recorded_by}
    future = tuple(future_faults(seed, today))
    if future:
        raise NotAcceptedError(future)
    saved = save_text(session, law, reason=reason, base=base, **entry)
    notes = append_notes(session, law.code, seed.notes, **entry)
    return Loaded(
        code=law.code,
        title=law.short_title,
        version=saved.number,
        new_version=saved.new,
        new_notes=len(notes),
    )


def preview(session: Session, seed: Seed, *, today: date, **given: Any) -> tuple[Loaded, Plan]:
    """What `load` would do, and what anybody would see of it today.

    The unit of work is as it was before, but has to be one that writes.
    """
    code, asking = seed.agreement.code, Asking(as_of=today, today=today)
    before = on_record(session, code) if code in agreement_codes(session) else None
    tried = session.begin_nested()
    try:
        loaded = load(session, seed, today=today, **given)
        after = on_record(session, code)
    finally:
        tried.rollback()
    return loaded, planned(before, after, asking)


def on_record(session: Session, code: str) -> tuple[Agreement, tuple[Note, ...]]:
    """The newest text and the whole log."""
    return load_agreement(session, code), load_notes(session, code)
