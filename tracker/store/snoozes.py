"""The dates that people put off."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from tracker.core.reminders.follow import Snooze
from tracker.store.agreements import AGREEMENT, agreement_id
from tracker.store.base import table_of
from tracker.store.tables.follow import SnoozeRow

SNOOZE = table_of(SnoozeRow)


def put_off(
    session: Session, subscriber: int, code: str, snooze: Snooze, *, made_at: datetime
) -> None:
    """Put a date off, in the place of an earlier day to which it was put off."""
    agreement = agreement_id(session, code)
    key = {
        "subscriber_id": subscriber,
        "agreement_id": agreement,
        "obligation": snooze.code or "",
        "kind": snooze.kind,
        "on_day": snooze.on,
    }
    same = (SNOOZE.c[name] == value for name, value in key.items())
    session.execute(delete(SNOOZE).where(*same))
    session.execute(insert(SNOOZE).values(**key, again_on=snooze.again_on, made_at=made_at))


def snoozes_of(
    session: Session, people: Iterable[int]
) -> dict[tuple[int, str], tuple[Snooze, ...]]:
    """What some persons put off, by person and agreement."""
    rows = select(SNOOZE, AGREEMENT.c.code).join_from(SNOOZE, AGREEMENT)
    mine = rows.where(SNOOZE.c.subscriber_id.in_([*people])).order_by(SNOOZE.c.id)
    found: dict[tuple[int, str], tuple[Snooze, ...]] = {}
    for row in session.execute(mine).mappings():
        code, days = row["obligation"] or None, (row["on_day"], row["again_on"])
        snooze = Snooze(code=code, kind=row["kind"], on=days[0], again_on=days[1])
        key = (row["subscriber_id"], row["code"])
        found[key] = (*found.get(key, ()), snooze)
    return found
