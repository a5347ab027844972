"""Which versions of texts there are, without the texts."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT
from tracker.store.base import table_of
from tracker.store.tables.agreement import VersionRow
from tracker.store.tables.obligation import ObligationEditionRow

VERSION, EDITION = table_of(VersionRow), table_of(ObligationEditionRow)


class Version(NamedTuple):
    """What is on record about one version besides its text."""

    number: int
    recorded_at: datetime
    recorded_by: str
    reason: str
    digest: str
    """Of the text as it was given."""
    log_length: int
    """How many notes were on record then."""


COLUMNS = [VERSION.c[name] for name in Version._fields]


def versions_of(session: Session, code: str) -> tuple[Version, ...]:
    """All versions of an agreement's text, the first one first; none where it is not on record."""
    rows = select(*COLUMNS).join_from(VERSION, AGREEMENT).where(AGREEMENT.c.code == code)
    return tuple(Version(*row) for row in session.execute(rows.order_by(VERSION.c.number)))


def last_with(session: Session, code: str, obligation: str) -> int | None:
    """The number of the newest version that has an obligation; None where none had it."""
    newest = select(func.max(VERSION.c.number)).join_from(VERSION, AGREEMENT)
    editions = EDITION.c.version_id == VERSION.c.id
    rows = newest.join(EDITION, editions).where(EDITION.c.code == obligation)
    found = session.scalar(rows.where(AGREEMENT.c.code == code))
    return None if found is None else int(found)


def newest_versions(session: Session) -> dict[str, int]:
    """The number of each agreement's newest version, by its code."""
    newest = select(AGREEMENT.c.code, func.max(VERSION.c.number)).join_from(AGREEMENT, VERSION)
    rows = session.execute(newest.group_by(AGREEMENT.c.code))
    return {row[0]: row[1] for row in rows}
