"""The newest version of every text."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.store.agreements import AGREEMENT
from tracker.store.base import table_of
from tracker.store.tables.agreement import VersionRow

VERSION = table_of(VersionRow)


def newest_versions(session: Session) -> dict[str, int]:
    """The number of each agreement's newest version, by its code."""
    newest = select(AGREEMENT.c.code, func.max(VERSION.c.number)).join_from(AGREEMENT, VERSION)
    rows = session.execute(newest.group_by(AGREEMENT.c.code))
    return {code: number for code, number in rows}
