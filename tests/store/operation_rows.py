"""Rows of the tables that are neither law nor record: who is reminded, the outbox, calendars."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine, insert

from tests.store.samples import AT, DAY
from tracker.core.reminders.feed import Feed
from tracker.store.base import table_of
from tracker.store.feeds import add_feed, end_addresses, issue
from tracker.store.session import writing
from tracker.store.tables.follow import SubscriberRow

Row = Mapping[str, Any]

SUBSCRIBER: Row = {
    "id": 1, "name": "Desk", "address": "Desk@example.org", "address_key": "desk@example.org",
    "language": "en", "hour": 8, "zone": "Europe/Moscow", "token": "t", "made_at": AT,
}  # fmt: skip
FOLLOW: Row = {
    "id": 1, "subscriber_id": 1, "agreement_id": 1, "kinds": ("deadline",), "leads": ("P7D",),
    "on_the_day": True, "while_past_due": True, "delivery": "mail", "made_at": AT,
}  # fmt: skip
SNOOZE: Row = {
    "id": 1, "subscriber_id": 1, "agreement_id": 1, "obligation": "1.1", "kind": "deadline",
    "on_day": DAY, "again_on": DAY, "made_at": AT,
}  # fmt: skip
MESSAGE: Row = {
    "id": 1, "subscriber_id": 1, "message_id": "1@example.org", "content": "Subject: x\n\nx",
    "state": "waiting", "attempts": 0, "possible_copies": 0, "made_at": AT, "next_attempt_at": AT,
    "said": "",
}  # fmt: skip
WINDOW: Row = {
    "subscriber_id": 1, "agreement_id": 1, "since": AT, "until_at": AT + timedelta(days=1),
    "version": 1, "revision": 1, "looked_at": AT, "message_id": 1,
}  # fmt: skip
REMINDER: Row = {
    "id": 1, "follow_id": 1, "obligation": "1.1", "kind": "deadline", "on_day": DAY, "lead": "P7D",
    "day": DAY, "fell_due_at": AT, "occasion": "before", "late": False, "message_id": 1,
}  # fmt: skip
ROWS: dict[str, Row] = {
    "subscriber": SUBSCRIBER,
    "message": MESSAGE,
    "follow": FOLLOW,
    "snooze": SNOOZE,
    "reminder_window": WINDOW,
    "reminder": REMINDER,
}
"""A row of each table, in an order that keys allow."""
WRONG: tuple[tuple[str, Row, str], ...] = (
    ("subscriber", {**SUBSCRIBER, "name": ""}, "ck_subscriber_name_given"),
    ("subscriber", {**SUBSCRIBER, "address": "@"}, "ck_subscriber_address_given"),
    ("subscriber", {**SUBSCRIBER, "hour": 24}, "ck_subscriber_hour_of_day"),
    ("follow", {**FOLLOW, "clause": "1", "obligation": "1.1"}, "ck_follow_one_scope"),
    ("message", {**MESSAGE, "attempts": -1}, "ck_message_attempts_counted"),
    ("message", {**MESSAGE, "possible_copies": -1}, "ck_message_copies_counted"),
    ("message", {**MESSAGE, "sent_at": AT}, "ck_message_sent_when"),
    ("message", {**MESSAGE, "claimed_at": AT}, "ck_message_claimed_when"),
    ("reminder_window", {**WINDOW, "until_at": AT}, "ck_reminder_window_forward"),
    ("subscriber", {**SUBSCRIBER, "language": "tlh"}, "ck_subscriber_language_kind"),
    ("follow", {**FOLLOW, "delivery": "pigeon"}, "ck_follow_delivery_kind"),
    ("message", {**MESSAGE, "state": "lost"}, "ck_message_state_kind"),
    ("reminder", {**REMINDER, "occasion": "never"}, "ck_reminder_occasion_kind"),
)
"""Rows with one thing wrong, and the CHECK that refuses each."""


def fed(engine: Engine) -> None:
    """Put calendars on record: of an agreement, with an address given out and ended; a person's."""
    with writing(engine) as session:
        session.execute(insert(table_of(SubscriberRow)).values(SUBSCRIBER))
        mine = Feed(label="Mine", subscriber=SUBSCRIBER["id"])
        add_feed(session, mine, made_at=AT, made_by="tester")
        desk = Feed(label="Desk", agreement="truce")
        number = add_feed(session, desk, made_at=AT, made_by="tester")
        issue(session, number, "a" * 64, at=AT, by="tester")
        end_addresses(session, number, at=AT, by="tester")
