"""A calendar at the address that was given out for it."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.law.reading import parse_readings
from tracker.core.reminders.feed import Feed
from tracker.core.reminders.follow import Follow
from tracker.services.calendar import part_for, written
from tracker.services.feeds import feed_of, follows_of
from tracker.services.library import Holding
from tracker.store.session import reading
from tracker.store.stamp import Stamp
from tracker.web.house import house, server_address
from tracker.web.respond import answered


class Asked(NamedTuple):
    """One agreement in the calendar, and what is asked of it: today's answer."""

    holding: Holding
    asking: Asking
    follows: tuple[Follow, ...]


def feed(secret: str) -> Response:
    """The dates of today's answer; the address alone says whose calendar it is."""
    at_home = house()
    with reading(at_home.engine) as session:
        known = feed_of(session, secret)
        if known is None:
            raise NotFound
        found, stamp = known
        wanted = follows_of(session, found)
        asked = [asked_of(session, found, rules, code, stamp) for code, rules in wanted.items()]
    pages = server_address()
    stamps = [(one.holding.law.code, one.holding.stamp, one.asking) for one in asked]

    def pieces() -> Iterator[bytes]:
        with reading(at_home.engine) as session:
            parts = [part_for(at_home.library, session, *one) for one in asked]
        return written(parts, uid=f"calendar-{found.number}", name=found.label, pages=pages)

    return answered(pieces, mimetype="text/calendar", made_of=(found, wanted, stamps, pages))


def asked_of(
    session: Session, found: Feed, rules: tuple[Follow, ...], code: str, stamp: Stamp | None
) -> Asked:
    """What the calendar asks of an agreement; readings that its text has no more are left out."""
    at_home = house()
    holding = at_home.library.holding(session, code, newest=stamp)
    today = at_home.now().astimezone(holding.law.tz).date()
    known = [pair for pair in found.readings if is_known(holding.law, pair)]
    readings = parse_readings(holding.law, known, field="reading")
    return Asked(holding, Asking(as_of=today, today=today, readings=readings), rules)


def is_known(law: Agreement, pair: str) -> bool:
    """Whether a text has the question and the option."""
    code, _, option = pair.partition("=")
    question = law.question_by_code.get(code)
    return question is not None and question.option(option) is not None
