"""Versions of an agreement's text: to save a new one, to load any."""

from datetime import datetime
from typing import Any, NamedTuple, NoReturn

from sqlalchemy import RowMapping, Select, insert, select
from sqlalchemy.orm import Session

from tracker.core.law.agreement import Agreement
from tracker.core.log.succession import is_same_text
from tracker.core.words.fault import TrackerError, UnknownError
from tracker.store.agreements import agreement_id, locked_or_added, log_length
from tracker.store.base import table_of
from tracker.store.carrying import with_referred
from tracker.store.columns import filled
from tracker.store.law.agreement import insert_law, read_law
from tracker.store.tables.agreement import AgreementRow, VersionRow

AGREEMENT, VERSION = table_of(AgreementRow), table_of(VersionRow)


class Saved(NamedTuple):
    """The number of the version that holds the text, and whether it is a new one."""

    number: int
    new: bool


class OutdatedError(TrackerError):
    """The text was changed by somebody else since it was read; nothing was saved."""

    def __init__(self, code: str, base: int, newest: int) -> None:
        made = f"after version {base}, from which this one was made" if base else "meanwhile"
        super().__init__(
            f"{code}: version {newest} was saved {made}; look at it and then save again"
        )


def latest_version(session: Session, code: str) -> int:
    """The number of the newest version of the text, from 1; UnknownError."""
    return int(head(session, code, None)["number"])


def load_agreement(session: Session, code: str, version: int | None = None) -> Agreement:
    """A version of the law, the newest without a number, in a fixed number of selects.

    UnknownError where there is no such agreement or version.
    """
    return read_law(session, head(session, code, version))


def save_version(
    session: Session,
    agreement: Agreement,
    *,
    recorded_at: datetime,
    recorded_by: str,
    reason: str,
    digest: str,
    base: int | None = None,
) -> Saved:
    """Save the law as a new version, unless the newest one says the same.

    What it lacks of the newest version and the record needs is taken over (`core.succession`). With
    `base`, the version that this one was made from (0: from none), OutdatedError where it is no
    longer the newest. The value's own `version` is not read.
    """
    key = locked_or_added(session, agreement.code)
    newest = newest_head(session, agreement.code)
    number = newest["number"] if newest is not None else 0
    law = agreement
    if newest is not None:
        before = read_law(session, newest)
        law = with_referred(session, agreement, before, key)
        if newest["digest"] == digest or is_same_text(law, before):
            return Saved(number, new=False)
    if base is not None and base != number:
        raise OutdatedError(agreement.code, base, number)
    entry = {"recorded_at": recorded_at, "recorded_by": recorded_by, "reason": reason}
    insert_version(session, law, key, number=number + 1, digest=digest, **entry)
    return Saved(number + 1, new=True)


def insert_version(session: Session, law: Agreement, key: int, **entry: object) -> None:
    """Insert a version's head and then everything else of it."""
    length = log_length(session, key)
    row = filled(VersionRow, law, agreement_id=key, log_length=length, **entry)
    version_id = session.scalars(insert(VERSION).values(row).returning(VERSION.c.id)).one()
    insert_law(session, law, agreement_id=key, version_id=version_id)


def head(session: Session, code: str, version: int | None) -> RowMapping:
    """The row of a version, the newest without a number; UnknownError."""
    wanted = newest_first(code)
    if version is not None:
        wanted = wanted.where(VERSION.c.number == version)
    found = session.execute(wanted).mappings().first()
    return found or no_version(session, code, version)


def newest_head(session: Session, code: str) -> RowMapping | None:
    """The row of the newest version; None where the agreement has none yet."""
    return session.execute(newest_first(code)).mappings().first()


def newest_first(code: str) -> Select[Any]:
    """Selects the newest version's row, with the agreement's code."""
    rows = select(VERSION, AGREEMENT.c.code).join_from(VERSION, AGREEMENT)
    return rows.where(AGREEMENT.c.code == code).order_by(VERSION.c.number.desc()).limit(1)


def no_version(session: Session, code: str, version: int | None) -> NoReturn:
    """Raise UnknownError, saying what there is."""
    agreement_id(session, code)
    newest = latest_version(session, code)
    raise UnknownError("version", version, f"is not on record; {code} has versions 1 to {newest}")
